#!/usr/bin/env python3
"""Checks that every text a person can see exists in Vietnamese, and that no translation is left over.

Usage: check_translations.py PROJECT_ROOT

English texts are marked N_("…") in src/ and {_ … } in src/web/pages; Vietnamese stands in po/vi/FOLDER.po.
"""
import ast
import pathlib
import re
import sys

from page_syntax import page_texts
from po import read_entries

MARKED = re.compile(r'\bN_\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
PLACE = re.compile(r"\{\d\}")


def source_texts(folder):
    for path in sorted([*folder.rglob("*.[ch]"), *folder.rglob("*.def")]):
        for marked in MARKED.findall(path.read_text(encoding="utf8")):
            yield "".join(ast.literal_eval(part) for part in STRING.findall(marked)), path
    for path in sorted(folder.glob("pages/*.html")):
        for text in page_texts(path):
            yield text, path


def check_folder(folder, po_path):
    wanted = {}
    for text, path in source_texts(folder):
        wanted.setdefault(text, path)
    given = {}
    if po_path.exists():
        for msgid, plural, strings in read_entries(po_path):
            given[msgid] = strings
            if plural:
                given[plural] = strings
    for text, path in wanted.items():
        strings = given.get(text)
        if not strings or not all(strings):
            yield f"{path}: no Vietnamese for {text!r} in {po_path}"
        elif any(sorted(PLACE.findall(words)) != sorted(PLACE.findall(text)) for words in strings):
            yield f"{po_path}: places differ in {text!r}"
    for text in given.keys() - wanted.keys():
        yield f"{po_path}: {text!r} is used nowhere in {folder}"


def main():
    root = pathlib.Path(sys.argv[1])
    problems = []
    for folder in sorted(path for path in (root / "src").iterdir() if path.is_dir()):
        problems += check_folder(folder, root / "po/vi" / (folder.name + ".po"))
    if problems:
        sys.exit("\n".join(problems))


main()
