#!/bin/sh
# Do the files for pipelines do what they say? Runs each command line of the pre-commit hook, the GitHub action, the
# GitLab template and the container file on shipped data, and compares the container's packages with what the programs
# load.
#
#   check.sh PROGRAM BUILD_FOLDER
set -eu
program=$(realpath "$1")
build=$(realpath "$2")
source=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/run"
ln -s "$program" "$scratch/bin/interlink"
ln -s "$source/datasets" "$scratch/run/datasets"
PATH=$scratch/bin:$PATH
NO_COLOR=1
LC_ALL=C
export PATH NO_COLOR LC_ALL

checks=0
failed=0
# expect WHAT COMMAND…: whether the command succeeds.
expect() {
    what=$1
    shift
    checks=$((checks + 1))
    "$@" || { echo "not so: $what" && failed=$((failed + 1)); }
}

# The command lines of a file, without what YAML and the container file put before them.
command_lines() {
    sed -n -e '/^ *#/d' -e '/\(interlink check\|cmake --install\)/{/\(name\|description\):/d;s/^ *\(RUN \|entry: \|- \)*//;p;}' "$source/$1"
}

# Exit code of a command line, run beside the data sets.
code_of() {
    (cd "$scratch/run" && eval "$1") >"$scratch/out" 2>"$scratch/err" && echo 0 || echo $?
}

# writes_when CODE FILE LINE: the line ends with the code, and every FORMAT=PATH of it is written.
writes_when() {
    rm -f "$scratch"/run/*.sarif "$scratch"/run/*.xml "$scratch"/run/*.json
    expect "$2: exit code $1 of: $3" test "$(code_of "$3")" = "$1"
    for path in $(echo "$3" | grep -o '=[^ ]*\.\(sarif\|json\|xml\)' | cut -c2-); do
        expect "$2: $path is written with exit code $1" test -s "$scratch/run/$path"
        expect "$2: $path is named where it is uploaded" grep -q ": $path\$" "$source/$2"
    done
}

# One line each; datasets/minimal has warnings and no errors.
for file in action.yml .gitlab/interlink.gitlab-ci.yml; do
    line=$(command_lines "$file")
    expect "$file has one command line" test "$(echo "$line" | grep -c 'interlink check')" = 1
    DATASET=datasets/minimal INTERLINK_DATASET=datasets/minimal
    ARGUMENTS='' INTERLINK_ARGUMENTS=''
    writes_when 0 "$file" "$line"
    ARGUMENTS='--fail-on warning' INTERLINK_ARGUMENTS=$ARGUMENTS
    writes_when 1 "$file" "$line"
    printf 'interlink: 1\ntechnologies: [{nme: x}]\n' >"$scratch/run/bad.yaml"
    DATASET=bad.yaml INTERLINK_DATASET=bad.yaml
    writes_when 2 "$file" "$line"
done
expect "the action uploads when the check fails" grep -q '^ *if: always()' "$source/action.yml"
expect "the template uploads when the check fails" grep -q '^ *when: always$' "$source/.gitlab/interlink.gitlab-ci.yml"

hook=$(command_lines .pre-commit-hooks.yaml)
arguments=$(sed -n 's/^ *args: \[\(.*\)\]$/\1/p' "$source/.pre-commit-hooks.yaml" | tr -d ,)
expect "the hook passes on the root of a repository" test "$(code_of "cd datasets/minimal && $hook $arguments")" = 0
expect "the hook takes other arguments" test "$(code_of "$hook datasets/minimal --fail-on warning")" = 1

install=$(command_lines Containerfile | sed "s|build/release|'$build'|; s|/opt/interlink|'$scratch/opt'|")
expect "Containerfile: $install" test "$(code_of "$install")" = 0
entry=$(sed -n 's/^ENTRYPOINT \["\(.*\)"\]$/\1/p' "$source/Containerfile")
expect "the installed program draws with its workers" \
    test "$(code_of "'$scratch/opt/bin/$entry' render datasets/minimal pair sensors ledger -o figure.pdf")" = 0

# What the programs load by themselves, by packages; those of sanitizers are not shipped.
find "$scratch/opt" -type f -perm -u+x -exec objdump -p {} + | awk '$1 == "NEEDED" { print $2 }' | sort -u >"$scratch/names"
find "$scratch/opt" -type f -perm -u+x -exec ldd {} + | awk '$3 ~ "^/" { print $1, $3 }' | sort -u >"$scratch/paths"
join "$scratch/names" "$scratch/paths" | while read -r name path; do
    path=$(realpath "$path")
    { dpkg -S "$path" 2>/dev/null || dpkg -S "${path#/usr}"; } | cut -d: -f1
done | sort -u | grep -v -e '^libasan' -e '^libubsan' -e '^libc6$' >"$scratch/needed"
sed -n 's/^ *\([a-z0-9+.-]*\) \\$/\1/p' "$source/Containerfile" | grep -v '^fonts-' | sort >"$scratch/installed"
expect "the container installs what the programs load, and nothing else" diff "$scratch/needed" "$scratch/installed"

echo "$checks checks, $failed failed"
[ "$failed" -eq 0 ]
