#!/usr/bin/env python3
"""Checks the rules of form that a program can check: .clang-format, no // comments, files and functions of a size to read.

Usage: check_style.py PROJECT_ROOT
"""
import pathlib
import re
import subprocess
import sys

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|/\*.*?\*/', re.S)


def blank(match):
    return "\n" * match[0].count("\n")


def check_text(path, text):
    lines = text.splitlines()
    if len(lines) > LONGEST_FILE:
        yield f"{path}: {len(lines)} lines; split it by idea"
    if not text.startswith("/*") and path.suffix == ".h":
        yield f"{path}: does not open by saying what it is for"
    start = None
    for number, line in enumerate(LITERAL.sub(blank, text).splitlines(), 1):
        if "//" in line:
            yield f"{path}:{number}: // is for debugging and does not land"
        if line == "{":
            start = number
        if line == "}" and start:
            if number - start - 1 > LONGEST_FUNCTION:
                yield f"{path}:{start}: a function of {number - start - 1} lines"
            start = None


def check_format(root, paths):
    run = subprocess.run(["clang-format", "--dry-run", "--Werror", *paths], cwd=root, capture_output=True, text=True)
    return [line for line in run.stderr.splitlines() if "error:" in line]


def main():
    root = pathlib.Path(sys.argv[1])
    paths = [path.relative_to(root) for folder in ("src", "tests") for path in sorted((root / folder).rglob("*.[ch]"))]
    problems = []
    for path in paths:
        problems += check_text(path, (root / path).read_text(encoding="utf8"))
    problems += check_format(root, [str(path) for path in paths])
    if problems:
        sys.exit("\n".join(problems[:40]))


main()
