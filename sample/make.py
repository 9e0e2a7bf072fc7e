#!/usr/bin/env python3
"""Makes the sample's documents and expected tasks from sample/source.

usage: make.py            write documents/ and expected/ (PDF and scan only where their tools are installed)
       make.py look DIR   also turn every document into PDF and PNG in DIR, for a person to look at

A source is an HTML page: its classes say what a paragraph is, <mark> is one task (data-lead, data-with, data-due, data-product,
data-note; data-lead and data-with may stand on a <div> around several). Word, Excel and text files are written here and
are the same bytes each time. The PDF needs LibreOffice, the scan also pdftoppm and ImageMagick 6; both differ a little with their versions.
"""
import glob, json, os, re, shutil, subprocess, sys, tempfile, textwrap, unicodedata, zipfile
from datetime import date
from html.parser import HTMLParser
from math import cos, pi, sin
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE, DOCUMENTS, EXPECTED = (os.path.join(HERE, name) for name in ("source", "documents", "expected"))
NOTICE = "Văn bản mẫu của phần mềm Rõ Việc; nội dung giả định."


# ---- reading a source -------------------------------------------------------------------------------------------------

class Paragraph:
    """One block of text: its class, its runs of (text, bold), its level in an automatic list, its tasks."""

    def __init__(self, kind, level=None):
        self.kind, self.level, self.runs, self.tasks = kind, level, [], []

    def add(self, text, bold):
        self.runs.append((text, bold))

    @property
    def text(self):
        return "".join(text for text, _ in self.runs)

    def tidy(self):
        runs = [(re.sub(r"[ \t\r\n]+", " ", text), bold) for text, bold in self.runs]
        if runs:
            runs[0] = (runs[0][0].lstrip(), runs[0][1])
            runs[-1] = (runs[-1][0].rstrip(), runs[-1][1])
        self.runs = [run for run in runs if run[0]]


class Table:
    def __init__(self, attributes):
        self.kind, self.attributes, self.rows = attributes.get("class", ""), attributes, []


class Cell:
    def __init__(self, attributes, heading):
        self.attributes, self.heading, self.blocks = attributes, heading, []
        self.columns, self.rows = int(attributes.get("colspan", 1)), int(attributes.get("rowspan", 1))

    @property
    def text(self):
        return "\n".join(block.text for block in self.blocks).strip()


class Source(HTMLParser):
    """The blocks of a page, in order; page is what its <meta> say."""

    def __init__(self, path):
        super().__init__()
        self.page, self.blocks, self.name = {}, [], os.path.splitext(os.path.basename(path))[0]
        self.table = self.cell = self.paragraph = self.task = None
        self.lists, self.around, self.bold, self.in_title = [], [], False, False
        self.landscape_at = None
        with open(path, encoding="utf8") as file:
            text = file.read()
        if text != unicodedata.normalize("NFC", text):
            sys.exit(f"{path}: not NFC")
        self.feed(text)

    def home(self):
        return self.cell.blocks if self.cell else self.blocks

    def open_paragraph(self, kind, level=None):
        self.close_paragraph()
        self.paragraph = Paragraph(kind, level)
        self.home().append(self.paragraph)

    def close_paragraph(self):
        if self.paragraph:
            self.paragraph.tidy()
        self.paragraph = None

    def handle_starttag(self, tag, attributes):
        attributes = {key: value or "" for key, value in attributes}
        kind = attributes.get("class", "")
        if tag == "meta" and "name" in attributes:
            self.page[attributes["name"]] = attributes["content"]
        elif tag == "title":
            self.in_title = True
        elif tag == "div":
            self.around.append(attributes)
        elif tag == "section":
            self.landscape_at = len(self.blocks)
        elif tag in ("p", "h2", "h3"):
            self.open_paragraph(kind or tag)
        elif tag == "hr":
            self.close_paragraph()
            self.home().append(Paragraph("rule " + kind))
        elif tag in ("ol", "ul"):
            self.close_paragraph()
            self.lists.append(tag)
        elif tag == "li":
            self.open_paragraph(kind or "p", len(self.lists) - 1)
        elif tag == "table":
            self.table = Table(attributes)
            self.blocks.append(self.table)
        elif tag == "tr":
            self.table.rows.append([])
        elif tag in ("td", "th"):
            self.cell = Cell(attributes, tag == "th")
            self.table.rows[-1].append(self.cell)
        elif tag == "b":
            self.bold = True
        elif tag == "mark":
            given = {}
            for outer in self.around:
                given.update(outer)
            given.update(attributes)
            self.task = dict(given, action="")
            self.paragraph.tasks.append(self.task)

    def handle_endtag(self, tag):
        if tag == "title":
            self.in_title = False
        elif tag == "div":
            self.around.pop()
        elif tag in ("p", "h2", "h3", "li"):
            self.close_paragraph()
        elif tag in ("ol", "ul"):
            self.lists.pop()
        elif tag in ("td", "th"):
            self.close_paragraph()
            self.cell = None
        elif tag == "table":
            self.table = None
        elif tag == "b":
            self.bold = False
        elif tag == "mark":
            self.task = None

    def handle_data(self, data):
        if self.in_title:
            self.page["title"] = data.strip()
        if self.cell and not self.paragraph and data.strip():
            self.open_paragraph("cell")
        if self.paragraph:
            self.paragraph.add(data, self.bold)
        if self.task:
            self.task["action"] += data


