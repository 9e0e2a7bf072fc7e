#!/usr/bin/env python3
"""Prints the closing line of a meson test run: "N passed, N failed".

Usage: count_tests.py TESTLOG.JSON
"""
import json
import sys

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP"}


def main():
    with open(sys.argv[1], encoding="utf8") as log:
        results = [json.loads(line)["result"] for line in log if line.strip()]
    passed = sum(result in PASSED for result in results)
    skipped = sum(result in SKIPPED for result in results)
    failed = len(results) - passed - skipped
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    sys.exit(failed > 0 or passed == 0)


main()
