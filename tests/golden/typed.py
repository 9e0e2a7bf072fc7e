#!/usr/bin/env python3
"""Types the golden texts in other ways and compares what the program reads then with what it reads as they stand.

Usage: typed.py PROGRAM FOLDER [WAY…]

A typist may put another bullet, close a number with another sign, space and spell as the office is used to: the tasks are the same.
Where the text itself says less then, as without its last full stops, a floor holds the part of the tasks that stays: raise it when the
reader rises, and never lower it without saying why in the commit. Exit status 1 below a floor, with every difference.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from run import parse, plain

ITEM = r"(?m)^([ \t]*)"


def put(pattern, words):
    return lambda text: re.sub(pattern, words, text)


def with_i(text):
    """"lý", "kỹ" as some offices and most schools spell them."""
    pairs = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
    return re.sub(r"\b([hklmst]|qu)([yýỳỷỹỵ])\b", lambda found: found[1] + found[2].translate(pairs), text)


def with_old_tones(text):
    for new, old in ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("ùy", "uỳ"), ("ụy", "uỵ"):
        text = re.sub(rf"(?<![qQ]){new}\b", old, text)
    return text


def without_last_stops(text):
    """The mark at the end of a paragraph, where an empty line or an item follows, so that it cannot be taken for a wrapped line."""
    return re.sub(r"(?m)(?<=\w)[.;]$(?=\n\n|\n[ \t]*(?:[-+•–]|\d+\.|[a-zđ]\)) )", "", text)


WAYS = {
    "bullets are dots": put(ITEM + r"[-–] ", r"\1• "),
    "bullets are long dashes": put(ITEM + r"- ", r"\1– "),
    "bullets without a space": put(ITEM + r"- (?=\w)", r"\1-"),
    "numbers in brackets": put(ITEM + r"(\d{1,2})\. ", r"\1\2) "),
    "numbers with a slash": put(ITEM + r"(\d{1,2})\. ", r"\1\2/ "),
    "numbers with a space": put(ITEM + r"(\d{1,2})\. ", r"\1\2 . "),
    "numbers without a space": put(ITEM + r"(\d{1,2}\.) (?=[A-ZĐ])", r"\1\2"),
    "tabs behind numbers": put(ITEM + r"((?:\d{1,2}\.|[a-zđ]\)|-)) ", "\\1\\2\t"),
    "line ends of Windows": put(r"\n", "\r\n"),
    "spaces at line ends": put(r"\n", "  \n"),
    "two spaces": put(r"(?<=[,;]) ", "  "),
    "no space behind a comma": put(r"(?<=[^\W\d]), (?=[^\W\d])", ","),
    "spaces before marks": put(r"(?<=[^\W\d])([,;])(?= )", r" \1"),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "tones in their old place": with_old_tones,
    "i for y": with_i,
    "days with dots": put(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", r"\1.\2.\3"),
    "days with dashes": put(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", r"\1-\2-\3"),
    "no last full stops": without_last_stops,
}

FLOORS = {"no last full stops": 0.96, "no space behind a comma": 0.99, "spaces before marks": 0.99, "numbers without a space": 0.99,
          "days with dots": 0.99, "days with dashes": 0.99}


def folded(words):
    words = unicodedata.normalize("NFD", plain(words))
    return re.sub(r"\W+", "", "".join(letter for letter in words if not unicodedata.combining(letter))).replace("y", "i")


def line_of(task):
    units = lambda names: ", ".join(sorted(map(folded, names)))
    return f"{folded(task['action'])} | {units(task['lead'])} | {units(task['coordinate'])} | {task['deadline']['kind']} {task['deadline']['value']}"


def read_all(program, texts):
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, f"{number:03}.txt") for number in range(len(texts))]
        for file, text in zip(files, texts):
            file.write_bytes(text.encode())
        answer = subprocess.run([program, "read", "--json", *files], capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(answer.stderr)
    return [[line_of(task) for task in json.loads(line)["tasks"]] for line in answer.stdout.splitlines()]


def main():
    program, folder, *chosen = sys.argv[1:]
    goldens = [parse(path) for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    texts = [golden.text for golden in goldens]
    expected = read_all(program, texts)
    passed = failed = 0
    for way, typed in WAYS.items():
        if chosen and way not in chosen:
            continue
        answers = read_all(program, [typed(text) for text in texts])
        lost = [[line for line in before if line not in after] for before, after in zip(expected, answers)]
        new = [[line for line in after if line not in before] for before, after in zip(expected, answers)]
        same = 1 - (sum(map(len, lost)) + sum(map(len, new))) / (2 * sum(map(len, expected)))
        is_right = same >= FLOORS.get(way, 1)
        print(f"{'ok' if is_right else 'not ok'} {way}: {same:.4f} of the tasks stay")
        for golden, gone, come in zip(goldens, lost, new):
            if (gone or come) and (not is_right or chosen):
                print(f"  {golden.name}", *(f"  - {line}" for line in gone), *(f"  + {line}" for line in come), sep="\n")
        passed, failed = passed + is_right, failed + (not is_right)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