def grid(table):
    """The table as a full grid: each place is (cell, is_first_row_of_it), column spans as None."""
    rows, down = [], {}
    for cells in table.rows:
        row, waiting = [], list(cells)
        column = 0
        while waiting or column in down:
            if column in down:
                cell, left = down[column]
                row.append((cell, False))
                if left > 1:
                    down[column] = (cell, left - 1)
                else:
                    del down[column]
                column += 1
                continue
            cell = waiting.pop(0)
            row += [(cell, True)] + [None] * (cell.columns - 1)
            if cell.rows > 1:
                down[column] = (cell, cell.rows - 1)
            column += cell.columns
        rows.append(row)
    return rows


# ---- expected tasks ---------------------------------------------------------------------------------------------------

COLUMNS = ("no", "lead", "partners", "action", "deadline_text", "deadline_kind", "deadline_value", "product", "note")


def due(written):
    """'trước ngày 30/9/2025 → date 2025-09-30' as text, kind, value."""
    text, _, meaning = written.partition(" → ")
    kind, _, value = meaning.partition(" ")
    return text, kind or "none", value


def header_of(source):
    """What a reader should find in the head and the signature."""
    found = {}
    for block in source.blocks:
        for paragraph in [block] if isinstance(block, Paragraph) else [inner for row in block.rows for cell in row for inner in cell.blocks]:
            found.setdefault(paragraph.kind, []).append(paragraph.text.replace("\u00a0", " "))
    symbol = re.sub(r"^Số:? ", "", found["number"][0])
    about = re.sub(r"^(V/v|Về việc) ", "", (found.get("subject") or found["about"])[0])
    return {"authority": " ".join(found.get("parent", []) + found["issuer"]), "number": re.match(r"\d+", symbol).group(), "symbol": symbol,
            "type": found.get("type", ["công văn"])[0].lower(), "date": source.page["date"], "place": found["place"][0].split(",")[0],
            "subject": about, "signer_role": " / ".join(found["sign"])}


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def tasks_of(source):
    for block in source.blocks:
        if isinstance(block, Paragraph):
            for task in block.tasks:
                yield (task.get("data-lead", ""), task.get("data-with", ""), one_line(task["action"]), *due(task.get("data-due", "")),
                       task.get("data-product", ""), task.get("data-note", ""))
        elif "data-columns" in block.attributes:
            at = {name: int(column) for name, column in (pair.split("=") for pair in block.attributes["data-columns"].split())}
            for row in grid(block)[1:]:
                if len([place for place in row if place]) < len(row):
                    continue
                cell = {name: row[column][0] for name, column in at.items()}
                text = {name: one_line(cell[name].text) for name in cell}
                kind, _, value = cell["due"].attributes.get("data-value", "none").partition(" ")
                missing = [word for word, name in (("đơn vị chủ trì", "lead"), ("thời hạn", "due"), ("sản phẩm", "product")) if not text[name]]
                yield (text["lead"], text["with"].replace("; ", "|"), text["action"], text["due"], kind, value, text["product"],
                       "không nêu " + ", ".join(missing) if missing else "")


def tasks_of_sheet(rows):
    for row in rows[1:]:
        if row[0].isdigit():
            text, kind, value = due(row[7])
            if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                kind, value, text = "date", text, shown_date(text)
            missing = [word for word, column in (("đơn vị chủ trì", 4), ("thời hạn", 7), ("sản phẩm", 9)) if not row[column]]
            yield (row[4], row[5].replace("; ", "|"), row[1], text, kind, value, row[9], "không nêu " + ", ".join(missing) if missing else "")


