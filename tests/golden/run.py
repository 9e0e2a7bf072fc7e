#!/usr/bin/env python3
"""Reads the golden texts and compares what the program makes of them with what they should give.

Usage: run.py PROGRAM FOLDER [NAME…]

README.md beside this file says how a text is written. Exit status 1 when a text gives something else; every difference is printed
with the words it is about.
"""
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

RULE = "====="
SAME_WORDS = 0.5  # the part of both actions together that they must share: where a tail ends is a matter of taste


@dataclasses.dataclass
class Task:
    start: int
    end: int
    words: str
    lead: list
    partners: list
    deadline: str
    product: str = ""  # empty: not compared

    def __str__(self):
        row = [", ".join(self.lead) or "-", ", ".join(self.partners) or "-", self.deadline or "-"]
        return " | ".join(row + ([self.product] if self.product else [])) + f" | “{self.words}”"


@dataclasses.dataclass
class Golden:
    name: str
    header: dict
    text: str
    tasks: list


def plain(words):
    """Letters, case, spaces and the place of the tone mark folded, as the program's own unit names are."""
    words = re.sub(r"\s+", " ", unicodedata.normalize("NFC", words)).strip(" .,;:").lower()
    for old, new in (("uỷ", "ủy"), ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("hoà", "hòa")):
        words = words.replace(old, new)
    return words


def units(cell):
    return [] if cell in ("", "-") else [unit.strip() for unit in cell.split(";")]


def read_header(lines):
    pairs = (line.split(":", 1) for line in lines if line and not line.startswith("#"))
    return {key.strip(): value.strip() for key, value in pairs}


def take_marks(marked):
    """The text without its marks, and the span in it of what each pair of marks held."""
    text, spans = "", []
    for part in re.split("([⟦⟧])", marked):
        if part == "⟦":
            spans.append([len(text), None])
        elif part == "⟧":
            spans[-1][1] = len(text)
        else:
            text += part
    return text, spans


def parse(path):
    head, marked, rows = re.split(rf"^{RULE}\n", path.read_text(encoding="utf8"), flags=re.M)
    text, spans = take_marks(marked)
    rows = rows.splitlines()
    if len(rows) != len(spans):
        sys.exit(f"{path}: {len(spans)} marks in the text and {len(rows)} rows under it")
    tasks = []
    for (start, end), row in zip(spans, rows):
        cells = [cell.strip() for cell in row.split("|")] + ["", "", ""]
        deadline = "" if cells[2] == "-" else cells[2]
        tasks.append(Task(start, end, squeeze(text[start:end]), units(cells[0]), units(cells[1]), deadline, cells[3]))
    return Golden(path.stem, read_header(head.splitlines()), text, tasks)


def squeeze(words):
    return re.sub(r"\s+", " ", words).strip()


def found_tasks(text, answer):
    for task in answer["tasks"]:
        deadline = task["deadline"]
        when = "" if deadline["kind"] == "none" else f"{deadline['kind']} {deadline['value'] or ''}".strip()
        yield Task(task["start"], task["end"], squeeze(text[task["start"]:task["end"]]), task["lead"], task["coordinate"], when,
                   task["product"] or "")


def overlap(one, other):
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (max(one.end, other.end) - min(one.start, other.start)) if shared > 0 else 0


def differences(expected, found):
    """What of the found task is not as expected, in words."""
    if expected.start != found.start or overlap(expected, found) < SAME_WORDS:
        yield "action"
    if {plain(unit) for unit in expected.lead} != {plain(unit) for unit in found.lead}:
        yield "lead"
    if {plain(unit) for unit in expected.partners} != {plain(unit) for unit in found.partners}:
        yield "partners"
    if expected.deadline != found.deadline:
        yield "deadline"
    if expected.product and plain(expected.product) != plain(found.product):
        yield "product"


def compare(golden, answer):
    """Every difference as lines of a report."""
    for key, value in golden.header.items():
        got = answer["header"].get(key)
        if plain(value) != plain(got or ""):
            yield f"header {key}: expected “{value}”, found “{got}”"
    found = list(found_tasks(golden.text, answer))
    for expected in golden.tasks:
        match = max(found, key=lambda task: overlap(expected, task), default=None)
        if match is None or overlap(expected, match) == 0:
            yield f"missing: {expected}"
            continue
        found.remove(match)
        wrong = list(differences(expected, match))
        if wrong:
            yield f"{', '.join(wrong)}\n    expected: {expected}\n    found:    {match}"
    for task in found:
        yield f"no task:  {task}"


def read(program, goldens):
    """The program's answers, one a text, all read in one run."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / f"{golden.name}.txt" for golden in goldens]
        for golden, path in zip(goldens, paths):
            path.write_text(golden.text, encoding="utf8")
        run = subprocess.run([program, "read", "--json", "--on", "2026-01-01", *paths], capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"exit {run.returncode}: {run.stderr}")
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    program, folder, names = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
    goldens = [parse(path) for path in sorted(folder.glob("*.txt")) if not names or path.stem in names]
    failed = 0
    for golden, answer in zip(goldens, read(program, goldens), strict=True):
        report = list(compare(golden, answer))
        failed += bool(report)
        print(f"{'not ok' if report else 'ok'} {golden.name}")
        for lines in report:
            print(f"  {lines}")
    print(f"{len(goldens) - failed} of {len(goldens)} texts give what they should")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
