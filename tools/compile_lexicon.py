#!/usr/bin/env python3
"""Compiles the word lists of src/extract/lexicon into C tables.

Usage: compile_lexicon.py CLASSES.h TABLES.c FILE.words...

A list is a text file: "# …" is a comment, "[class] what it is for" opens a class, other lines hold phrases parted by
" | ", each once in its class. A class may go on in another file. "[class = one, another] what it is for" has all the
phrases of others, so that one look tells whether any of them begins, and more of its own where some follow. Phrases are
folded as base/fold.h folds: lower case, tone marks in one place; and i and y are one vowel after one consonant. The
tables know phrases of several words by what a scan is misread as, too: "đây mạnh".
"""
import pathlib
import re
import sys
import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
TOKEN = re.compile(r"[^\s,;:.()\"“”/…-]+(?:[-/.][^\s,;:.()\"“”/…-]+)*|[,;:.()\"/…-]")


def fold(word):
    """As fold_case: the mark of an open "oà", "oè", "uỳ" moves to its first vowel."""
    letters = unicodedata.normalize("NFD", word.lower())
    moved = re.search(rf"^(.*?)(o)([ae])([{TONES}])$|^(.*?)(u)(y)([{TONES}])$", letters)
    if moved and not (moved.group(6) and moved.group(5).endswith("q")):
        before, first, second, tone = [part for part in moved.groups() if part is not None]
        letters = before + first + tone + second
    return unicodedata.normalize("NFC", with_i(letters))


def with_i(letters):
    """As spell_with_i of src/extract/lexicon/lexicon.c: "lý" is "lí"."""
    return re.sub(rf"^(qu|[hklmst])y([{TONES}]?)$", r"\1i\2", letters)


def members_of(union, unions):
    """The classes that a union is made of, and those that they are made of."""
    return {union}.union(*(members_of(name, unions) for name in unions.get(union, [])))


def add_unions(classes, phrases, unions):
    grown = {phrase: set(of) for phrase, of in phrases.items()}
    for union in unions:
        names = members_of(union, unions) - {union}
        missing = sorted(names - classes.keys())
        if missing:
            sys.exit(f"[{union}] names a class that is none: {missing[0]}")
        members = {classes[name] for name in names}
        for phrase, of in phrases.items():
            if of & members and classes[union] in of:
                sys.exit(f"“{' '.join(phrase)}” stands in [{union}] and in a class that it is made of")
            if of & members:
                grown[phrase].add(classes[union])
    return grown


def read_lists(paths):
    classes, phrases, unions = {}, {}, {}
    for path in paths:
        current = None
        for number, line in enumerate(pathlib.Path(path).read_text(encoding="utf8").splitlines(), 1):
            line = line.split("#")[0].strip()
            opened = re.match(r"\[([a-z_]+)(?: = ([a-z_, ]+))?\]", line)
            if opened:
                current = classes.setdefault(opened.group(1), len(classes))
                if opened.group(2):
                    unions[opened.group(1)] = opened.group(2).split(", ")
            elif line:
                if current is None:
                    sys.exit(f"{path}:{number}: a phrase before any class")
                for phrase in line.split(" | "):
                    key = tuple(fold(word) for word in TOKEN.findall(phrase))
                    if not key:
                        sys.exit(f"{path}:{number}: an empty phrase")
                    of = phrases.setdefault(key, set())
                    if current in of:
                        sys.exit(f"{path}:{number}: “{phrase}” stands twice in its class")
                    of.add(current)
    return classes, add_misread(add_unions(classes, phrases, unions))


def misread(word, seen):
    """As recognition of a scan reads "ẩ", "ể", "ổ": without the hook, or with a tilde for it."""
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", letters.replace("\u0302\u0309", "\u0302" + seen))


def add_misread(phrases):
    """Phrases of several words are known by what they are misread as, where that is no other phrase."""
    grown = dict(phrases)
    for phrase, of in phrases.items():
        for seen in ("", "\u0303"):
            other = tuple(misread(word, seen) for word in phrase)
            if len(phrase) > 1 and other not in grown:
                grown[other] = of
    return grown