def write_expected(name, tasks):
    with open(os.path.join(EXPECTED, name + ".tasks.tsv"), "w", encoding="utf8", newline="\n") as file:
        file.write("\t".join(COLUMNS) + "\n")
        count = 0
        for count, task in enumerate(tasks, 1):
            file.write("\t".join((str(count),) + task) + "\n")
    return count


# ---- Word -------------------------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# class: (points, bold, italic, align, before, after, first line indent, keep with next); sizes of Decree 30/2020, Party ones below
STATE = {
    "parent": (13, 0, 0, "center", 0, 0, 0, 1), "issuer": (13, 1, 0, "center", 0, 0, 0, 1), "star": (13, 0, 0, "center", 0, 0, 0, 1),
    "number": (13, 0, 0, "center", 60, 0, 0, 1), "about": (12, 0, 0, "center", 60, 0, 0, 1), "party": (15, 1, 0, "center", 0, 0, 0, 1),
    "nation": (12, 1, 0, "center", 0, 0, 0, 1), "motto": (13, 1, 0, "center", 0, 0, 0, 1), "place": (13, 0, 1, "center", 60, 0, 0, 1),
    "type": (14, 1, 0, "center", 300, 0, 0, 1), "subject": (14, 1, 0, "center", 0, 0, 0, 1), "basis": (14, 0, 1, "both", 0, 120, 720, 0),
    "h2": (14, 1, 0, "both", 60, 120, 720, 1), "h3": (14, 1, 0, "both", 0, 120, 720, 1), "heading": (14, 1, 0, "both", 0, 120, 0, 1),
    "p": (14, 0, 0, "both", 0, 120, 720, 0), "cell": (12, 0, 0, "left", 10, 10, 0, 0), "cell-heading": (12, 1, 0, "center", 10, 10, 0, 0),
    "annex": (14, 1, 0, "center", 0, 0, 0, 1), "annex-note": (13, 0, 1, "center", 0, 200, 0, 1),
    "addressee": (14, 0, 0, "left", 240, 0, 2400, 1), "addressees": (14, 0, 0, "left", 0, 40, 3000, 1),
    "to-title": (12, 1, 1, "left", 0, 0, 0, 1), "to": (11, 0, 0, "left", 0, 0, 0, 1), "sign": (14, 1, 0, "center", 0, 0, 0, 1),
    "space": (14, 0, 0, "center", 1400, 0, 0, 0),
}
PARTY = dict(STATE, parent=(14, 0, 0, "center", 0, 0, 0, 1), issuer=(14, 1, 0, "center", 0, 0, 0, 1), star=(14, 0, 0, "center", 0, 0, 0, 1),
             number=(14, 0, 0, "center", 0, 0, 0, 1), place=(14, 0, 1, "center", 120, 0, 0, 1), type=(16, 1, 0, "center", 300, 0, 0, 1),
             subject=(15, 1, 0, "center", 0, 0, 0, 1))
PARTY["to-title"] = (14, 0, 0, "left", 0, 0, 0, 1)
PARTY["to"] = (12, 0, 0, "left", 0, 0, 0, 1)
RULES = {"full": (480, 480), "motto-rule": (1280, 1280), "third": (1150, 1150), "short": (3800, 3800)}   # indents in twips
TEXT_WIDTH, WIDE_WIDTH = 9355, 13720


def style_name(kind):
    return "".join(part.capitalize() for part in kind.split("-"))


def styles_xml(styles):
    out = [XML, f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
           'w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
           '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>']
    for kind, (points, bold, italic, align, before, after, first, keep) in styles.items():
        out.append(f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_name(kind)}"><w:name w:val="{kind}"/><w:basedOn w:val="Normal"/><w:pPr>'
                   + ("<w:keepNext/>" if keep else "")
                   + f'<w:spacing w:before="{before}" w:after="{after}"/><w:ind w:firstLine="{first}"/><w:jc w:val="{align}"/></w:pPr>'
                   f'<w:rPr>{"<w:b/>" * bold}{"<w:i/>" * italic}<w:sz w:val="{points * 2}"/></w:rPr></w:style>')
    return "".join(out) + "</w:styles>"


