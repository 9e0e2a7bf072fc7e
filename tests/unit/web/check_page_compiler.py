#!/usr/bin/env python3
"""Checks that the page compiler refuses what it must, at the right line and in the right words.

Usage: check_page_compiler.py PROJECT_ROOT COMPILER_COMMAND...

pages/*.html are refused by tools/compile_pages.py itself; pages_by_cc/*.html by the C compiler, pointing into the .html. Each names what it expects in
its last line: {# expected LINE: WORDS #}.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

EXPECTED = re.compile(r"\{# expected (\d+): (.*) #\}\s*\Z")


def compile_page(root, page, folder):
    return subprocess.run([sys.executable, root / "tools/compile_pages.py", folder / "pages.c", folder / "pages.h", "--assets", "--pages", page],
                          capture_output=True, text=True)


def check_refusal(page, run):
    line, words = EXPECTED.search(page.read_text(encoding="utf8")).groups()
    wanted = f"{page.name}:{line}:"
    if run.returncode == 0 or wanted not in run.stderr or words not in run.stderr:
        yield f"{page.name}: expected “{wanted} {words}”, got exit {run.returncode}: {run.stderr.strip()[:300]}"


def main():
    root, compiler = pathlib.Path(sys.argv[1]), sys.argv[2:]
    here = root / "tests/unit/web"
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "web").mkdir()
        for page in sorted((here / "pages").glob("*.html")):
            problems += check_refusal(page, compile_page(root, page, folder))
        for page in sorted((here / "pages_by_cc").glob("*.html")):
            compiled = compile_page(root, page, folder)
            if compiled.returncode:
                problems.append(compiled.stderr)
                continue
            (folder / "web/pages.h").write_text((folder / "pages.h").read_text())
            problems += check_refusal(page, subprocess.run(
                [*compiler, "-std=c17", "-D_GNU_SOURCE", "-fsyntax-only", f"-I{folder}", f"-I{root / 'src'}", f"-I{here}", folder / "pages.c"],
                capture_output=True, text=True))
    if problems:
        sys.exit("\n".join(problems))


main()
