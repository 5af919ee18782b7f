# check.sh CMAKE BUILD DATASET: installs what developers get, moves it elsewhere, and builds and runs a consumer of it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
quietly() { "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }; }
quietly "$1" --install "$2" --component development --prefix "$folder/first"
mv "$folder/first" "$folder/moved"
quietly "$1" -S "$here/consumer" -B "$folder/build" -G Ninja -DCMAKE_PREFIX_PATH="$folder/moved"
quietly "$1" --build "$folder/build"
"$folder/build/consumer" "$3"
