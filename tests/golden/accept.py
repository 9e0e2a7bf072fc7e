#!/usr/bin/env python3
"""Accepts the sample's documents into a fresh book and compares its tasks with what a careful person wrote down.

Usage: accept.py PROGRAM SAMPLE_DIR

Every task that the reader finds is in the book, at its place in the document; and of the tasks in sample/expected those that the reader
reaches (see sample.py) have the due day and the number of leads that stand there. The book verifies after each document.
"""
import calendar
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from sample import expected_of, matched

DOCUMENTS = ("nq-05-nq-du.docx", "ctr-03-ctr-du.docx", "kh-47-kh-ubnd.docx", "cd-03-cd-ubnd.txt", "tb-36-tb-ubnd.docx", "tb-14-tb-hdnd.pdf")
FLOORS = {"tasks in the book": 0.96, "due days": 0.95, "leads": 0.98}


def run(program, folder, *words):
    environment = dict(os.environ, ROVIEC_DATA=f"{folder}/so", XDG_STATE_HOME=f"{folder}/state", ROVIEC_LANG="en")
    answer = subprocess.run([program, *map(str, words)], env=environment, capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(f"roviec {' '.join(map(str, words))}: {answer.stdout}{answer.stderr}")
    return answer.stdout


def due_of(kind, value):
    """The last day that an expected deadline names; None where it names none, durations aside."""
    if kind not in ("date", "month", "quarter", "year"):
        return None
    value = value.split("/")[-1].split("T")[0]
    if len(value) == 10:
        return value
    year, month = int(value[:4]), 12
    if len(value) > 4:
        month = 3 * int(value[6]) if value[5] == "Q" else int(value[5:])
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def check(program, folder, sample, name, counts):
    path = sample / "documents" / name
    found = json.loads(run(program, folder, "read", "--json", path))["tasks"]
    words = ["--unclear", "the document does not say", "--lead-default", "UBND", "--json", path]
    accepted = json.loads(run(program, folder, "accept", *words))
    page = json.loads(run(program, folder, "document", "show", accepted["document"], "--json"))
    places = {(task["start"], task["end"]) for task in page["task_list"]}
    missing = [task["action"] for task in found if (task["start"], task["end"]) not in places]
    if missing or len(accepted["tasks"]) != len(found):
        sys.exit(f"{name}: not in the book at their places: {missing}")
    run(program, folder, "verify")
    expected, _ = expected_of(sample, path.stem)
    counts["expected"] += len(expected)
    for want, have in matched(expected, accepted["tasks"]):
        leads = [lead for lead in want["lead"].split("|") if lead]
        is_group = "nhóm mở" in want["note"] or any(lead.lower().startswith("các ") for lead in leads)
        counts["pairs"] += 1
        counts["due"] += want["deadline_kind"] == "duration" or due_of(want["deadline_kind"], want["deadline_value"]) == have["due"]
        counts["leads"] += is_group or len(have["leads"]) >= max(len(leads), 1)


def main():
    program, sample = sys.argv[1], pathlib.Path(sys.argv[2])
    counts = {"expected": 0, "pairs": 0, "due": 0, "leads": 0}
    with tempfile.TemporaryDirectory() as folder:
        run(program, folder, "init", "--name", "Phường Sông Trí", "--template", "phường")
        run(program, folder, "unit", "establish", "DU.UB", "--parent", "DU", "--name", "Đảng ủy Ủy ban nhân dân", "--basis", "1-QĐ/ĐU")
        for name in DOCUMENTS:
            check(program, folder, sample, name, counts)
    figures = {"tasks in the book": counts["pairs"] / counts["expected"], "due days": counts["due"] / counts["pairs"],
               "leads": counts["leads"] / counts["pairs"]}
    for name, figure in figures.items():
        print(f"{name}: {figure:.3f} (at least {FLOORS[name]})")
    sys.exit(any(figure < FLOORS[name] for name, figure in figures.items()))


main()
