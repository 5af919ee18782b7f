# merge.awk WANT GOT: the block WANT with the lines of GOT in their places. Lines before the first "…" are the first of
# the output, those after the last "…" its last; those between two are found by their first line. Exit code 1: not found.
FILENAME == ARGV[1] { want[++wanted] = $0; next }
{ got[++printed] = $0 }
END {
    segments = 1
    for (i = 1; i <= wanted; ++i)
        if (want[i] == "…") ++segments
        else {
            if (!length_of[segments]++) start[segments] = i
        }
    if (segments == 1) {
        for (i = 1; i <= printed; ++i) print got[i]
        exit 0
    }
    position = 1
    for (s = 1; s <= segments; ++s) {
        if (s > 1) print "…"
        if (!length_of[s]) continue
        from = s == 1 ? 1 : s == segments ? printed - length_of[s] + 1 : find(s, position)
        if (from < position) exit 1
        for (i = from; i < from + length_of[s] && i <= printed; ++i) print got[i]
        position = from + length_of[s]
    }
}
function find(s, position,    p, i, near) {
    near = 0
    for (p = position; p <= printed; ++p) {
        if (got[p] != want[start[s]]) continue
        for (i = 1; i < length_of[s]; ++i)
            if (got[p + i] != want[start[s] + i]) break
        if (i == length_of[s]) return p
        if (!near) near = p
    }
    return near
}
