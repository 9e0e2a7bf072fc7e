#!/usr/bin/env python3
"""Measures what docs/measures.md keeps, in one run, beside what a user would pick instead.

Usage: run.py PROGRAM PROJECT_ROOT

Prints a Markdown table. Times are medians of several whole runs; memory is the largest resident size of one process. What needs data
outside the project (annotated documents) is measured where that data is, in ../shared, and left out elsewhere.
"""
import http.client
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import datetime

rows = []


def note(what, figure, goal="", instead=""):
    rows.append((what, figure, goal, instead))
    print(f"| {what} | {figure} | {goal} | {instead} |", flush=True)


def timed(command, runs=5, **options):
    """Median wall seconds, median processor seconds and largest resident MB over whole runs; the first run is a warm-up."""
    walls, cpus, memory = [], [], 0
    for run in range(runs + 1):
        before = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        _, _, usage = os.wait4(process.pid, 0)
        if run > 0:
            walls.append(time.monotonic() - before)
            cpus.append(usage.ru_utime + usage.ru_stime)
            memory = max(memory, usage.ru_maxrss / 1024)
    return statistics.median(walls), statistics.median(cpus), memory


def measure_reading(program, shared):
    documents = shared / "data/documents"
    if not documents.exists():
        return
    scored = subprocess.run([sys.executable, shared / "tools/score_reader.py", f"{program} read --json", documents],
                            capture_output=True, text=True).stdout.strip()
    for name, goal in (("F1", "0.92"), ("span", "0.85"), ("lead", "0.93"), ("coordinate F1", "0.95"), ("deadline", "0.97"),
                       ("header", "0.97")):
        note(f"29 annotated documents: {name}", re.search(rf"{name} ([\d.]+)", scored)[1], f"≥ {goal}")
    files = sorted(documents.glob("*.txt"))
    wall, cpu, memory = timed([program, "read", "--json", *files])
    note("the 47 documents in one run", f"{wall:.3f} s ({cpu:.3f} s of processor, {memory:.0f} MB)", "< 0.3 s, < 64 MB")
    rows_of = lambda name: [line.split("\t") for line in (shared / "data" / name).read_text(encoding="utf8").splitlines()[1:]]
    deadlines = rows_of("deadlines.tsv")
    right = sum(subprocess.run([program, "deadline", "--on", on, "--", words], capture_output=True,
                               text=True).stdout.rstrip("\n") == f"{kind}\t{value}" for words, on, kind, value in deadlines)
    note("deadlines.tsv", f"{right} of {len(deadlines)} ({right / len(deadlines):.3f})", "≥ 0.98")


