#!/usr/bin/env python3
"""Whether the SQL of the store is PostgreSQL's as well: a real server takes the schema, then the rows of a book, and answers as SQLite does.

Usage: postgres.py ROVIEC MAKE_BOOK PROJECT_ROOT

The server is started for this alone, in a folder of its own, without a network. Left out is what is said in SQLite's way alone: the
blocks for search and backups, and what its planner is told. Types and options of tables are spelled as PostgreSQL does. Every question
of the store is asked of both with values drawn from the book, and the answers are held beside each other, their order included.
"""
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from itertools import zip_longest

ROVIEC, MAKE_BOOK, ROOT = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
sys.path.insert(0, str(ROOT / "tools"))
from compile_sql import number_parameters, read_columns, read_statements, spell_columns  # noqa: E402

DEFINITIONS = ("CREATE", "ALTER", "DROP")  # a new database has no rows to move
SQLITE_ALONE = re.compile(r"\b(sqlite_\w+|fts5|search|document_search)\b")
SQLITE_FILES = ("search.sql", "backup.sql")
SPELLINGS = ((r"\) STRICT(, WITHOUT ROWID)?", ")"), (r"\bINTEGER\b", "bigint"), (r"\bBLOB\b", "bytea"), (r"DEFAULT [xX]''", "DEFAULT ''"))
DRAWS = 12
FIELD, RECORD = "\x1f", "\x1e"


class Server:
    """A server of its own; under its own user where the caller is root, whom it refuses to serve."""

    def __init__(self):
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))[-1]
        self.folder = tempfile.mkdtemp(prefix="roviec-postgres-")
        self.prefix = []
        if pathlib.Path(self.folder).owner() == "root":
            shutil.chown(self.folder, "postgres")
            self.prefix = ["runuser", "-u", "postgres", "--"]

    def run(self, program, *arguments, **how):
        done = subprocess.run([*self.prefix, str(self.bin / program), *arguments], cwd=self.folder, capture_output=True, text=True, **how)
        if done.returncode or done.stderr.strip():
            sys.exit(f"{program}: {done.stderr[:2000]}")
        return done.stdout

    def __enter__(self):
        self.run("initdb", "-D", f"{self.folder}/data", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log", "-o",
                 f"-c listen_addresses='' -c unix_socket_directories={self.folder}", "start")
        return self

    def __exit__(self, *_):
        subprocess.run([*self.prefix, str(self.bin / "pg_ctl"), "-D", f"{self.folder}/data", "-m", "immediate", "stop"], capture_output=True)
        shutil.rmtree(self.folder)

    def ask(self, script):
        return self.run("psql", "-h", self.folder, "-d", "postgres", "-X", "-q", "-A", "-t", "-F", FIELD, "-R", RECORD, "-P", "null=NULL",
                        "-v", "ON_ERROR_STOP=1", "-f", "-", input=script)


def schema():
    """The definitions of all steps, as PostgreSQL spells them."""
    for path in sorted((ROOT / "src/store/sql").glob("schema_*.sql")):
        sql = re.sub(r"^--.*\n", "", path.read_text(encoding="utf8"), flags=re.M)
        for statement in sql.split(";\n"):
            if statement.lstrip().startswith(DEFINITIONS) and not SQLITE_ALONE.search(statement):
                for pattern, spelling in SPELLINGS:
                    statement = re.sub(pattern, spelling, statement)
                yield statement.strip().rstrip(";") + ";"


def statements():
    """Name, SQL with ?1, ?2 …, and the names of the parameters, of every statement in the shared subset."""
    columns = read_columns((ROOT / "src").rglob("*-columns.def"))
    for path in sorted((ROOT / "src/store/sql").glob("*.sql")):
        if not path.name.startswith("schema_") and path.name not in SQLITE_FILES:
            for name, sql in read_statements(path):
                yield name, *number_parameters(spell_columns(sql, columns).rstrip(";"))


def told(value):
    """A value as psql prints it."""
    if value is None:
        return "NULL"
    return "\\x" + value.hex() if isinstance(value, bytes) else str(value)


def literal(value):
    if isinstance(value, int):
        return str(value)
    return f"'{told(value)}'::bytea" if isinstance(value, bytes) else "'" + value.replace("'", "''") + "'"


