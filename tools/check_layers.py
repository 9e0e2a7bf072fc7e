#!/usr/bin/env python3
"""Checks that every #include under src/ obeys src/LAYERS.

Usage: check_layers.py SRC_DIR [STAMP]

Prints each include that points where its folder may not look, and each folder that LAYERS does not name.
Also holds that headers of libraries are included by one folder each, so that a library can be replaced in one room.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
ONE_ROOM_LIBRARIES = ("sodium.h", "utf8proc.h", "zip.h", "libxml/", "microhttpd.h", "xlsxwriter.h", "poppler",
                      "tesseract/", "leptonica/", "seccomp.h", "sqlite3.h", "jansson.h", "curl/")


def read_layers(source):
    layers = {}
    for line in (source / "LAYERS").read_text(encoding="utf8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            folder, allowed = line.split(":")
            layers[folder.strip()] = set(allowed.split())
    return layers


def check(source):
    layers, problems, library_rooms = read_layers(source), [], {}
    for path in sorted([*source.rglob("*.[ch]"), *source.rglob("*.def")]):
        folder = path.relative_to(source).parts[0]
        if folder not in layers:
            problems.append(f"{path}: folder {folder} is not in LAYERS")
            continue
        for quote, name in INCLUDE.findall(path.read_text(encoding="utf8")):
            other = name.split("/")[0]
            if quote == '"' and other in layers and other != folder and other not in layers[folder]:
                problems.append(f"{path}: {folder} may not include {name}")
            for library in ONE_ROOM_LIBRARIES:
                if quote == "<" and name.startswith(library):
                    library_rooms.setdefault(library, set()).add(folder)
    for library, rooms in library_rooms.items():
        if len(rooms) > 1:
            problems.append(f"{library} is included by {', '.join(sorted(rooms))}: one room a library")
    return problems


def main():
    problems = check(pathlib.Path(sys.argv[1]))
    if problems:
        sys.exit("\n".join(problems))
    if len(sys.argv) > 2:
        pathlib.Path(sys.argv[2]).write_text("ok\n", encoding="utf8")


main()
