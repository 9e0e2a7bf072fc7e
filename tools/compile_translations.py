#!/usr/bin/env python3
"""Compiles po/vi/*.po into a C table sorted by msgid.

Usage: compile_translations.py OUTPUT.c PO_FILE...
"""
import pathlib
import sys

from po import read_entries


def c_string(words):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main():
    table = {}
    for path in sys.argv[2:]:
        for msgid, _, strings in read_entries(pathlib.Path(path)):
            if strings and strings[0]:
                if table.setdefault(msgid, strings[0]) != strings[0]:
                    sys.exit(f"{path}: two translations of {msgid!r}")
    rows = sorted(table.items(), key=lambda row: row[0].encode("utf8"))
    lines = ['#include "base/translations.h"', "", "const struct translation translations[] = {"]
    lines += [f"    {{{c_string(msgid)}, {c_string(words)}}}," for msgid, words in rows]
    lines += ["    {0}", "};", f"const size_t translation_count = {len(rows)};", ""]
    pathlib.Path(sys.argv[1]).write_text("\n".join(lines), encoding="utf8")


main()
