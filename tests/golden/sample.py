#!/usr/bin/env python3
"""Scores the reader on the sample's own documents and fails below a floor.

Usage: sample.py PROGRAM SAMPLE_DIR

What a careful person would write down stands in sample/expected; it was written before the reader and not for it, so not all of it is
reached. The floors are what the reader reaches today: raise one when the reader rises, and never lower it without saying why in the
commit. Tasks are matched by their words, since a document's text has no offsets that a person could write down.
"""
import csv
import difflib
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

FLOORS = {"tasks found and right (F1)": 0.96, "lead": 0.94, "partners": 0.98, "deadline": 0.95, "header": 0.98}
SAME_TASK = 0.6  # how alike two actions must be to be one task
HEADER_FIELDS = ("authority", "symbol", "type", "date")


def plain(words):
    words = re.sub(r"\s+", " ", unicodedata.normalize("NFC", words or "")).strip(" .,;:").lower()
    return words.replace("uỷ", "ủy").replace("ủy ban nhân dân", "ubnd").replace("hoà", "hòa")


def same_units(one, other):
    return {plain(unit) for unit in one if unit} == {plain(unit) for unit in other if unit}


def likeness(one, other):
    return difflib.SequenceMatcher(None, plain(one).split(), plain(other).split(), autojunk=False).ratio()


def matched(expected, found):
    """Pairs of an expected and a found task, the most alike first, none used twice."""
    pairs = sorted(((likeness(e["action"], f["action"]), i, j) for i, e in enumerate(expected) for j, f in enumerate(found)),
                   key=lambda pair: (-pair[0], pair[1], pair[2]))
    used_expected, used_found = set(), set()
    for alike, i, j in pairs:
        if alike >= SAME_TASK and i not in used_expected and j not in used_found:
            used_expected.add(i)
            used_found.add(j)
            yield expected[i], found[j]


def expected_of(sample, name):
    with open(sample / f"expected/{name}.tasks.tsv", encoding="utf8") as file:
        tasks = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    header = sample / f"expected/{name}.header.json"
    return tasks, json.loads(header.read_text(encoding="utf8")) if header.exists() else {}


def score(expected, header, answer):
    """Counts of one document: what there was, and what of it was right."""
    pairs = list(matched(expected, answer["tasks"]))
    deadline = lambda task: (task["deadline"]["kind"], task["deadline"]["value"] or "")
    fields = [field for field in HEADER_FIELDS if header.get(field)]
    return {
        "expected": len(expected), "found": len(answer["tasks"]), "pairs": len(pairs),
        "lead": sum(same_units(e["lead"].split("|"), f["lead"]) for e, f in pairs),
        "partners": sum(same_units(e["partners"].split("|"), f["coordinate"]) for e, f in pairs),
        "deadline": sum((e["deadline_kind"], e["deadline_value"]) == deadline(f) for e, f in pairs),
        "fields": len(fields), "header": sum(plain(header[field]) == plain(answer["header"].get(field)) for field in fields),
    }


def figures(counts):
    return {
        "tasks found and right (F1)": 2 * counts["pairs"] / max(counts["expected"] + counts["found"], 1),
        "lead": counts["lead"] / max(counts["pairs"], 1),
        "partners": counts["partners"] / max(counts["pairs"], 1),
        "deadline": counts["deadline"] / max(counts["pairs"], 1),
        "header": counts["header"] / max(counts["fields"], 1),
    }


def read(program, document):
    """The reader's answer; a file it refuses counts as one in which it found nothing."""
    run = subprocess.run([program, "read", "--json", document], capture_output=True, text=True)
    if run.returncode == 0:
        return json.loads(run.stdout)
    print(run.stderr.strip(), f"(exit {run.returncode})")
    return {"tasks": [], "header": {}}


def main():
    program, sample = sys.argv[1], pathlib.Path(sys.argv[2])
    total = {}
    for document in sorted((sample / "documents").iterdir()):
        counts = score(*expected_of(sample, document.stem), read(program, document))
        total = {key: total.get(key, 0) + count for key, count in counts.items()}
        print(f"{document.name}: " + ", ".join(f"{key} {count}" for key, count in counts.items()))
    low = False
    for name, figure in figures(total).items():
        low |= figure < FLOORS[name]
        print(f"{name}: {figure:.3f}, floor {FLOORS[name]:.2f}{' NOT REACHED' if figure < FLOORS[name] else ''}")
    return low


if __name__ == "__main__":
    sys.exit(main())
