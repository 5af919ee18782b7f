# Takes the examples out of a page: block N becomes folder/N.command and folder/N.want, and their number is printed.
# With replace=yes, prints the page with folder/N.new, where there is one, in the place of block N.
/^```/ {
    inside = !inside
    first = inside
    example = 0
    if (replace) print
    next
}
inside && first {
    first = 0
    if ($0 ~ /^\$ / && $0 ~ /interlink /) {
        example = 1
        command = folder "/" ++count ".command"
        want = folder "/" count ".want"
        fresh = folder "/" count ".new"
        replaced = 0
        if (replace) {
            print
            while ((getline line < fresh) > 0) {
                print line
                replaced = 1
            }
            next
        }
        print substr($0, 3) > command
        printf "" > want
        close(command)
        next
    }
}
inside && example && !replace { print > want; next }
replace && !(inside && example && replaced) { print }
END { if (!replace) print count + 0 }
