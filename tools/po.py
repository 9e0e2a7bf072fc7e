"""Reads gettext PO files: the part that the project's tools share."""
import ast


def read_entries(path):
    """Yields (msgid, msgid_plural, [msgstr, …]) of a PO file, the header left out."""
    entry, key = {}, None
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        line = line.strip()
        if line.startswith("#"):
            continue
        if line.startswith('"'):
            entry[key] += ast.literal_eval(line)
            continue
        if not line or line.startswith("msgid "):
            if entry.get("msgid"):
                yield finished(entry)
            entry, key = {}, None
        if line:
            key, value = line.split(" ", 1)
            entry[key] = ast.literal_eval(value)


def finished(entry):
    strings = [entry[key] for key in sorted(entry) if key.startswith("msgstr")]
    return entry["msgid"], entry.get("msgid_plural"), strings