def copy_in(database, server):
    """The rows of all tables that both have; how many."""
    described = server.ask("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position;")
    tables = {}
    for table, column in (record.split(FIELD) for record in described.strip().split(RECORD)):
        tables.setdefault(table, []).append(column)
    script, count = [], 0
    for table, columns in tables.items():
        rows = database.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
        count += len(rows)
        for row in rows:
            values = ", ".join("NULL" if value is None else literal(value) for value in row)
            script.append(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values});")
    server.ask("SET standard_conforming_strings = on; BEGIN;\n" + "\n".join(script) + "\nCOMMIT;\n")
    return tables, count


class Values:
    """What a parameter may be: something that stands in a column of its name, or any number of the book."""

    def __init__(self, database, tables):
        self.random, self.columns = random.Random(20261130), {}
        for table, columns in tables.items():
            for column in columns:
                found = [row[0] for row in database.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL LIMIT 200")]
                self.columns.setdefault(column, []).extend(found)
        self.numbers = [number for name in ("number", "task", "unit", "due", "event") for number in self.columns[name] if isinstance(number, int)]

    def draw(self, parameter, kind):
        fitting = [value for value in self.columns.get(parameter, []) if type(value) is kind]
        if fitting:
            return self.random.choice(fitting)
        if kind is int:
            return self.random.choice([0, 1, 1 << 40, *self.random.sample(self.numbers, 5)])
        texts = [value for column in self.columns.values() for value in column if type(value) is kind]
        return self.random.choice(texts)


KINDS = {"bigint": int, "integer": int, "text": str, "bytea": bytes}


def compare(database, server, tables):
    """Every question with values drawn; what the two answer otherwise."""
    asked, script = [], []
    values = Values(database, tables)
    for name, sql, parameters in statements():
        script.append(f"PREPARE {name} AS {re.sub(r'[?]([0-9]+)', lambda number: '$' + number[1], sql)};")
    types = server.ask("\n".join(script) + "\nSELECT name, array_to_string(parameter_types, ',') FROM pg_prepared_statements;")
    kinds = {name: [KINDS[kind] for kind in listed.split(",")] for name, listed in
             (record.split(FIELD) for record in types.strip().split(RECORD))}
    questions = [(name, sql, parameters) for name, sql, parameters in statements() if sql.lstrip().startswith("SELECT")]
    for name, sql, parameters in questions:
        for _ in range(DRAWS):
            drawn = [1 if parameter == "book" else values.draw(parameter, kind) for parameter, kind in zip(parameters, kinds[name])]
            asked.append((name, sql, drawn))
            script.append(f"SELECT chr(29);\nEXECUTE {name}({', '.join(map(literal, drawn))});")
    answers = server.ask("\n".join(script)).split("\x1d")[1:]
    for (name, sql, drawn), answer in zip(asked, answers, strict=True):
        rows = [FIELD.join(map(told, row)) for row in database.execute(sql, drawn)]
        other = answer[1:].removesuffix("\n").split(RECORD) if answer != "\n" else []
        if "ORDER BY" not in sql:
            rows, other = sorted(rows), sorted(other)
        if rows != other:
            differ = [pair for pair in zip_longest(rows, other) if pair[0] != pair[1]][:2]
            yield f"{name} {drawn}: {len(rows)} rows in SQLite, {len(other)} in PostgreSQL; differing: {differ}"[:800]
    print(f"{len(kinds)} statements taken, {len(questions)} questions asked {len(asked)} times, "
          f"{sum(bool(answer.strip()) for answer in answers)} answers with rows")


def main():
    with tempfile.TemporaryDirectory() as folder, Server() as server:
        subprocess.run([sys.executable, MAKE_BOOK, ROVIEC, f"{folder}/book"], check=True, capture_output=True)
        database = sqlite3.connect(f"{folder}/book/book.db")
        server.ask("\n".join(schema()))
        tables, rows = copy_in(database, server)
        print(f"{len(tables)} tables, {rows} rows")
        problems = list(compare(database, server, tables))
    if problems:
        sys.exit("\n".join(problems[:20]))


main()
