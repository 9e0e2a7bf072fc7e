#!/usr/bin/env python3
"""Compiles the files of src/web/assets into a C table: address, type, bytes.

Usage: compile_assets.py OUTPUT.c FILE...
"""
import pathlib
import sys

from assets import TYPES, asset_url

BYTES_A_LINE = 24


def main():
    rows, arrays = [], []
    for number, path in enumerate(map(pathlib.Path, sorted(sys.argv[2:]))):
        content = path.read_bytes()
        lines = [", ".join(map(str, content[at:at + BYTES_A_LINE])) for at in range(0, len(content), BYTES_A_LINE)]
        arrays.append(f"static const unsigned char bytes_{number}[] = {{\n    " + ",\n    ".join(lines) + "\n};")
        rows.append(f'    {{"{asset_url(path)}", "{TYPES[path.suffix]}", bytes_{number}, sizeof bytes_{number}}},')
    pathlib.Path(sys.argv[1]).write_text("\n".join([
        '#include "web/assets.h"', "", *arrays, "", "const struct asset assets[] = {", *rows, "};",
        f"const size_t asset_count = {len(rows)};", ""]), encoding="utf8")


main()