def numbering_xml():
    """One automatic list: 1. 2. 3. and dashes under them, as Word's own buttons make it."""
    def level(number, form, text):
        return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                '<w:pPr><w:tabs><w:tab w:val="num" w:pos="1080"/></w:tabs><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>')
    return (XML + f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
            + level(0, "decimal", "%1.") + level(1, "bullet", "-") + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


def paragraph_xml(block, styles, section=""):
    if block.kind.startswith("rule "):
        left, right = RULES[block.kind[5:]]
        return (f'<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="40" w:after="60" w:line="120" '
                f'w:lineRule="exact"/><w:ind w:left="{left}" w:right="{right}"/></w:pPr></w:p>')
    number = "" if block.level is None else f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="1"/></w:numPr>'
    indent = '<w:ind w:left="0" w:firstLine="720"/>' if number else ""
    runs = "".join(f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' for text, bold in block.runs)
    if block.kind == "to-title" and styles is PARTY:
        runs = runs.replace("<w:r>", '<w:r><w:rPr><w:u w:val="single"/></w:rPr>')
    return f'<w:p><w:pPr><w:pStyle w:val="{style_name(block.kind)}"/>{number}{indent}{section}</w:pPr>{runs}</w:p>'


def table_xml(table, styles):
    lines = table.kind == "grid"
    if lines:
        widths = [int(part) * WIDE_WIDTH // 100 for part in table.attributes["data-widths"].split()]
    else:
        widths = [5000, 4355] if table.kind == "foot" else [4355, 5000] if styles is PARTY else [3655, 5700]
    edge = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    out = [f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{"<w:tblBorders>" + edge + "</w:tblBorders>" if lines else ""}'
           '<w:tblLayout w:type="fixed"/>' + ("" if lines else '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>')
           + "</w:tblPr><w:tblGrid>" + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths) + "</w:tblGrid>"]
    for index, row in enumerate(grid(table)):
        out.append("<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if lines and index == 0 else "") + "</w:trPr>")
        for column, place in enumerate(row):
            if not place:
                continue
            cell, first = place
            width = sum(widths[column:column + cell.columns])
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>' + (f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else "")
                       + (f'<w:vMerge{" w:val=" + chr(34) + "restart" + chr(34) if first else ""}/>' if cell.rows > 1 else "")
                       + ('<w:vAlign w:val="center"/>' if lines else "") + "</w:tcPr>")
            blocks = cell.blocks if first and cell.blocks else [Paragraph("cell")]
            for block in blocks:
                if cell.heading or (lines and column == 0):
                    block.kind = "cell-heading" if cell.heading else "cell"
                out.append(paragraph_xml(block, styles))
            out.append("</w:tc>")
        out.append("</w:tr>")
    return "".join(out) + "</w:tbl>"


def section_xml(wide, kind):
    width, height = (16838, 11906) if wide else (11906, 16838)
    turned = ' w:orient="landscape"' if wide else ""
    return (f'<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>{kind}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar w:top="1134" w:right="{1134 if wide else 850}" w:bottom="1134" w:left="{1984 if wide else 1701}" w:header="567" w:footer="567" w:gutter="0"/>'
            + ("" if wide else "<w:titlePg/>") + "</w:sectPr>")


def document_xml(source, styles):
    body = []
    for index, block in enumerate(source.blocks):
        if index == source.landscape_at:
            body.append(f"<w:p><w:pPr><w:spacing w:after=\"0\"/>{section_xml(False, '')}</w:pPr></w:p>")
        body.append(table_xml(block, styles) if isinstance(block, Table) else paragraph_xml(block, styles))
    if isinstance(source.blocks[-1], Table):
        body.append('<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>')
    wide = source.landscape_at is not None
    return XML + f'<w:document {W}><w:body>{"".join(body)}{section_xml(wide, "")}</w:body></w:document>'


def write_zip(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            entry = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text)


def core_xml(title, day):
    return (XML + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dc:title>{escape(title)}</dc:title><dc:description>{NOTICE}</dc:description><dc:language>vi-VN</dc:language>'
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created></cp:coreProperties>')


def package(main, kind, others):
    """[Content_Types].xml and _rels/.rels of a package whose main part is given."""
    base = "application/vnd.openxmlformats-officedocument." + kind
    types = "".join(f'<Override PartName="/{name}" ContentType="{base}.{part}+xml"/>' for name, part in others)
    relation = "http://schemas.openxmlformats.org/"
    return [("[Content_Types].xml", XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
             f'{types}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'),
            ("_rels/.rels", XML + f'<Relationships xmlns="{relation}package/2006/relationships">'
             f'<Relationship Id="rId1" Type="{relation}officeDocument/2006/relationships/officeDocument" Target="{main}"/>'
             f'<Relationship Id="rId2" Type="{relation}package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>')]


def relations(kinds):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    rows = "".join(f'<Relationship Id="{name}" Type="{kind}{type_}" Target="{target}"/>' for name, type_, target in kinds)
    return XML + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def write_docx(source, path):
    styles = PARTY if source.page["form"] == "party" else STATE
    page_number = (XML + f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                   '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>')
    write_zip(path, package("word/document.xml", "wordprocessingml", (
        ("word/document.xml", "document.main"), ("word/styles.xml", "styles"), ("word/numbering.xml", "numbering"),
        ("word/settings.xml", "settings"), ("word/header1.xml", "header"))) + [
        ("word/document.xml", document_xml(source, styles)),
        ("word/_rels/document.xml.rels", relations((("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"),
                                                    ("rId3", "settings", "settings.xml"), ("rId4", "header", "header1.xml")))),
        ("word/styles.xml", styles_xml(styles)), ("word/numbering.xml", numbering_xml()),
        ("word/settings.xml", XML + f'<w:settings {W}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'),
        ("word/header1.xml", page_number), ("docProps/core.xml", core_xml(source.page["title"], source.page["date"]))])


# ---- plain text, wrapped as a web copy --------------------------------------------------------------------------------

def wrapped_text(source, width=80):
    out = []

    def put(block):
        if block.kind.startswith("rule "):
            out.append("---------------" if "motto" in block.kind or "full" in block.kind else "-------")
        elif block.kind != "space":
            out.extend(textwrap.wrap(block.text, width, break_on_hyphens=False))

    for block in source.blocks:
        if isinstance(block, Paragraph):
            tight = block.kind in ("type", "subject", "addressee", "addressees", "rule short")
            if not block.kind.startswith("rule "):
                put(block)
                out.extend([] if tight and block.kind != "subject" else [""])
            continue
        for row in block.rows:
            for cell in row:
                for inner in cell.blocks:
                    put(inner)
        out.append("")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(out)).strip() + "\n"


# ---- the scan ---------------------------------------------------------------------------------------------------------

def tool(*names):
    """The first of these programs that can be run and is the real one."""
    for name in names:
        path = shutil.which(name)
        if path and "ImageMagick 6" in subprocess.run([path, "-version"], capture_output=True, text=True).stdout:
            return path
    return None


def to_pdf(path, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, path],
                   check=True, capture_output=True)
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".pdf")