def measure_text(program, sample, folder):
    """Text at its densest, every item of a telegram a task or two; and the same telegram over and over, of which all but the first
    is annex. The JSON of the first is five times its text."""
    telegram = (sample / "documents/cd-03-cd-ubnd.txt").read_text(encoding="utf8")
    start, end = telegram.index("\n\n1. "), telegram.index("Nơi nhận")
    items = telegram[start:end].replace("./.", ".")
    texts = {"nothing but tasks": telegram[:start] + items * (16_000_000 // len(items.encode())) + telegram[end:],
             "one telegram over and over": telegram * (16_000_000 // len(telegram.encode()))}
    for name, words in texts.items():
        large = folder / "large.txt"
        large.write_text(words, encoding="utf8")
        size = large.stat().st_size / 1e6
        wall, cpu, memory = timed([program, "read", "--json", large], runs=3)
        note(f"{size:.0f} MB of text in one file, {name}", f"{size / cpu:.1f} MB/s a core ({memory:.0f} MB)", "≥ 20 MB/s")


def wait_for_server(process):
    line = process.stdout.readline()
    return int(re.search(r":(\d+)/", line)[1])


def post_document(port, name, words):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    before = time.monotonic()
    connection.request("POST", f"/api/read?file={name}", words, {"Content-Type": "application/octet-stream"})
    answer = connection.getresponse()
    read = answer.read()
    spent = time.monotonic() - before
    connection.close()
    if answer.status != 200 or not json.loads(read)["tasks"]:
        sys.exit(f"POST /api/read: {answer.status} {read[:200]}")
    return spent


def measure_http(program, sample):
    document = sample / "documents/tb-36-tb-ubnd.docx"
    server = subprocess.Popen([program, "serve", "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        port = wait_for_server(server)
        words = document.read_bytes()
        spent = sorted(post_document(port, document.name, words) for _ in range(60))[10:]
    finally:
        server.terminate()
        server.wait()
    instead = ""
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            wall, _, _ = timed(["soffice", "--headless", "--convert-to", "txt:Text", "--outdir", folder, document], runs=2)
            instead = f"LibreOffice, docx to plain text only: {wall * 1000:.0f} ms"
    note("a docx over HTTP, tasks out", f"{statistics.median(spent) * 1000:.1f} ms", "< 10 ms", instead)


def measure_scan(program, sample):
    page = sample / "documents/cv-412-ubnd-vhxh.jpg"
    wall, _, memory = timed([program, "read", "--json", page], runs=2)
    instead = ""
    if shutil.which("tesseract"):
        other, _, _ = timed(["tesseract", page, "stdout", "-l", "vie"], runs=2, env={**os.environ, "OMP_THREAD_LIMIT": "1"})
        instead = f"tesseract, words only: {other:.2f} s"
    note("a scanned page, tasks out", f"{wall:.2f} s ({memory:.0f} MB)", "", instead)


def make_book(program, generator, folder, tasks):
    """A book of generated tasks with their journals; where it is, wall and processor seconds and MB of the import."""
    load, book = folder / f"tasks-{tasks}.jsonl", folder / f"book-{tasks}"
    with open(load, "wb") as out:
        subprocess.run([sys.executable, generator, str(tasks)], stdout=out, check=True)
    environment = {**os.environ, "ROVIEC_DATA": str(book), "XDG_STATE_HOME": str(folder / "state")}
    subprocess.run([program, "init"], env=environment, check=True, capture_output=True)
    before = time.monotonic()
    process = subprocess.Popen([program, "import", load], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit("the import failed")
    load.unlink()
    return environment, time.monotonic() - before, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ask_bench(bench, *words):
    return subprocess.run([bench, *words], capture_output=True, text=True, check=True).stdout


def ask_questions(bench, environment):
    """Milliseconds by the question's name."""
    lines = ask_bench(bench, "questions", environment["ROVIEC_DATA"], "").splitlines()
    return {name: int(microseconds) / 1000
            for name, microseconds in (line.removeprefix("question ").split(": ") for line in lines)}


def measure_verify(program, environment):
    answer = subprocess.run([program, "verify", "--json"], env=environment, check=True, capture_output=True, text=True).stdout
    _, cpu, memory = timed([program, "verify"], runs=1, env=environment)
    return f"{json.loads(answer)['events'] / cpu:,.0f} events/s a core ({memory:.0f} MB)"


def measure_book(program, shared, folder):
    """A book of 100,000 generated tasks with their journals, beside raw SQLite inserting the same final rows; where
    ROVIEC_BENCH_MILLION is set, then one of a million, which takes 12 GB of disk for a while and some ten minutes."""
    generator, bench = shared / "tools/gen_tasks.py", program.parents[2] / "tests/bench/book_bench"
    if not generator.exists() or not bench.exists():
        return
    environment, spent, processor, memory = make_book(program, generator, folder, 100_000)
    book = pathlib.Path(environment["ROVIEC_DATA"])
    raw, raw_processor = map(float, ask_bench(bench, "rows", book / "book.db", folder / "raw.db").split()[1:])
    note("import of 100,000 tasks, some 445,000 events", f"{spent:.1f} s ({processor:.1f} s of processor, {memory:.0f} MB)",
         "≤ 2 × raw SQLite, < 100 MB", f"raw SQLite, the final rows: {raw:.1f} s ({raw_processor:.1f} s of processor)")
    times = ask_questions(bench, environment)
    for name, time_ms in times.items():
        note(f"at 100,000 tasks: {name}", f"{time_ms:.2f} ms", "< 100 ms" if "past" in name else "< 1 ms")
    note("verify", measure_verify(program, environment), "> 50,000, < 100 MB")
    note("durable single commands, 16 writers", f"{int(ask_bench(bench, 'commands', book).split()[1]):,}/s", "> 1,000")
    if os.environ.get("ROVIEC_BENCH_MILLION"):
        measure_million(program, generator, folder, times)


def measure_million(program, generator, folder, times):
    bench = program.parents[2] / "tests/bench/book_bench"
    environment, spent, processor, memory = make_book(program, generator, folder, 1_000_000)
    note("import of 1,000,000 tasks", f"{spent:.0f} s ({processor:.0f} s of processor, {memory:.0f} MB)", "it loads")
    for name, time_ms in ask_questions(bench, environment).items():
        tells_all = any(words in name for words in ("past day", "all its hits", "each resolution"))  # ten times as many
        note(f"at 1,000,000 tasks: {name}", f"{time_ms:.2f} ms ({time_ms / times[name]:.1f} ×)", "" if tells_all else "≤ 3 ×")
    note("verify of 1,000,000 tasks", measure_verify(program, environment))


    measure_sheets(program, folder, environment)


def measure_sheets(program, folder, environment):
    """Its tasks as tracking sheets, out and into a new book."""
    for form in ("csv", "xlsx"):
        path, other = folder / f"tasks.{form}", folder / f"book-{form}"
        elsewhere = {**environment, "ROVIEC_DATA": str(other)}
        _, cpu, memory = timed([program, "export", "--" + form, path], runs=1, env=environment)
        note(f"100,000 tasks as {form}", f"{cpu:.1f} s of processor ({memory:.0f} MB)", "constant memory")
        subprocess.run([program, "init"], env=elsewhere, check=True, capture_output=True)
        _, cpu, memory = timed([program, "import", path], runs=1, env=elsewhere)
        note("their import", f"{cpu:.1f} s of processor ({memory:.0f} MB)")


def main():
    program, root = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    with open("/proc/cpuinfo", encoding="utf8") as lines:
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    print(f"Measured on {datetime.date.today()}: {os.cpu_count()} cores, {model}, {platform.freedesktop_os_release()['PRETTY_NAME']}.\n")
    print("| what | reached | goal | instead |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        measure_reading(program, root.parent / "shared")
        measure_text(program, root / "sample", pathlib.Path(folder))
        measure_http(program, root / "sample")
        measure_scan(program, root / "sample")
        measure_book(program, root.parent / "shared", pathlib.Path(folder))


main()
