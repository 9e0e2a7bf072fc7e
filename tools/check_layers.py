#!/usr/bin/env python3
"""Checks that every #include under src/ obeys src/LAYERS, and within a folder of rooms the LAYERS of that folder.

Usage: check_layers.py SRC_DIR [STAMP]

Prints each include that points where its folder may not look, each folder that LAYERS does not name, and each row of LAYERS that
names a folder further down, so that nothing goes in circles.
Also holds that headers of libraries are included by one folder each, so that a library can be replaced in one room.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
ONE_ROOM_LIBRARIES = ("sodium.h", "nettle/", "utf8proc.h", "zip.h", "libxml/", "microhttpd.h", "xlsxwriter.h",
                      "poppler", "tesseract/", "leptonica/", "seccomp.h", "sqlite3.h", "jansson.h", "curl/")


def read_layers(file, problems):
    layers = {}
    for line in file.read_text(encoding="utf8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            folder, allowed = line.split(":")
            layers[folder.strip()] = set(allowed.split())
            problems += [f"{file}: {folder} may include {other}, which does not stand above it"
                         for other in allowed.split() if other not in layers or other == folder]
    return layers


def sources(folder):
    return sorted([*folder.rglob("*.[ch]"), *folder.rglob("*.def")])


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf8"))


def check_folder(source, folder):
    """The folders in `folder` against its LAYERS; includes are written from `source` on."""
    problems = []
    layers, prefix = read_layers(folder / "LAYERS", problems), list(folder.relative_to(source).parts)
    for path in sources(folder):
        room, *rest = path.relative_to(folder).parts
        if not rest:
            continue
        if room not in layers:
            problems.append(f"{path}: folder {room} is not in LAYERS")
            continue
        for quote, name in includes(path):
            parts = name.split("/")
            if quote != '"' or parts[:len(prefix)] != prefix or len(parts) < len(prefix) + 2:
                continue
            other = parts[len(prefix)]
            if other in layers and other != room and other not in layers[room]:
                problems.append(f"{path}: {room} may not include {name}")
    return problems


def check_libraries(source):
    rooms = {}
    for path in sources(source):
        for quote, name in includes(path):
            for library in ONE_ROOM_LIBRARIES:
                if quote == "<" and name.startswith(library):
                    rooms.setdefault(library, set()).add(path.relative_to(source).parts[0])
    return [f"{library} is included by {', '.join(sorted(of))}: one room a library" for library, of in rooms.items() if len(of) > 1]


def check(source):
    problems = check_libraries(source)
    for layers in sorted(source.rglob("LAYERS")):
        problems += check_folder(source, layers.parent)
    return problems


def main():
    problems = check(pathlib.Path(sys.argv[1]))
    if problems:
        sys.exit("\n".join(problems))
    if len(sys.argv) > 2:
        pathlib.Path(sys.argv[2]).write_text("ok\n", encoding="utf8")


main()