def write_pdf(source, path):
    """A page as an office would print it to PDF, with its letters in it."""
    if not shutil.which("soffice"):
        print(f"{source.name}: pdf left as it is (needs LibreOffice)")
        return
    with tempfile.TemporaryDirectory() as folder:
        docx = os.path.join(folder, source.name + ".docx")
        write_docx(source, docx)
        with open(to_pdf(docx, folder), "rb") as file:
            made = file.read()
    for what in (rb"/CreationDate\(D:(\d{14})", rb"<([0-9A-F]{32})>", rb"/DocChecksum /([0-9A-F]{32})"):   # what differs from run to run
        made = re.sub(what, lambda found: found.group(0).replace(found.group(1), b"0" * len(found.group(1)) if len(found.group(1)) == 32
                                                                 else source.page["date"].replace("-", "").encode() + b"000000"), made)
    with open(path, "wb") as file:
        file.write(made)


def write_scan(source, path):
    """Prints the page, puts a specimen seal and a pen stroke on it, and scans it a little askew at 200 dpi."""
    convert = tool("convert-im6.q16", "convert")
    if not (convert and shutil.which("soffice") and shutil.which("pdftoppm")):
        print(f"{source.name}: scan left as it is (needs LibreOffice, pdftoppm, ImageMagick 6)")
        return
    with tempfile.TemporaryDirectory() as folder:
        docx, page, seal = (os.path.join(folder, name) for name in (source.name + ".docx", "page", "seal.png"))
        write_docx(source, docx)
        subprocess.run(["pdftoppm", "-r", "200", "-png", "-singlefile", to_pdf(docx, folder), page], check=True)
        run = lambda *words: subprocess.run([convert, *words], check=True)
        red, star = "#c8202c", []
        for corner in range(10):
            radius = 62 if corner % 2 == 0 else 25
            star.append(f"{150 + radius * sin(corner * pi / 5):.1f},{150 - radius * cos(corner * pi / 5):.1f}")
        ring = os.path.join(folder, "ring.png")
        run("-background", "none", "-fill", red, "-font", "Liberation-Serif-Bold", "-pointsize", "27", "label: PHƯỜNG SÔNG TRÍ ★ VĂN BẢN MẪU ★ ".replace("★", "*"),
            "-virtual-pixel", "none", "-distort", "Arc", "352 180 136", "+repage", "-gravity", "center", "-extent", "300x300", ring)
        run("-size", "300x300", "xc:none", "-fill", "none", "-stroke", red, "-strokewidth", "5", "-draw", "circle 150,150 150,6", "-strokewidth", "2",
            "-draw", "circle 150,150 150,14", "-draw", "circle 150,150 150,62", "-stroke", "none", "-fill", red, "-draw", "polygon " + " ".join(star),
            ring, "-composite", "-rotate", "-7", "+repage", seal)
        run(page + ".png", "-fill", "none", "-stroke", "#23338a", "-strokewidth", "4", "-draw",
            PEN,
            "(", seal, "-channel", "A", "-evaluate", "multiply", "0.86", "+channel", ")", "-geometry", f"+{SEAL[0]}+{SEAL[1]}", "-compose", "multiply", "-composite",
            page + "2.png")
        run("-seed", "7", page + "2.png", "-background", "#f6f4ee", "-rotate", "0.7", "-gravity", "center", "-crop", "1654x2339+0+0", "+repage",
            "-fill", "#f6f4ee", "-opaque", "white", "-blur", "0x0.5", "-attenuate", "0.2", "+noise", "Gaussian", "-strip", "-density", "200", "-units", "PixelsPerInch",
            "-sampling-factor", "4:2:0", "-quality", "45", path)


