#!/usr/bin/env python3
"""Makes the sample's book of work by playing sample/story, chapter by chapter, with the commands that people use.

Usage: make_book.py PROGRAM FOLDER [CHAPTER...]

A chapter is a list of command lines of roviec, without the program's name:
  [2025-10-16]          the day of what follows
  KT01: task submit …   the person of this code does it (--as); without a code, the owner of the folder
  so-hoa = assign …     keeps the number that is given (else that of the event) as {so-hoa}; after accept, {nq.III.2} is the task
                        assigned of that clause, {nq.III.2/giám sát} the one of them with these words;
                        {so-hoa@2025-12-31} is the task below {so-hoa} that is due that day, {so-hoa+1} the one numbered next
  ! VT01: task …        must be refused
  # …                   a remark; a line that begins with spaces goes on with the one before
"""
import datetime
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

SAMPLE = pathlib.Path(__file__).resolve().parent
LINE = re.compile(r"(?P<refused>! )?(?:(?P<name>[\w-]+) = )?(?:(?P<person>[A-Z]+\d+): )?(?P<command>.+)")
NUMBERS = ("task", "document", "limitation", "batch")


def lines_of(chapter):
    """Yields (line number, command line), those that go on joined."""
    number, whole = 0, ""
    for at, line in enumerate(chapter.read_text(encoding="utf8").splitlines() + ["#"], 1):
        if line.startswith("  ") and whole:
            whole += " " + line.strip()
            continue
        if whole:
            yield number, whole
        number, whole = at, "" if line.startswith("#") else line.strip()


class Story:
    """Where the story stands: the day, and the numbers that were given."""

    def __init__(self, program, folder, state):
        self.program, self.day, self.numbers, self.accepted = program, None, {}, {}
        self.today = datetime.date.today().isoformat()
        self.environment = {**os.environ, "ROVIEC_DATA": str(folder), "XDG_STATE_HOME": str(state), "ROVIEC_LANG": "vi"}
        self.environment.pop("ROVIEC_AS", None)

    def run(self, words):
        return subprocess.run([self.program, *words], cwd=SAMPLE, env=self.environment, capture_output=True, text=True, encoding="utf8")

    def plain_number_of(self, name):
        directive, _, place = name.partition(".")
        if directive not in self.accepted or not place:
            return self.numbers[name]
        clause, _, words = place.partition("/")
        meant = [task["task"] for task in self.accepted[directive]
                 if (task["clause"] + ".").startswith(clause + ".") and words.lower() in task["action"].lower()]
        if len(meant) != 1:
            raise KeyError(f"{name}: tasks {meant}")
        return meant[0]

    def number_of(self, name):
        above, at, due = name.partition("@")
        if not at:
            name, _, further = name.partition("+")
            return self.plain_number_of(name) + int(further or 0)
        below = self.run(["list", "--parent", str(self.plain_number_of(above)), "--json"]).stdout.splitlines()
        dues = {task["due"]: task["task"] for task in map(json.loads, below)}
        if due not in dues:
            raise KeyError(f"{name}: {sorted(dues)}")
        return dues[due]

    def words_of(self, line):
        filled = re.sub(r"\{([^}]+)\}", lambda found: str(self.number_of(found[1])), line["command"])
        words = shlex.split(filled)
        dated = [] if words[0] in ("init", "verify") else ["--on", self.day]
        if words[0] == "accept" or words[:2] == ["document", "register"]:
            dated += ["--received", self.day]
        words += dated + (["--as", line["person"]] if line["person"] else [])
        return words + (["--json"] if line["name"] else [])

    def keep(self, name, answer):
        answer = json.loads(answer)
        numbers = [answer[key] for key in NUMBERS if isinstance(answer.get(key), int)]
        self.numbers[name] = numbers[0] if numbers else json.loads(self.run(["log", "--count", "1", "--json"]).stdout)["number"]
        if isinstance(answer.get("tasks"), list):
            self.accepted[name] = [task for task in answer["tasks"] if task["task"]]

    def play(self, line):
        """One line; what it said when that was not what the story wants, else None. What lies ahead of the clock is left out."""
        if line.startswith("["):
            self.day = line.strip("[]")
        if line.startswith("[") or self.day and self.day > self.today:
            return None
        line = LINE.fullmatch(line)
        try:
            words = self.words_of(line)
        except KeyError as unknown:
            return f"no number was given to {unknown}"
        run = self.run(words)
        if (run.returncode != 0) != bool(line["refused"]):
            return (run.stderr + run.stdout).strip() or f"exit status {run.returncode}"
        if line["name"]:
            self.keep(line["name"], run.stdout)
        return None


def chapters_of(names):
    chapters = sorted((SAMPLE / "story").glob("*.txt"))
    return [chapter for chapter in chapters if not names or chapter.stem in names]


def main():
    program, folder = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else folder.parent) as scratch:
        scratch = pathlib.Path(scratch)
        story = Story(program, scratch / "book", scratch / "state")
        for chapter in chapters_of(sys.argv[3:]):
            for number, line in lines_of(chapter):
                if problem := story.play(line):
                    sys.exit(f"{chapter.name}:{number}: {line}\n  {problem}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.move(scratch / "book", folder)


main()
