#!/usr/bin/env python3
"""Checks that every command, option and kind of error has its place in the manual pages, and no more than that.

Usage: check_documentation.py PROJECT_ROOT
"""
import pathlib
import re
import sys

COMMAND = re.compile(r'^COMMAND\((\w+), \w+, "([^"]*)"', re.M)
SHARED = re.compile(r"^#define (OPTION_\w+)(?:\(\w+\))?\s+(\{.*\})", re.M)
OPTION = re.compile(r'^\s*\[\w+\] = \{\s*"([\w-]+)", (?:"(\w+)"|NULL),\s*N_', re.M)
ERROR_KIND = re.compile(r'^ERROR_KIND\((\w+), "([\w-]+)", (\d+), \d+, "([^"]+)"\)', re.M)


def manual(root, name):
    path = root / "man" / f"{name}.1"
    return path.read_text(encoding="utf8").replace("\\-", "-") if path.exists() else None


def shared_options(root):
    """Options that several commands have, as macros: OPTION_AS = {"as", …}, OPTION_KEY(actions) = {"key", …}."""
    headers = "".join(path.read_text(encoding="utf8") for path in sorted((root / "src/cli").glob("*.h")))
    return dict(SHARED.findall(re.sub(r"\s*\\\n\s*", " ", headers)))


def spelled(source, shared):
    return re.sub(r"\b(OPTION_\w+)(?:\(\w+\))?", lambda name: shared[name.group(1)], source.read_text(encoding="utf8"))


def check_commands(root):
    shared = shared_options(root)
    overview = manual(root, "roviec")
    synopses = COMMAND.findall((root / "src/cli/commands.def").read_text(encoding="utf8"))
    names = [name for name, _ in synopses]
    for name in {name for name in names if names.count(name) > 1}:
        yield f"src/cli/commands.def has {name} twice"
    for name, synopsis in synopses:
        page = manual(root, f"roviec-{name}")
        if page is None:
            yield f"man/roviec-{name}.1 is missing"
            continue
        if f"roviec-{name} (1)" not in overview:
            yield f"man/roviec.1 does not name roviec-{name}"
        source = root / "src/cli" / f"command_{name}.c"
        options = OPTION.findall(spelled(source, shared)) if source.exists() else []
        for option in {option for option, _ in options} ^ set(re.findall(r"--([\w-]+)", synopsis)):
            yield f"src/cli/commands.def and the options of {name} are not at one about --{option}"
        for option, _ in options:
            if f"--{option}" not in page:
                yield f"man/roviec-{name}.1 does not have --{option}"
        for option in set(re.findall(r"^\.BI? --([\w-]+)", page, re.M)) - {option for option, _ in options}:
            yield f"man/roviec-{name}.1 has --{option}, which the command does not know"
    for path in (root / "man").glob("roviec-*.1"):
        if path.stem.removeprefix("roviec-") not in names:
            yield f"{path} is about no command"


def check_errors(root):
    overview = manual(root, "roviec")
    for _, code, exit_code, summary in ERROR_KIND.findall((root / "src/base/error-kinds.def").read_text(encoding="utf8")):
        if not re.search(rf'^\.B {exit_code}\n"{code}": {re.escape(summary)}', overview, re.M):
            yield f'man/roviec.1 lacks: {exit_code} "{code}": {summary}'


def main():
    root = pathlib.Path(sys.argv[1])
    problems = [*check_commands(root), *check_errors(root)]
    if problems:
        sys.exit("\n".join(problems))


main()
