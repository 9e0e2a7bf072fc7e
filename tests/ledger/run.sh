#!/bin/sh
# Writes logs of several sizes and lets Go's own library check them.
# Usage: run.sh WRITE_LOG CHECK_LOG_GO
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$folder/cache" GOFLAGS=
go build -o "$folder/check" "$2"
for size in 10 255 256 257 1000 70000; do
    key=$("$1" "$folder/$size" $size)
    "$folder/check" "$folder/$size" "$key"
done
# A single changed byte is seen.
printf 'x' | dd of="$folder/1000/tile/0/001" bs=1 seek=100 conv=notrunc 2>/dev/null
if "$folder/check" "$folder/1000" "$key" 2>/dev/null; then
    echo "a changed tile was believed"
    exit 1
fi
