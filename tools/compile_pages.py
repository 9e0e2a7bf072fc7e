#!/usr/bin/env python3
"""Compiles src/web/pages/*.html into typed C: each page a function page_NAME(page, view). See docs/pages.md.

Usage: compile_pages.py OUTPUT.c OUTPUT.h --assets FILE... --pages FILE...

Knows at each place whether it is in text, in a tag or in an attribute, and refuses a value where no escaping is safe. A field that the view
does not have is an error of the C compiler that points into the .html.
"""
import pathlib
import re
import sys

from assets import asset_url
from html_place import Place
from page_syntax import PATH, PageError, read_message, read_pieces

LITERAL_BYTES = 2000
HEAD = re.compile(r"page struct (\w+) of (\S+)")
LOOP = re.compile(rf"for ([a-z_]\w*) in ({PATH.pattern})")
CONDITION = re.compile(rf"if (not )?({PATH.pattern})")
PARTIAL = re.compile(rf"use ([a-z_]\w*) ({PATH.pattern})")
AROUND = re.compile(rf"in ([a-z_]\w*) ({PATH.pattern})")
CONTROL = re.compile(r"(page|in|for|if|use)\s|(else|end|content)\Z")
VALUE_CALLS = {"text": "PAGE_TEXT", "attribute": "PAGE_ATTRIBUTE", "url": "PAGE_URL"}


def is_control(words):
    """Whether what stands between braces writes nothing itself."""
    return words is not None and CONTROL.match(words) is not None


def without_breaks(html, after_control, before_control):
    """Line breaks between two tags are for who writes the page; they are not sent."""
    html = re.sub(r">\s*\n\s*<", "><", html)
    if after_control:
        html = re.sub(r"^\s*\n\s*(?=<|\Z)", "", html)
    if before_control:
        html = re.sub(r"((?<=>)|^)\s*\n\s*\Z", "", html)
    return html


def c_string(words):
    return '"' + "".join(f"\\{c}" if c in '"\\' else "\\n" if c == "\n" else c for c in words) + '"'


class Block:
    """An open {if} or {for}: where it began, in which place of the HTML, and which loop variable it brought."""

    def __init__(self, keyword, line, place, variable=None):
        self.keyword, self.line, self.place, self.variable, self.has_else = keyword, line, place, variable, False


