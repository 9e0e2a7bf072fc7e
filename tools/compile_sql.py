#!/usr/bin/env python3
"""Compiles the SQL of the store into a C table of statements, an enum of their names and one of their parameters.

Usage: compile_sql.py STATEMENTS.h STATEMENTS.c FILE.sql... FILE-columns.def...

In schema_NNNN.sql stand the steps that a database goes through, in their order; they only go forward. In every other file a line
"-- name: what it is for" opens a statement, which goes on to the next one; its :name parameters become ?1, ?2 … in the order in which
they first appear, and STATEMENT_NAME = their number in the enum.

A file such as task-columns.def lists columns, COLUMN(name, …) a line; in SQL {task_columns} stands for their names, and
{:task_columns} for parameters of these names, {=task_columns} for what they become where a row is there already, {:task_columns 2}
for the parameters of a second row. Such a file may include another one of them.
"""
import pathlib
import re
import sys

OPENING = re.compile(r"^-- ([a-z_]+): \S.*$")
PARAMETER = re.compile(r"(?<!:):([a-z_]+[0-9]?)")
COLUMN = re.compile(r'^(?:COLUMN\((\w+)|#include "(?:.*/)?([\w-]+)\.def"$)', re.M)
COLUMNS = re.compile(r"\{([:=]?)([a-z_]+)(?: ([2-9]))?\}")


def read_statements(path):
    name, lines = None, []
    for line in path.read_text(encoding="utf8").splitlines():
        opening = OPENING.match(line)
        if opening:
            if name:
                yield name, " ".join(lines)
            name, lines = opening.group(1), []
        elif line.startswith("--") or not line.strip():
            continue
        elif name is None:
            sys.exit(f"{path}: SQL before any name: {line}")
        else:
            lines.append(line.strip())
    if name:
        yield name, " ".join(lines)


def read_columns(paths):
    texts = {path.stem: path.read_text(encoding="utf8") for path in paths}

    def names(stem):
        for name, included in COLUMN.findall(texts[stem]):
            yield from names(included) if included else [name]
    return {stem.replace("-", "_"): list(names(stem)) for stem in texts}


def spell_columns(sql, columns):
    def spell(match):
        how, list_name, row = match.groups()
        end = f"_{row}" if row else ""
        return ", ".join(f"{name} = excluded.{name}" if how == "=" else how + name + end for name in columns[list_name])
    return COLUMNS.sub(spell, sql)


def number_parameters(sql):
    names = list(dict.fromkeys(PARAMETER.findall(sql)))
    return PARAMETER.sub(lambda match: f"?{names.index(match.group(1)) + 1}", sql), names


def quoted(sql):
    return '"' + sql.replace("\\", "\\\\").replace('"', '\\"').replace("\n", '\\n"\n    "') + '"'


def print_header(statements):
    lines = ["/* Made by tools/compile_sql.py. */", "#ifndef STORE_STATEMENTS_H", "#define STORE_STATEMENTS_H", "",
             "#include <stddef.h>", "", "enum statement {"]
    lines += [f"    SQL_{name.upper()}," for name, _, _ in statements] + ["    SQL_COUNT", "};", ""]
    for name, _, parameters in statements:
        if parameters:
            lines.append("enum { " + ", ".join(f"{name.upper()}_{parameter.upper()} = {number}"
                                                for number, parameter in enumerate(parameters, 1)) + " };")
    lines += ["", "extern const char *const statement_sql[SQL_COUNT];", "extern const char *const schema_steps[];",
              "extern const size_t schema_step_count;", "", "#endif", ""]
    return "\n".join(lines)


def print_tables(statements, steps):
    lines = ["/* Made by tools/compile_sql.py. */", '#include "store/statements.h"', "",
             "const char *const statement_sql[SQL_COUNT] = {"]
    lines += [f"    {quoted(sql)}, /* {name} */" for name, sql, _ in statements]
    lines += ["};", "", "const char *const schema_steps[] = {"] + [f"    {quoted(step)}," for step in steps]
    lines += ["};", f"const size_t schema_step_count = {len(steps)};", ""]
    return "\n".join(lines)


def main():
    paths = sorted(path for path in map(pathlib.Path, sys.argv[3:]) if path.suffix == ".sql")
    columns = read_columns(path for path in map(pathlib.Path, sys.argv[3:]) if path.suffix == ".def")
    steps = [re.sub(r"^--.*\n", "", path.read_text(encoding="utf8"), flags=re.M) for path in paths if path.name.startswith("schema_")]
    statements = [(name, *number_parameters(spell_columns(sql, columns)))
                  for path in paths if not path.name.startswith("schema_") for name, sql in read_statements(path)]
    names = [name for name, _, _ in statements]
    if len(set(names)) < len(names):
        sys.exit(f"a statement has two bodies: {sorted(name for name in names if names.count(name) > 1)}")
    pathlib.Path(sys.argv[1]).write_text(print_header(statements), encoding="utf8")
    pathlib.Path(sys.argv[2]).write_text(print_tables(statements, steps), encoding="utf8")


if __name__ == "__main__":
    main()
