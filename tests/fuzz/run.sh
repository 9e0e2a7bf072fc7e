#!/bin/sh
# Fuzzes with libFuzzer, ASan and UBSan: run.sh [SECONDS [TARGET...]]; each target (all when none is named) runs for
# SECONDS, 60 by default. It starts from the saved corpus; new inputs stay in build-fuzz/corpus, crashes in build-fuzz.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
build=build-fuzz

if [ ! -f $build/build.ninja ]; then
    mkdir -p $build
    CC=clang meson setup $build -Db_sanitize=address,undefined -Db_lundef=false -Dfuzzers=true >$build/setup.log ||
        { cat $build/setup.log; exit 1; }
fi
targets=${*:-$(ls tests/fuzz/fuzz_*.c | sed 's|.*/fuzz_||; s|\.c$||')}
status=0
for target in $targets; do
    ninja -C $build "tests/fuzz/fuzz_$target"
    mkdir -p "$build/corpus/$target"
    echo "$target: $seconds s"
    "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 \
        -artifact_prefix="$build/$target-" "$build/corpus/$target" "tests/fuzz/corpus/$target" || status=1
done
exit $status
