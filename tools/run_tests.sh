#!/bin/sh
# Builds with sanitizers and runs the tests of a tier: quick (under a minute), or full (all that CI runs).
# Closes with the line "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
tier=$1
build=build-checked

tools/install_packages.sh build test
if [ ! -f $build/build.ninja ]; then
    meson setup $build -Db_sanitize=address,undefined -Db_lundef=false -Dseparate_allocations=true >$build.log || { cat $build.log; exit 1; }
    rm -f $build.log
fi
ninja -C $build

status=0
suites="--suite quick"
if [ "$tier" = full ]; then
    make --no-print-directory all
    (cd tests/browser && npm ci --no-audit --no-fund --loglevel=error) || status=1
    suites=
fi
ROVIEC_RELEASE=$PWD/build/roviec meson test -C $build --no-rebuild --print-errorlogs $suites || status=$?
python3 tools/count_tests.py $build/meson-logs/testlog.json || status=1
exit $status