class Trie:
    def __init__(self):
        self.edges, self.sets, self.parents = [{}], [frozenset()], [0]

    def add(self, key, classes):
        node = 0
        for syllable in key:
            if syllable not in self.edges[node]:
                self.edges[node][syllable] = len(self.edges)
                self.edges.append({})
                self.sets.append(frozenset())
                self.parents.append(node)
            node = self.edges[node][syllable]
        self.sets[node] = frozenset(classes)

    def nodes(self):
        """Parent, depth, classes of the phrase itself and of all on the way to it; parents come first."""
        depths, along = [0], [self.sets[0]]
        for node in range(1, len(self.edges)):
            depths.append(depths[self.parents[node]] + 1)
            along.append(along[self.parents[node]] | self.sets[node])
        return list(zip(self.parents, depths, self.sets, along))


def hash_bytes(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value ^ value >> 15


def slots_of(syllables):
    """Open addressing, at most half full."""
    size = 1
    while size < 2 * len(syllables) + 2:
        size *= 2
    slots = [0] * size
    for number, syllable in enumerate(syllables, 1):
        place = hash_bytes(syllable.encode()) & size - 1
        while slots[place]:
            place = (place + 1) & size - 1
        slots[place] = number
    return slots


def rows(numbers, per_line=16):
    numbers = list(numbers)
    return [f"    {', '.join(map(str, numbers[i:i + per_line]))}," for i in range(0, len(numbers), per_line)]


def print_header(classes, phrases):
    lines = ["/* Made by tools/compile_lexicon.py. */", "#ifndef EXTRACT_LEXICON_CLASSES_H",
             "#define EXTRACT_LEXICON_CLASSES_H", "", "enum lexicon_class {"]
    lines += [f"    LEX_{name.upper()}," for name in classes]
    longest = max(len(word.encode()) for key in phrases for word in key)
    lines += ["    LEXICON_CLASS_COUNT", "};", "", f"enum {{ LEXICON_LONGEST_SYLLABLE = {longest} }}; /* bytes */"]
    return "\n".join(lines + ["", "#endif", ""])


def print_tables(classes, phrases):
    syllables = sorted({word for key in phrases for word in key})
    number = {word: i for i, word in enumerate(syllables, 1)}
    trie = Trie()
    for key in sorted(phrases):
        trie.add([number[word] for word in key], phrases[key])
    if len(trie.edges) >= 1 << 16:
        sys.exit("more phrases than a node's number holds")
    nodes = trie.nodes()
    sets = sorted({of for node in nodes for of in node[2:]}, key=sorted)
    place = {of: i for i, of in enumerate(sets)}
    parts = (len(classes) + 63) // 64
    lines = ['#include "extract/lexicon/lexicon_tables.h"', "", "const char *const lexicon_spellings[] = {", '    "",']
    lines += [f'    "{word}",' if word != '"' else '    "\\"",' for word in syllables] + ["};", ""]
    slots = slots_of(syllables)
    lines += [f"const uint32_t lexicon_slot_count = {len(slots)};", "const uint16_t lexicon_slots[] = {"]
    lines += rows(slots) + ["};", "", "const uint16_t lexicon_first[] = {"]
    lines += rows(trie.edges[0].get(i, 0) for i in range(len(syllables) + 1)) + ["};", ""]
    edges, starts = [], []
    for node, of_node in enumerate(trie.edges):
        starts.append(len(edges))
        edges += sorted(of_node.items()) if node else []
    starts.append(len(edges))
    lines += ["const struct lexicon_edge lexicon_edges[] = {"]
    lines += [f"    {{{syllable}, {node}}}," for syllable, node in edges] + ["    {0, 0},", "};", ""]
    lines += ["const uint32_t lexicon_edge_starts[] = {"] + rows(starts) + ["};", ""]
    lines += ["const struct lexicon_node lexicon_nodes[] = {"]
    lines += rows((f"{{{parent}, {depth}, {place[own]}}}" for parent, depth, own, along in nodes), 6)
    lines += ["};", "", "const uint16_t lexicon_along[] = {"] + rows(place[along] for *_, along in nodes) + ["};", ""]
    lines += ["const struct lexicon_set lexicon_sets[] = {"]
    for of in sets:
        words = [sum(1 << bit - 64 * part for bit in of if bit // 64 == part) for part in range(parts)]
        lines.append("    {{" + ", ".join(f"0x{word:x}" for word in words) + "}},")
    return "\n".join(lines + ["};", ""])


def main():
    classes, phrases = read_lists(sys.argv[3:])
    pathlib.Path(sys.argv[1]).write_text(print_header(classes, phrases), encoding="utf8")
    pathlib.Path(sys.argv[2]).write_text(print_tables(classes, phrases), encoding="utf8")


main()