SEAL = (925, 1560)                                 # where the seal and the pen stroke go, in pixels at 200 dpi
PEN = ("path 'M 1080,1745 C 1125,1610 1190,1590 1165,1690 C 1150,1760 1110,1800 1100,1770 C 1095,1730 1200,1660 1225,1700 "
       "C 1235,1730 1215,1760 1240,1750 C 1270,1735 1275,1690 1290,1705 C 1305,1725 1290,1755 1320,1745 C 1360,1730 1400,1690 1440,1660'")


# ---- Excel ------------------------------------------------------------------------------------------------------------

def shown_date(iso):
    return date.fromisoformat(iso).strftime("%d/%m/%Y")


def column_letters(index):
    return chr(ord("A") + index)


def sheet_xml(rows):
    widths = (5, 48, 28, 10, 24, 26, 12, 16, 15, 20, 20)
    last = column_letters(len(widths) - 1)
    title = "SỔ THEO DÕI NHIỆM VỤ CỦA ỦY BAN NHÂN DÂN THỊ XÃ KỲ ANH"
    out, merges = [], [f"A1:{last}1", f"A2:{last}2"]

    def cell(row, column, value, style):
        at = f"{column_letters(column)}{row}"
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return f'<c r="{at}" s="4"><v>{(date.fromisoformat(value) - date(1899, 12, 30)).days}</v></c>'
        if value.isdigit():
            return f'<c r="{at}" s="{style}"><v>{value}</v></c>'
        return f'<c r="{at}" s="{style}" t="inlineStr"><is><t>{escape(value)}</t></is></c>' if value else f'<c r="{at}" s="{style}"/>'

    out.append(f'<row r="1" ht="24" customHeight="1">{cell(1, 0, title, 1)}</row><row r="2" ht="20" customHeight="1">{cell(2, 0, "(Tính đến ngày 27/6/2025, phục vụ bàn giao cho các phường, xã mới)", 5)}</row>')
    for index, row in enumerate(rows):
        at = index + 4
        values = [due(value)[0] for value in row]
        style = 2 if index == 0 else 3
        if index and not row[0].isdigit():
            style = 6
            merges.append(f"B{at}:{last}{at}")
        lines = 1 if style == 6 else max(-(-len(value) * 10 // (width * 9)) for value, width in zip(values, widths))
        out.append(f'<row r="{at}" ht="{lines * 16 + 4}" customHeight="1">' + "".join(cell(at, column, value, style) for column, value in enumerate(values)) + "</row>")
    columns = "".join(f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>' for n, width in enumerate(widths, 1))
    return (XML + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            '<sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
            f'<cols>{columns}</cols><sheetData>{"".join(out)}</sheetData>'
            f'<mergeCells count="{len(merges)}">{"".join(f"<mergeCell ref={chr(34)}{ref}{chr(34)}/>" for ref in merges)}</mergeCells>'
            '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>')


def write_xlsx(rows, path):
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    font = lambda extra, size: f'<font>{extra}<sz val="{size}"/><name val="Times New Roman"/></font>'
    line = '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>'
    form = lambda number, fount, border, align: (f'<xf numFmtId="{number}" fontId="{fount}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" '
                                                 f'applyBorder="1" applyAlignment="1"><alignment horizontal="{align}" vertical="center" wrapText="1"/></xf>')
    styles = (XML + f'<styleSheet {ns}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>'
              f'<fonts count="4">{font("", 12)}{font("<b/>", 14)}{font("<b/>", 12)}{font("<i/>", 12)}</fonts>'
              '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
              f'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>{line}</borders>'
              '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
              f'<cellXfs count="7">{form(0, 0, 0, "left")}{form(0, 1, 0, "center")}{form(0, 2, 1, "center")}{form(0, 0, 1, "left")}{form(164, 0, 1, "center")}'
              f'{form(0, 3, 0, "center")}{form(0, 2, 1, "left")}</cellXfs></styleSheet>')
    book = (XML + f'<workbook {ns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
            '<sheet name="Theo dõi nhiệm vụ" sheetId="1" r:id="rId1"/></sheets></workbook>')
    write_zip(path, package("xl/workbook.xml", "spreadsheetml", (("xl/workbook.xml", "sheet.main"), ("xl/worksheets/sheet1.xml", "worksheet"),
                                                                ("xl/styles.xml", "styles"))) + [
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations((("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")))),
        ("xl/worksheets/sheet1.xml", sheet_xml(rows)), ("xl/styles.xml", styles),
        ("docProps/core.xml", core_xml("Sổ theo dõi nhiệm vụ", "2025-06-27"))])


# ---- all of it --------------------------------------------------------------------------------------------------------

def make():
    for path in sorted(glob.glob(os.path.join(SOURCE, "*.html"))):
        source = Source(path)
        at, kind = os.path.join(DOCUMENTS, source.name), source.page["kind"]
        if kind == "docx":
            write_docx(source, at + ".docx")
        if kind == "pdf":
            write_pdf(source, at + ".pdf")
        if kind == "scan":
            write_scan(source, at + ".jpg")
        if kind in ("txt", "scan"):
            with open(at + ".txt" if kind == "txt" else os.path.join(EXPECTED, source.name + ".text.txt"), "w", encoding="utf8", newline="\n") as file:
                file.write(wrapped_text(source, 80 if kind == "txt" else 10000))
        with open(os.path.join(EXPECTED, source.name + ".header.json"), "w", encoding="utf8", newline="\n") as file:
            file.write(json.dumps(header_of(source), ensure_ascii=False, indent=1) + "\n")
        print(f"{source.name}: {kind}, {write_expected(source.name, tasks_of(source))} tasks")
    for path in sorted(glob.glob(os.path.join(SOURCE, "*.tsv"))):
        name = os.path.splitext(os.path.basename(path))[0]
        with open(path, encoding="utf8") as file:
            rows = [line.rstrip("\n").split("\t") for line in file]
        write_xlsx(rows, os.path.join(DOCUMENTS, name + ".xlsx"))
        print(f"{name}: xlsx, {write_expected(name, tasks_of_sheet(rows))} tasks")


def look(folder):
    os.makedirs(folder, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(DOCUMENTS, "*.docx")) + glob.glob(os.path.join(DOCUMENTS, "*.xlsx")) + glob.glob(os.path.join(DOCUMENTS, "*.pdf"))):
        pdf = path if path.endswith(".pdf") else to_pdf(path, os.path.abspath(folder))
        subprocess.run(["pdftoppm", "-r", "80", "-png", pdf, os.path.join(folder, os.path.basename(pdf)[:-4])], check=True)


if __name__ == "__main__":
    os.makedirs(DOCUMENTS, exist_ok=True)
    os.makedirs(EXPECTED, exist_ok=True)
    make()
    if sys.argv[1:2] == ["look"]:
        look(sys.argv[2])
