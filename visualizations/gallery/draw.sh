#!/bin/sh
# Draws the figures of figures.txt from the shipped data, and the README.md that shows them.
#
#   draw.sh PROGRAM           writes them again, and removes those that are no longer in the list
#   draw.sh --check PROGRAM   says which files are out of date; exit code 1 if there are any
set -eu
check=no
if [ "$1" = --check ]; then check=yes && shift; fi
program=$(realpath "$1")
gallery=$(cd "$(dirname "$0")" && pwd)
data=datasets/wco-disruptive-technologies
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$gallery/../.."

cat >"$scratch/README.md" <<'END'
# Gallery

Every view, drawn from [the customs data](../../datasets/wco-disruptive-technologies). This page and the figures are
made by `./dev gallery` from [figures.txt](figures.txt).
END

grep -v '^#' "$gallery/figures.txt" | while read -r view subjects; do
    name=$(echo "$view $subjects" | sed 's/ *$//; s/ /-/g')
    # shellcheck disable=SC2086
    "$program" render "$data" "$view" $subjects --quiet --sidecar -o "$scratch/$name.svg"
    title=$(head -n 1 "$scratch/$name.txt" | sed 's/[][\\`*_<>&|]/\\&/g')
    rm "$scratch/$name.txt" "$scratch/$name.csv"
    printf '\n## %s\n\n![%s](%s.svg)\n\n`interlink render %s %s`\n' "$title" "$title" "$name" "$data" \
        "$view${subjects:+ $subjects}" >>"$scratch/README.md"
done

if [ "$check" = yes ]; then
    diff -rq -x figures.txt -x draw.sh "$scratch" "$gallery" && exit 0
    echo "the gallery is out of date: ./dev gallery draws it again"
    exit 1
fi
# Only what the page showed so far is ours to remove.
sed -n 's/^!\[.*\](\([^/]*\.svg\))$/\1/p' "$gallery/README.md" | while read -r figure; do rm -f "$gallery/$figure"; done
cp "$scratch"/* "$gallery"
