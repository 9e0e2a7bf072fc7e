"""Where in HTML one is: the small state machine by which the page compiler knows how a value must be escaped, or that it may not stand."""
import copy
import re

URL_ATTRIBUTES = {"href", "src", "action", "formaction", "poster", "cite", "data", "manifest", "ping"}
UNSAFE_ATTRIBUTES = {"style", "srcdoc", "srcset", "http-equiv", "content"}
RAW_ELEMENTS = {"script", "style"}
KEEP_SPACE = {"pre", "textarea"}
NAME = re.compile(r"[^\s/>=\"'<]+")


class Place:
    def __init__(self):
        self.state = "text"  # text, tag (between attributes), name (of an attribute), equals, value, comment
        self.closing = False
        self.element = ""    # the tag being read
        self.inside = ""     # the raw or space-keeping element that is open
        self.attribute = ""
        self.quote = ""
        self.value = ""      # what the attribute's value began with

    def __eq__(self, other):
        return (self.state, self.inside, self.attribute, self.quote, bool(self.value)) == \
            (other.state, other.inside, other.attribute, other.quote, bool(other.value))

    def copy(self):
        return copy.copy(self)

    def is_text(self):
        return self.state == "text" and self.inside not in RAW_ELEMENTS

    def is_start_of_url(self):
        return self.state == "value" and self.attribute in URL_ATTRIBUTES and not self.value

    def note_value(self):
        if self.state == "value":
            self.value += "\0"

    def value_kind(self):
        """How a value here is escaped: ("text" | "attribute" | "url", ""), or (None, why it may not stand here)."""
        if self.inside in RAW_ELEMENTS:
            return None, f"a value may not stand in <{self.inside}>"
        if self.state == "text":
            return "text", ""
        if self.state != "value":
            return None, "a value in a tag stands within a quoted attribute"
        if self.attribute.startswith("on"):
            return None, f"a value may not stand in the event attribute “{self.attribute}”"
        if self.attribute in UNSAFE_ATTRIBUTES:
            return None, f"a value may not stand in the attribute “{self.attribute}”"
        if self.attribute not in URL_ATTRIBUTES:
            return "attribute", ""
        if not re.match(r"/(?![/\\\0])|[?#]", self.value):
            return None, "an address may not begin with a value: it begins with /, ? or #"
        return "url", ""

    def read(self, text, fail):
        """Follows plain HTML; gives what of it is kept (white space between words shrinks to one)."""
        kept, at = [], 0
        while at < len(text):
            step = getattr(self, f"read_{self.state}")
            at, words = step(text, at, lambda words, at=at: fail(at, words))
            kept.append(words)
        if self.state == "equals":
            self.state, self.attribute = "tag", ""
        return "".join(kept)

    def read_text(self, text, at, fail):
        tag = re.compile(r"<(/?)([a-zA-Z][\w-]*)|<(!doctype)|<!--", re.I).match(text, at)
        if not tag:
            end = text.find("<", at + 1)
            end = len(text) if end < 0 else end
            words = text[at:end]
            if text[at] == "<" and re.match(r"<\S", words):
                fail("“<” that opens no tag; write &lt;")
            if self.inside in RAW_ELEMENTS and words.strip():
                fail(f"<{self.inside}> has no words of its own; it names a file")
            if not self.inside:
                words = re.sub(r"\s+", lambda space: "\n" if "\n" in space[0] else " ", words)
            return end, words
        if tag[0] == "<!--":
            fail("a remark of HTML would be sent; docs/pages.md has our own")
        self.closing, self.element = bool(tag[1]), (tag[2] or tag[3]).lower()
        self.state = "tag"
        return tag.end(), tag[0]

    def read_tag(self, text, at, fail):
        space = re.compile(r"\s+").match(text, at)
        if space:
            return space.end(), " "
        end = re.compile(r"/?>").match(text, at)
        if end:
            self.leave_tag()
            return end.end(), end[0]
        name = NAME.match(text, at)
        if not name:
            fail(f"“{text[at]}” in <{self.element}>")
        self.attribute, self.state = name[0].lower(), "equals"
        if self.attribute.startswith("on") or self.attribute == "style":
            fail(f"the attribute “{self.attribute}” is not allowed: no script or style within pages")
        return name.end(), name[0]

    def leave_tag(self):
        self.state, self.attribute = "text", ""
        if self.closing:
            self.inside = "" if self.element == self.inside else self.inside
        elif self.element in RAW_ELEMENTS | KEEP_SPACE:
            self.inside = self.element

    def read_equals(self, text, at, fail):
        opening = re.compile(r"\s*=\s*([\"'])").match(text, at)
        if opening:
            self.state, self.quote, self.value = "value", opening[1], ""
            return opening.end(), f"={opening[1]}"
        if re.compile(r"\s*=").match(text, at):
            fail(f"the value of “{self.attribute}” must be quoted")
        self.state, self.attribute = "tag", ""
        return at, ""

    def read_value(self, text, at, fail):
        end = text.find(self.quote, at)
        words = text[at:] if end < 0 else text[at:end]
        self.value += words
        if self.attribute in URL_ATTRIBUTES and re.match(r"\s*(javascript|data|vbscript):", self.value, re.I):
            fail("an address that runs or holds code")
        if end < 0:
            return len(text), words
        quote, self.state, self.attribute, self.quote, self.value = self.quote, "tag", "", "", ""
        return end + 1, words + quote
