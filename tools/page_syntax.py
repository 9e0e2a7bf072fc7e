"""The language of src/web/pages/*.html, read into pieces: the part that the project's tools share. See docs/pages.md."""
import re

PIECE = re.compile(r"\{#.*?#\}|\{((?:[^{}]|\{\d\})*)\}", re.S)
MESSAGE = re.compile(r"_(n?)\s+(.*)", re.S)
PATH = re.compile(r"[a-z_]\w*(?:\.[a-z_]\w*)*")


class PageError(Exception):
    def __init__(self, path, line, words):
        super().__init__(f"{path}:{line}: {words}")


class Piece:
    """What stands between braces, or the plain text between two of them (`words` is None then). A remark parts two plain texts."""

    def __init__(self, line, text, words=None):
        self.line, self.text, self.words = line, text, words


def collapse(words):
    return re.sub(r"\s+", " ", words).strip()


def read_pieces(path, source):
    """The pieces of a page in order; remarks {# … #} are left out."""
    pieces, at, line = [], 0, 1
    for match in PIECE.finditer(source):
        pieces.append(Piece(line, source[at:match.start()]))
        line += source.count("\n", at, match.start())
        if match[1] is not None:
            pieces.append(Piece(line, match[0], collapse(match[1])))
        line += match[0].count("\n")
        at = match.end()
    pieces.append(Piece(line, source[at:]))
    for piece in pieces:
        if piece.words is None:
            stray = re.search(r"[{}]", piece.text)
            if stray:
                raise PageError(path, piece.line + piece.text.count("\n", 0, stray.start()), "a brace that opens or closes nothing")
    return pieces


def read_message(words):
    """(msgids, paths of the arguments) of the words of a piece, or None when it is no message.

    `_ English | a b` has one msgid; `_n one | many | count a` has two, and its first argument is the count.
    """
    match = MESSAGE.fullmatch(words)
    if not match:
        return None
    parts = [part.strip() for part in match[2].split("|")]
    forms = 2 if match[1] else 1
    return parts[:forms], " ".join(parts[forms:]).split()


def page_texts(path):
    """The msgids of a page."""
    for piece in read_pieces(path, path.read_text(encoding="utf8")):
        message = read_message(piece.words) if piece.words else None
        if message:
            yield from message[0]
