#!/bin/sh
# Makes a book with the command line, hands out its ledger, and lets Go's own library check every file that was written.
# Usage: run_book.sh ROVIEC CHECK_LOG_GO CHECK_PROOF_GO
set -eu
roviec=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE="$folder/cache" GOFLAGS=
go build -o "$folder/check-log" "$2"
go build -o "$folder/check-proof" "$3"
export ROVIEC_DATA="$folder/book" XDG_STATE_HOME="$folder/state" ROVIEC_LANG=en
cd "$folder"

# Takes one unit and COUNT tasks in.
take_in() {
    printf '{"type":"unit","id":1,"code":"%s","name":"Phòng"}\n' "$1" >in.jsonl
    for i in $(seq "$2"); do
        printf '{"type":"task","id":%d,"kind":"task","lead":1,"title":"Rà soát chợ tạm %s-%d","due":"2026-03-01",' "$i" "$1" "$i"
        printf '"created":"2026-01-05T08:00:00","status":"new","progress":0,"journal":[]}\n'
    done >>in.jsonl
    "$roviec" import in.jsonl >/dev/null
}

must_fail() {
    if "$@" >/dev/null 2>&1; then
        echo "believed: $*"
        exit 1
    fi
}

# Changes one letter in the middle of line LINE of FILE.
spoil() {
    awk -v line="$2" 'NR == line { at = int(length($0) / 2); c = substr($0, at, 1)
        $0 = substr($0, 1, at - 1) (c == "A" ? "B" : "A") substr($0, at + 1) } { print }' "$1" >"$1.spoilt"
}

"$roviec" init --origin roviec.example/so/thu >/dev/null
key=$("$roviec" proof key)
for count in 3 60 300 500; do
    take_in "P$count" "$count"
    "$roviec" proof tiles tiles >/dev/null
    "$roviec" proof checkpoint "checkpoint.$count"
    cmp "checkpoint.$count" tiles/checkpoint
    test -e three || "$roviec" backup three
done
cp checkpoint.3 checkpoint.60 checkpoint.300 tiles
./check-log tiles "$key"
test -e tiles/tile/0/001 && test ! -e tiles/tile/0/000.p

# What was added bit by bit is what is written at once.
rm tiles/checkpoint.*
"$roviec" proof tiles whole >/dev/null
(cd whole && find . -type f) | while read -r file; do cmp "whole/$file" "tiles/$file"; done

# A checkpoint that came into a folder alone is no ledger there; no folder is not the root of all files.
mkdir alone
cp checkpoint.500 alone/checkpoint
"$roviec" proof tiles alone >/dev/null
(cd whole && find . -type f) | while read -r file; do cmp "whole/$file" "alone/$file"; done
must_fail "$roviec" proof tiles "$folder/alone/checkpoint"
must_fail "$roviec" proof tiles ""

# What is missing, cut off or changed there is written again, and nothing else is touched.
cp -r whole sound
rm whole/tile/0/000 alone/tile/entries/000
printf 'x' | dd of=alone/tile/0/001 bs=1 seek=100 conv=notrunc 2>/dev/null
truncate -s 40 whole/tile/entries/001
find whole/tile -path '*/1/*' -type f -exec sh -c 'printf x | dd of="$1" bs=1 seek=40 conv=notrunc 2>/dev/null' - {} ';'
touch -d 2026-01-01 whole/tile/0/001 whole/checkpoint
"$roviec" proof tiles whole >/dev/null
"$roviec" proof tiles alone/ >/dev/null
(cd sound && find . -type f) | while read -r file; do cmp "whole/$file" "sound/$file" && cmp "alone/$file" "sound/$file"; done
test "$(find whole -newermt 2026-02-01 -path '*/0/001' | wc -l)" = 0
"$roviec" proof tiles whole --json | grep -q '"files":0'

# Nothing is written to where a link leads: the folder, one within it, a tile.
mkdir elsewhere
ln -s elsewhere linked
must_fail "$roviec" proof tiles linked
must_fail "$roviec" proof tiles linked/
mv alone/tile/0 elsewhere/0
ln -s ../../elsewhere/0 alone/tile/0
rm elsewhere/0/000
must_fail "$roviec" proof tiles alone
"$roviec" proof tiles alone 2>&1 | grep -q 'alone/tile/0” is a symbolic link'
rm alone/tile/0
cp -r whole/tile/0 alone/tile/0
mv alone/tile/0/000 elsewhere/tile
ln -s ../../../elsewhere/tile alone/tile/0/000
must_fail "$roviec" proof tiles alone
test "$(ls elsewhere)" = "$(printf '0\ntile')" && test ! -e elsewhere/0/000

