#!/bin/sh
# Are the examples in the documentation current? Runs every fenced block that begins with "$ … interlink …" and compares
# what is printed with the block, byte by byte; a line "…" stands for any lines.
#
#   check.sh PROGRAM            says which blocks are out of date; exit code 1 if there are any
#   check.sh --update PROGRAM   writes them again
set -eu
update=no
if [ "$1" = --update ]; then update=yes && shift; fi
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The examples run beside the data sets, and what they write stays out of the source tree.
mkdir "$scratch/bin" "$scratch/run" "$scratch/blocks"
ln -s "$source/datasets" "$scratch/run/datasets"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$scratch/bin/interlink"
chmod +x "$scratch/bin/interlink"
PATH=$scratch/bin:$PATH
NO_COLOR=1
LC_ALL=C
export PATH NO_COLOR LC_ALL
unset COLUMNS CLICOLOR_FORCE

stale=0
blocks=0

# check_block FILE NUMBER: leaves what the block should be in NUMBER.new when it is out of date.
check_block() {
    block=$scratch/blocks/$2
    blocks=$((blocks + 1))
    (cd "$scratch/run" && sh -c "$(cat "$block.command")") >"$block.got" 2>&1 </dev/null || true
    if ! awk -f "$here/merge.awk" "$block.want" "$block.got" >"$block.new"; then
        echo "$1: no line of the output is like the one after '…': $(cat "$block.command")"
        stale=$((stale + 1))
        rm "$block.new"
    elif cmp -s "$block.want" "$block.new"; then
        rm "$block.new"
    else
        echo "$1: out of date: $(cat "$block.command")"
        diff -u "$block.want" "$block.new" | sed 1,2d || true
        stale=$((stale + 1))
    fi
}

for file in "$source/README.md" "$source/engine/src/analysis/METHOD.md" "$source"/cli/docs/*.md; do
    rm -f "$scratch"/blocks/*
    count=$(awk -v folder="$scratch/blocks" -f "$here/blocks.awk" "$file")
    number=1
    while [ "$number" -le "$count" ]; do
        check_block "${file#"$source"/}" "$number"
        number=$((number + 1))
    done
    if [ "$update" = yes ]; then
        awk -v folder="$scratch/blocks" -v replace=yes -f "$here/blocks.awk" "$file" >"$scratch/file"
        cmp -s "$scratch/file" "$file" || cat "$scratch/file" >"$file"
    fi
done

# The page on the rules is an output as a whole.
interlink rules --format markdown >"$scratch/rules.md"
if ! cmp -s "$scratch/rules.md" "$source/cli/docs/rules.md"; then
    echo "cli/docs/rules.md: out of date"
    stale=$((stale + 1))
    [ "$update" = no ] || cat "$scratch/rules.md" >"$source/cli/docs/rules.md"
fi

# The report is to be the same on every system and with every compiler; its manifest lists the hash of each file.
(cd "$scratch/run" && interlink report datasets/wco-disruptive-technologies -o "$scratch/report" --quiet >"$scratch/report.log")
(cd "$scratch/report" && sha256sum manifest.json) >"$scratch/report.sha256"
if ! cmp -s "$scratch/report.sha256" "$source/tests/cli/report.sha256"; then
    echo "tests/cli/report.sha256: the report of the shipped data has other bytes"
    stale=$((stale + 1))
    [ "$update" = no ] || cat "$scratch/report.sha256" >"$source/tests/cli/report.sha256"
fi

for command in $(interlink --help | awk '/^Subcommands:/ { on = 1; next } /^$/ { on = 0 } on && /^  [a-z]/ { print $1 }'); do
    if [ ! -f "$source/cli/docs/$command.md" ]; then
        echo "cli/docs/$command.md is missing"
        stale=$((stale + 1))
    fi
done

echo "$blocks examples, $stale out of date"
[ "$stale" -eq 0 ] || [ "$update" = yes ]
