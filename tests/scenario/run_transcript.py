#!/usr/bin/env python3
"""Runs the command lines of a transcript and compares what they print.

Usage: run_transcript.py PROGRAM SAMPLE_DIR TRANSCRIPT [MAKE_BOOK [CHAPTER...]]

With MAKE_BOOK (sample/make_book.py) the commands find the sample's book, or its chapters named, as theirs. The transcript can be a page of
the handbook: its fenced blocks.

A transcript holds, for each command: a line "$ roviec …", the lines it prints (standard output and errors together), and, where the
exit status is not 0, a line "[exit N]". In the output "…" stands for anything within a line. Lines that begin with # are remarks. Commands run in a
folder with a few files made for them (see make_files), the sample's documents beside them.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


TASKS = """{"type":"unit","id":1,"code":"KT","name":"Phòng Kinh tế","parent":null}
{"type":"task","id":1,"kind":"plan","lead":1,"title":"Rà soát chợ tạm","due":"2026-03-01","created":"2026-01-05T08:00:00",\
"status":"doing","progress":40,"journal":[{"ts":"2026-01-06T09:00:00","unit":1,"from":"new","to":"doing","p0":0,"p1":10,\
"note":"Đã nhận"},{"ts":"2026-02-02T09:00:00","unit":1,"from":"doing","to":"doing","p0":10,"p1":40,"note":"Đã xong khâu khảo sát"}]}
{"type":"task","id":2,"kind":"task","lead":1,"parent":1,"title":"Lập danh sách hộ kinh doanh","due":"2026-03-01",\
"created":"2026-01-06T08:00:00","status":"new","progress":0,"journal":[]}
"""

COMMUNES = """code\tname\ttype\tprovince_code\tprovince
00991\tBến Lau\tphường\t91\tTỉnh Sơn Thử
00992\tĐầm Dài\txã\t91\tTỉnh Sơn Thử
"""

CHANGES = """old_code\told_name\told_type\told_district_code\told_district\told_province_code\tnew_code\tnew_province_code\tlegal_basis
00981\tSuối Trăng\txã\t801\tHuyện Đông\t91\t00991\t91\t7/NQ
00982\tSuối Trăng\txã\t802\tHuyện Tây\t91\t00991\t91\t7/NQ
00982\tSuối Trăng\txã\t802\tHuyện Tây\t91\t00992\t91\t7/NQ
"""


def make_files(folder, sample):
    for document in sample.iterdir():
        shutil.copy(document, folder)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "secret.txt").write_text("ỦY BAN NHÂN DÂN TỈNH\nSố: 1/UBND-NC\nTUYỆT MẬT\n\nGiao Công an tỉnh rà soát.\n", encoding="utf8")
    (folder / "tasks.jsonl").write_text(TASKS, encoding="utf8")
    (folder / "bad-tasks.jsonl").write_text(TASKS.replace('"kind":"task","lead":1', '"kind":"task","lead":9'), encoding="utf8")
    (folder / "lists").mkdir()
    (folder / "lists/communes.tsv").write_text(COMMUNES, encoding="utf8")
    (folder / "lists/changes.tsv").write_text(CHANGES, encoding="utf8")
    (folder / "bad-list.tsv").write_text("code\tname\n01\tMột\n\tHai\tx\n", encoding="utf8")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "cut.docx").write_bytes((folder / "kh-47-kh-ubnd.docx").read_bytes()[:4000])
    (folder / "mislabelled.pdf").write_text("Giao Phòng Kinh tế rà soát chợ tạm trước ngày 15/8/2026.\n", encoding="utf8")


def read_transcript(path):
    """Yields (line number, command, expected lines, exit status)."""
    command, expected, status, number = None, [], 0, 0
    is_page, is_inside = path.suffix == ".md", False
    for at, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        if is_page and line.startswith("```"):
            is_inside = not is_inside
            continue
        if is_page and not is_inside or line.startswith("#") and not is_page:
            continue
        if line.startswith("$ "):
            if command:
                yield number, command, expected, status
            command, expected, status, number = line[2:], [], 0, at
        elif match := re.fullmatch(r"\[exit (\d+)\]", line):
            status = int(match[1])
        else:
            expected.append(line)
    if command:
        yield number, command, expected, status


def matches(expected, printed):
    while expected and not expected[-1]:
        expected = expected[:-1]
    patterns = [".*".join(re.escape(part) for part in line.split("…")) for line in expected]
    return len(patterns) == len(printed) and all(re.fullmatch(p, line) for p, line in zip(patterns, printed))


def main():
    program, sample, transcript = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    language = "en" if transcript.name == "handbook.md" else "vi"
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "ROVIEC_LANG": language}
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_files(folder, sample)
        if sys.argv[4:]:
            environment |= {"ROVIEC_DATA": str(folder / "book"), "XDG_STATE_HOME": str(folder / "state")}
            subprocess.run([sys.argv[4], program, folder / "book", *sys.argv[5:]], check=True)
        for number, command, expected, status in read_transcript(transcript):
            run = subprocess.run(command, shell=True, cwd=folder, env=environment, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True, encoding="utf8", timeout=120)
            printed = run.stdout.rstrip("\n").split("\n") if run.stdout.strip() else []
            if run.returncode != status or not matches(expected, printed):
                failed += 1
                print(f"{transcript.name}:{number}: $ {command}\n  exit {run.returncode}, expected {status}\n  "
                      + "\n  ".join(printed))
    sys.exit(failed > 0)


main()