# Events, the first, those about the edges of tiles, the last, which closes the import, and the one before it, with their words and without.
last=$(($(sed -n 2p checkpoint.500) - 1))
for event in 0 1 255 256 511 512 "$last" "$((last - 1))"; do
    "$roviec" proof event "$event" proof
    ./check-proof event proof "$key" roviec.example/so/thu
    "$roviec" proof check proof --key "$key" >/dev/null
done
./check-proof event proof "$key" 'Rà soát chợ tạm P500-500'
"$roviec" proof event "$((last - 1))" proof --without-words
./check-proof event proof "$key" '"kind":"task-assigned"'
must_fail ./check-proof event proof "$key" 'Rà soát'
"$roviec" proof event 4 proof --in checkpoint.60
./check-proof event proof "$key" 'Rà soát chợ tạm'

for old in 3 60 300 500; do
    "$roviec" proof growth "checkpoint.$old" growth >/dev/null
    ./check-proof growth growth "$key" "checkpoint.$old"
    "$roviec" proof check growth --key "$key" --seen "checkpoint.$old" >/dev/null
done

# What was kept is compared or asked for, never passed over; an empty key is none.
must_fail "$roviec" proof check checkpoint.500 --key "$key" --seen checkpoint.60
must_fail "$roviec" proof check proof --key "$key" --seen checkpoint.60
"$roviec" proof check checkpoint.500 --key "" 2>&1 | grep -q 'say which ledger is believed'

# One changed letter is seen, by Go and by us: in the event, its place, a hash, the checkpoint's size, root and signature.
"$roviec" proof event 300 proof
lines=$(wc -l <proof)
for line in 2 3 5 $((lines - 3)) $((lines - 2)) "$lines"; do
    spoil proof "$line"
    must_fail ./check-proof event proof.spoilt "$key" roviec
    must_fail "$roviec" proof check proof.spoilt --key "$key"
done
"$roviec" proof growth checkpoint.60 growth >/dev/null
for line in 1 3 $(wc -l <growth); do
    spoil growth "$line"
    must_fail ./check-proof growth growth.spoilt "$key" checkpoint.60
    must_fail "$roviec" proof check growth.spoilt --key "$key" --seen checkpoint.60
done
printf 'x' | dd of=tiles/tile/0/001 bs=1 seek=100 conv=notrunc 2>/dev/null
cp checkpoint.60 tiles
must_fail ./check-log tiles "$key"

# Another body witnesses the ledger; a ledger that was rewritten is caught by whoever kept a checkpoint.
export ROVIEC_DATA="$folder/council"
"$roviec" init --origin roviec.example/hdnd/thu >/dev/null
witness=$("$roviec" proof key --as-witness)
cp checkpoint.60 kept
must_fail "$roviec" proof growth checkpoint.60
"$roviec" proof witness growth --key "$key" --seen kept >/dev/null
must_fail "$roviec" proof witness growth --key "$key" --seen kept
printf 'log %s\nwitness hdnd %s\nquorum hdnd\n' "$key" "$witness" >trust
"$roviec" proof check kept --trust trust >/dev/null
grep -v quorum trust >lax
"$roviec" proof check kept --trust lax 2>&1 | grep -q '“quorum NAME” or “quorum none” is missing'
grep -v log trust >lax
"$roviec" proof check kept --trust lax 2>&1 | grep -q '“log KEY” is missing'
must_fail "$roviec" proof check checkpoint.500 --trust trust
export ROVIEC_DATA="$folder/book"
"$roviec" proof event 7 proof --in kept
"$roviec" proof check proof --trust trust >/dev/null
./check-proof event proof "$key" 'Rà soát'

# An older state that went on where nobody remembered: the key is the same, the events are others.
export ROVIEC_DATA="$folder/other" XDG_STATE_HOME="$folder/other-state"
"$roviec" restore three >/dev/null
take_in P9 100
must_fail "$roviec" proof growth checkpoint.60
"$roviec" proof growth checkpoint.60 2>&1 | grep -q 'it was rewritten'
must_fail "$roviec" proof tiles tiles