class PageCompiler:
    def __init__(self, path, assets):
        self.path, self.assets = path, assets
        self.name = path.stem
        self.place, self.blocks, self.lines, self.literal = Place(), [], [], ""
        self.view = self.header = self.around = None
        self.has_content = False

    def fail(self, line, words):
        raise PageError(self.path, line, words)

    def emit(self, line, code):
        self.flush()
        self.lines += [f'#line {line} "{self.path}"', code]

    def flush(self):
        while self.literal:
            part = self.literal.encode("utf8")[:LITERAL_BYTES].decode("utf8", "ignore")
            self.lines.append(f"page_literal(page, TEXT({c_string(part)}));")
            self.literal = self.literal[len(part):]

    def reference(self, path, line):
        """The C expression of a path: a loop variable's field, or the view's."""
        if not PATH.fullmatch(path):
            self.fail(line, f"“{path}” is not a field")
        first, _, rest = path.partition(".")
        if any(block.variable == first for block in self.blocks):
            return f"{first}->{rest}" if rest else f"(*{first})"
        return f"view->{path}"

    def compile(self):
        pieces = read_pieces(self.path, self.path.read_text(encoding="utf8"))
        for at, piece in enumerate(pieces):
            if piece.words is None:
                kept = self.place.read(piece.text, lambda offset, words, piece=piece: self.fail(
                    piece.line + piece.text.count("\n", 0, offset), words))
                self.literal += without_breaks(kept, at == 0 or is_control(pieces[at - 1].words), at + 1 == len(pieces) or is_control(pieces[at + 1].words))
            else:
                self.compile_piece(piece.line, piece.words)
        if self.blocks:
            self.fail(self.blocks[-1].line, f"{{{self.blocks[-1].keyword}}} is not closed by {{end}}")
        if not self.view:
            self.fail(1, "a page begins with {page struct NAME of HEADER}")
        if not self.place.is_text():
            self.fail(1, "the page ends within a tag")
        self.flush()

    def compile_piece(self, line, words):
        message = read_message(words)
        if message:
            return self.compile_message(line, *message)
        for pattern, action in ((HEAD, self.open_page), (AROUND, self.set_around), (LOOP, self.open_loop),
                                (CONDITION, self.open_condition), (PARTIAL, self.use_partial)):
            match = pattern.fullmatch(words)
            if match:
                return action(line, *match.groups())
        if words in ("else", "end", "content"):
            return getattr(self, f"compile_{words}")(line)
        if words.startswith("asset "):
            return self.compile_asset(line, words[len("asset "):])
        return self.compile_value(line, words)

    def open_page(self, line, view, header):
        self.view, self.header = view, header

    def set_around(self, line, name, path):
        self.around = (name, f"view->{path}", line)

    def compile_content(self, line):
        self.flush()
        self.has_content = True
        self.lines.append("\f")

    def open_loop(self, line, variable, path):
        items, index = self.reference(path, line), f"at_{variable}"
        self.emit(line, f"for (size_t {index} = 0; {index} < {items}.count; {index}++) {{ "
                        f"const __typeof__(*{items}.at) *{variable} = &{items}.at[{index}];")
        self.blocks.append(Block("for", line, self.place.copy(), variable))

    def open_condition(self, line, negation, path):
        self.emit(line, f"if ({'!' if negation else ''}PAGE_IS({self.reference(path, line)})) {{")
        self.blocks.append(Block("if", line, self.place.copy()))

    def check_place(self, line, block):
        if self.place != block.place:
            self.fail(line, f"what stands in {{{block.keyword}}} of line {block.line} must open and close whole tags and values")

    def compile_else(self, line):
        if not self.blocks or self.blocks[-1].keyword != "if" or self.blocks[-1].has_else:
            self.fail(line, "{else} without {if}")
        self.check_place(line, self.blocks[-1])
        self.blocks[-1].has_else = True
        self.emit(line, "} else {")

    def compile_end(self, line):
        if not self.blocks:
            self.fail(line, "{end} closes nothing")
        self.check_place(line, self.blocks.pop())
        self.emit(line, "}")

    def use_partial(self, line, name, path):
        if not self.place.is_text():
            self.fail(line, "{use} stands where text may stand")
        self.emit(line, f"page_{name}(page, &{self.reference(path, line)});")

    def place_of_value(self, line):
        kind, words = self.place.value_kind()
        if not kind:
            self.fail(line, words)
        return kind

    def compile_value(self, line, words):
        kind = self.place_of_value(line)
        self.emit(line, f"{VALUE_CALLS[kind]}(page, {self.reference(words, line)});")
        self.place.note_value()

    def compile_message(self, line, msgids, paths):
        if self.place_of_value(line) == "url":
            self.fail(line, "words for people do not stand in an address")
        arguments = [f"PAGE_ARGUMENT(page, {self.reference(path, line)})" for path in paths]
        given = f"(const struct text[]){{{', '.join(arguments)}}}, {len(arguments)}" if arguments else "NULL, 0"
        if len(msgids) == 1:
            self.emit(line, f"page_message(page, {c_string(msgids[0])}, {given});")
        elif paths:
            count = self.reference(paths[0], line)
            self.emit(line, f"page_message_count(page, {c_string(msgids[0])}, {c_string(msgids[1])}, {count}, {given});")
        else:
            self.fail(line, "{_n one | many | count} needs its count")
        self.place.note_value()

    def compile_asset(self, line, name):
        if not self.place.is_start_of_url():
            self.fail(line, "{asset} stands at the start of an address")
        if name not in self.assets:
            self.fail(line, f"there is no asset “{name}”")
        self.literal += self.assets[name]
        self.place.note_value()

    def functions(self):
        """The C of the page; a page that others stand in gives two functions, before and after its {content}."""
        signature = f"struct page *page, const struct {self.view} *view"
        body = "\n".join(self.lines)
        if self.has_content:
            for part, code in zip(("before", "after"), body.split("\f")):
                yield f"void page_{self.name}_{part}({signature})", f"(void)view;\n{code}"
            return
        if self.around:
            name, frame, line = self.around
            at = f'#line {line} "{self.path}"\n'
            body = f"{at}page_{name}_before(page, &{frame});\n{body}\n{at}page_{name}_after(page, &{frame});"
        yield f"void page_{self.name}({signature})", f"(void)view;\n{body}"


def main():
    arguments = sys.argv[3:]
    split = arguments.index("--pages")
    assets = {pathlib.Path(name).name: asset_url(pathlib.Path(name)) for name in arguments[1:split]}
    compilers = [PageCompiler(pathlib.Path(name), assets) for name in sorted(arguments[split + 1:])]
    try:
        for compiler in compilers:
            compiler.compile()
    except PageError as error:
        sys.exit(str(error))
    headers = sorted({compiler.header for compiler in compilers})
    declared = [f'#include "{header}"' for header in ["web/page.h", *headers]]
    defined = ['#include "web/pages.h"']
    for compiler in compilers:
        for signature, body in compiler.functions():
            declared.append(signature + ";")
            defined.append(f"{signature}\n{{\n{body}\n}}")
    guard = ["#ifndef WEB_PAGES_H", "#define WEB_PAGES_H"]
    pathlib.Path(sys.argv[1]).write_text("\n".join(defined) + "\n", encoding="utf8")
    pathlib.Path(sys.argv[2]).write_text("\n".join([*guard, *declared, "#endif"]) + "\n", encoding="utf8")


main()
