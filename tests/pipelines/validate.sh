#!/bin/sh
# Is what the check writes valid? Writes SARIF and JUnit for all shipped data, with a baseline and without, and for
# input that cannot be used, and holds them against the schemas, which are not part of this repository.
#
#   validate.sh PROGRAM SCHEMAS    SCHEMAS has sarif-2.1.0.json and junit-10.xsd
set -u
program=$(realpath "$1")
schemas=$(realpath "$2")
cd "$(dirname "$0")/../.." || exit 1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
valid=0
invalid=0

# count FILE COMMAND…: whether the file is there and the command succeeds.
count() {
    file=$1
    shift
    if [ -s "$scratch/$file" ] && "$@"; then
        valid=$((valid + 1))
    else
        echo "not valid: $file"
        invalid=$((invalid + 1))
    fi
}

# validate NAME ARGUMENTS…: of the check
validate() {
    name=$1
    shift
    "$program" check "$@" --format "sarif=$scratch/$name.sarif" --format "junit=$scratch/$name.xml" 2>/dev/null
    count "$name.sarif" python3 -W ignore -m jsonschema -i "$scratch/$name.sarif" "$schemas/sarif-2.1.0.json"
    count "$name.xml" xmllint --noout --nonet --schema "$schemas/junit-10.xsd" "$scratch/$name.xml"
}

for folder in datasets/*/interlink.yaml; do
    folder=$(dirname "$folder")
    name=$(basename "$folder")
    validate "$name" "$folder"
    validate "$name-warnings" "$folder" --fail-on warning
    validate "$name-known" "$folder" --baseline "$scratch/$name.baseline" --baseline-create
done
printf 'interlink: 1\ntechnologies: [{nme: "<b>{0}]]>"}]\n' >"$scratch/unusable.yaml"
validate unusable "$scratch/unusable.yaml"

echo "$valid valid, $invalid not valid"
[ "$invalid" -eq 0 ]
