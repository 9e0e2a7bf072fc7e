#!/usr/bin/env python3
"""Checks the SQL of the store: what PostgreSQL and a cluster that shards by book can keep too.

Usage: check_sql.py PROJECT_ROOT

Tables are STRICT, every key and index begins with book, nothing is unique without it, there are no triggers, every statement says
which book it is about, and the rows of every partial index are asked for.
"""
import pathlib
import re
import sys

TABLE = re.compile(r"CREATE TABLE (\w+) \((.*?)\n\)([^;]*);", re.S)
INDEX = re.compile(r"CREATE (?:UNIQUE )?INDEX (\w+) ON \w+ \((\w+)")
PARTIAL_INDEX = re.compile(r"CREATE (?:UNIQUE )?INDEX (\w+) ON \w+ \([^)]*\)\s+WHERE ([^;]*);")
KEY = re.compile(r"(?:PRIMARY KEY|UNIQUE)\s*\((\w+)")
STATEMENT = re.compile(r"^-- ([a-z_]+): \S.*\n((?:(?!--).*\n?)*)", re.M)


def check_schema(path, sql):
    if re.search(r"\bTRIGGER\b", sql):
        yield f"{path}: triggers are none of the shared subset"
    for name, body, options in TABLE.findall(sql):
        keys = KEY.findall(body)
        if "STRICT" not in options:
            yield f"{path}: table {name} is not STRICT"
        if not keys or any(first != "book" for first in keys):
            yield f"{path}: a key of table {name} does not begin with book"
        if re.search(r"\w+ \w+[^,\n]*\b(?:PRIMARY KEY|UNIQUE)\b", body):
            yield f"{path}: a column of table {name} is unique without book"
    for name, first in INDEX.findall(sql):
        if first != "book":
            yield f"{path}: index {name} does not begin with book"


def check_statements(path, sql):
    for name, body in STATEMENT.findall(sql):
        if ":book" not in body:
            yield f"{path}: {name} does not say which book it is about"
        if "SELECT *" in body:
            yield f"{path}: {name} takes columns it does not name"


def plain(sql):
    """Without the names of tables and with one space between words."""
    return " ".join(re.sub(r"\b[a-z]\w*\.", "", sql).split())


def check_partial_indexes(steps, statements):
    """An index of some rows serves only who asks for just those, so its condition stands word for word in a statement. That a column is
    not null follows from any comparison."""
    indexes = {}
    for sql in steps:
        for name in re.findall(r"DROP INDEX (\w+)", sql):
            indexes.pop(name, None)
        indexes.update((name, plain(condition)) for name, condition in PARTIAL_INDEX.findall(sql))
    asked = plain(" ".join(statements))
    for name, condition in indexes.items():
        if not re.fullmatch(r"\w+ IS NOT NULL", condition) and condition not in asked:
            yield f"no statement asks for the rows of index {name}: {condition}"


def check_steps(paths):
    """The number of a step is its place: a book keeps it, and one put into a gap would never run."""
    steps = [path for path in paths if path.name.startswith("schema_")]
    for place, path in enumerate(steps, 1):
        if path.name != f"schema_{place:04}.sql":
            return [f"{path}: step {place} by its place"]
    return []


def main():
    paths = sorted((pathlib.Path(sys.argv[1]) / "src/store/sql").glob("*.sql"))
    problems = check_steps(paths)
    texts = {path: path.read_text(encoding="utf8") for path in paths}
    for path, sql in texts.items():
        check = check_schema if path.name.startswith("schema_") else check_statements
        problems += check(path, sql)
    steps = [sql for path, sql in texts.items() if path.name.startswith("schema_")]
    problems += check_partial_indexes(steps, [sql for sql in texts.values() if sql not in steps])
    if problems:
        sys.exit("\n".join(problems))


main()
