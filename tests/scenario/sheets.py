#!/usr/bin/env python3
"""Tracking sheets as offices keep them, in and out of the program.

Usage: sheets.py PROGRAM [office|many]

Makes sheets of many habits (headings over two rows, merged cells, days in words, marks, encodings …), imports each into a new book and compares what the
book lists with what a person reads there; or expects one sentence that names sheet, row and column, and a book left as it was. With "office" LibreOffice opens
what the program wrote, and what it saves is imported again. With "many" one row in 50,000 is wrong.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

PROGRAM = sys.argv[1]
CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>"""
RELATION = '<Relationship Id="r%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
STYLES = f"""<?xml version="1.0" encoding="UTF-8"?><styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>"""


class Day(int):
    """A day as a spreadsheet stores it."""


class Share(float):
    """A percentage as a spreadsheet stores it."""


def column_name(column):
    name = ""
    while column >= 0:
        name = chr(ord("A") + column % 26) + name
        column = column // 26 - 1
    return name


def cell(row, column, value):
    place = f'{column_name(column)}{row}'
    if isinstance(value, Day):
        return f'<c r="{place}" s="1"><v>{int(value)}</v></c>'
    if isinstance(value, Share):
        return f'<c r="{place}" s="2"><v>{float(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(rows, merges=(), hidden_rows=(), hidden_columns=()):
    """A sheet: its rows are lists of cells, or None for an empty row."""
    columns = "".join(f'<col min="{c + 1}" max="{c + 1}" hidden="1" width="9"/>' for c in hidden_columns)
    body = ""
    for number, row in enumerate(rows, 1):
        cells = "".join(cell(number, column, value) for column, value in enumerate(row or []) if value not in (None, ""))
        hidden = ' hidden="1"' if number in hidden_rows else ""
        body += f'<row r="{number}"{hidden}>{cells}</row>'
    merged = "".join(f'<mergeCell ref="{merge}"/>' for merge in merges)
    return (f'<?xml version="1.0" encoding="UTF-8"?><worksheet {MAIN}>' + (f"<cols>{columns}</cols>" if columns else "") +
            f"<sheetData>{body}</sheetData>" + (f"<mergeCells>{merged}</mergeCells>" if merged else "") + "</worksheet>")


def workbook(path, sheets):
    """Writes a workbook of named sheets."""
    names = "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="r{i}"/>' for i, (name, _) in enumerate(sheets, 1))
    relations = "".join(RELATION % (i, "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", CONTENT_TYPES)
        package.writestr("_rels/.rels", RELATIONS % (RELATION % (1, "officeDocument", "xl/workbook.xml")))
        package.writestr("xl/workbook.xml", f'<?xml version="1.0" encoding="UTF-8"?><workbook {MAIN}><sheets>{names}</sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", RELATIONS % (relations + RELATION % (99, "styles", "styles.xml")))
        package.writestr("xl/styles.xml", STYLES)
        for i, (_, content) in enumerate(sheets, 1):
            package.writestr(f"xl/worksheets/sheet{i}.xml", content)


MOTTO = [["ỦY BAN NHÂN DÂN", None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["XÃ BẾN LAU", None, None, None, "Độc lập - Tự do - Hạnh phúc"], None,
         ["BẢNG THEO DÕI NHIỆM VỤ NĂM 2026"], ["(Kèm theo Công văn số 12/UBND-VP ngày 05/01/2026)"], None]
HEADINGS = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Ngày giao", "Thời hạn", "Trạng thái"]
SHORT = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def plain(*rows):
    return [HEADINGS, *rows]


def csv_of(rows, separator=","):
    def field(value):
        value = "" if value is None else str(value)
        return '"' + value.replace('"', '""') + '"' if any(sign in value for sign in (separator, '"', "\n")) else value
    return "\r\n".join(separator.join(field(value) for value in row or []) for row in rows) + "\r\n"


def html_of(rows):
    body = "".join("<tr>" + "".join(f"<td>{escape(str(value or ''))}</td>" for value in row) + "</tr>" for row in rows)
    return f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border=1>{body}</table></body></html>'


def compound(*names):
    """An old Office file with streams of these names, and nothing in them."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(30, b"\0") + b"\x09\0"
    entries = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + bytes([2 * len(name) + 2]) + bytes(63) for name in names)
    return head.ljust(512, b"\0") + entries.ljust(512, b"\0")


def one(*row):
    """The bytes of a plain sheet with one task."""
    return csv_of(plain(row)).encode()


# What is read: a name, the file's ending and bytes (or sheets), and the tasks as (title, lead, due, state) or longer: progress, late.
GOOD = [
    ("a motto, titles, headings over two rows, merged units, numbered columns, sections and sums", "xlsx",
     [("Theo dõi", sheet(
         MOTTO + [["STT", "Nội dung nhiệm vụ", "Đơn vị thực hiện", None, "Thời gian", None, "Kết quả thực hiện", None, None],
                  [None, None, "Chủ trì", "Phối hợp", "Giao", "Hoàn thành", "Đã hoàn thành", "Đang thực hiện", "Quá hạn"],
                  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
                  ["I", "VĂN PHÒNG"],
                  [1, "Rà soát quy chế", "Văn phòng", "Công an xã;\nPhòng Kinh tế", Day(46027), Day(46082), "x"],
                  [3, "Kiểm kê tài sản", None, None, Day(46027), Day(46082), None, "x"],
                  ["II", "PHÒNG KINH TẾ"],
                  ["4", "Khảo sát chợ", "Phòng Kinh tế", "- Văn phòng\n- Công an xã", "05/01/2026", "30/6", None, None, "X"],
                  [None, "Tổng cộng", None, None, None, None, 1, 1, 1], None, None,
                  [None, "NGƯỜI LẬP BIỂU", None, None, None, None, "CHỦ TỊCH"]],
         merges=["A1:C1", "A7:A8", "B7:B8", "C7:D7", "E7:F7", "G7:I7", "C11:C12"]))],
     [("Rà soát quy chế", "Văn phòng", "2026-03-01", "done"), ("Kiểm kê tài sản", "Văn phòng", "2026-03-01", "doing"),
      ("Khảo sát chợ", "Phòng Kinh tế", "2026-06-30", "doing")]),
    ("line ends of an old Mac, and a lead that is the same far down", "csv",
     csv_of(plain(*([n, f"Việc {n}", "Văn phòng" if n == 1 else "nt", "", "5/1/2026", "1/3/2026", ""] for n in range(1, 13)))).replace("\r\n", "\r").encode(),
     [(f"Việc {n}", "Văn phòng", "2026-03-01", "new") for n in range(1, 13)]),
    ("units as sections, no column for them", "xlsx",
     [("Trang 1", sheet([["STT", "Nội dung công việc", "Thời hạn hoàn thành", "Tiến độ"], ["I. Văn phòng"], [1, "Lập lịch công tác", "Hằng tháng", Share(0.4)],
                         ["II. Phòng Văn hóa - Xã hội"], [2, "Chi trả trợ cấp", "Quý I/2026", Share(1)]], merges=["A2:D2", "A4:D4"]))],
     [("Lập lịch công tác", "Văn phòng", None, "doing", 40), ("Chi trả trợ cấp", "Phòng Văn hóa - Xã hội", "2026-03-31", "done", 100)]),
    ("several sheets, one of them without tasks, hidden rows and columns", "xlsx",
     [("Hướng dẫn", sheet([["Cách ghi"], ["Ghi mỗi việc một dòng"]])),
      ("Tháng 1", sheet([["TT", "ẩn", "Nhiệm vụ", "Chủ trì", "Hạn xử lý"], [1, "x", "Rà soát", "Văn phòng", "01-03-26"], [2, "x", "Không thấy", "Văn phòng", "01-03-26"]],
                        hidden_rows=[3], hidden_columns=[1])),
      ("Tháng 2", sheet([["TT", "Nhiệm vụ", "Chủ trì", "Hạn xử lý"], [1, "Kiểm kê", "VP", "01.03.2026"], None, None]))],
     [("Rà soát", "Văn phòng", "2026-03-01", "new"), ("Kiểm kê", "Văn phòng", "2026-03-01", "new")]),
    ("days in all habits", "xlsx",
     [("Sổ", sheet(plain(*[[i, f"Việc {i}", "Văn phòng", None, "05/01/2026", due, ""] for i, due in enumerate(
         ["1/3/2026", "01-03-26", "01.03.2026", "Tháng 3/2026", "Quý I/2026", "30/6", 46082, "46082", "Thường xuyên", "trước ngày 15/3/2026", "3/2026", "2026-03-01 00:00:00"], 1)])))],
     [(f"Việc {i}", "Văn phòng", due, "new") for i, due in enumerate(
         ["2026-03-01", "2026-03-01", "2026-03-01", "2026-03-31", "2026-03-31", "2026-06-30", "2026-03-01", "2026-03-01", None, "2026-03-15", "2026-03-31", "2026-03-01"], 1)]),
    ("states in words", "csv",
     csv_of(plain(*[[i, f"Việc {i}", "Văn phòng", "", "05/01/2026", "01/03/2026", state] for i, state in enumerate(
         ["Đã hoàn thành", "Hoàn thành đúng hạn", "HT", "Quá hạn", "Đang thực hiện 70%", "Chưa thực hiện", "Tạm dừng", "Hoàn thành (quá hạn)", "50%", "Đang trình ký"], 1)])).encode(),
     [("Việc 1", "Văn phòng", "2026-03-01", "done", 100, 0), ("Việc 2", "Văn phòng", "2026-03-01", "done", 100, 0), ("Việc 3", "Văn phòng", "2026-03-01", "done", 100, 0),
      ("Việc 4", "Văn phòng", "2026-03-01", "doing"), ("Việc 5", "Văn phòng", "2026-03-01", "doing", 70), ("Việc 6", "Văn phòng", "2026-03-01", "new"),
      ("Việc 7", "Văn phòng", "2026-03-01", "paused"), ("Việc 8", "Văn phòng", "2026-03-01", "done"), ("Việc 9", "Văn phòng", "2026-03-01", "doing", 50),
      ("Việc 10", "Văn phòng", "2026-03-01", "doing")]),
    ("done on a day, in part, late by another column; over two rows of headings", "xlsx",
     [("Sổ", sheet([["TT", "Nhiệm vụ", "Chủ trì", "Thời gian thực hiện", None, "Trạng thái", "Tiến độ"], [None, None, None, "Bắt đầu", "Kết thúc"],
                    *([i, f"Việc {i}", "Văn phòng", "5/1/2026", due, state, percent] for i, (due, state, percent) in enumerate(
                        [("20/4/2026", "Đã hoàn thành ngày 28/5/2026", None), ("20/4/2026 (gia hạn đến 30/5/2026)", "Hoàn thành", None), ("20/4/2026", "Hoàn thành", "Chậm"),
                         ("20/4/2026", "Hoàn thành dự thảo", None), ("20/4/2026", "Hoàn thành 3/5 chỉ tiêu", None), ("20/4/2026", None, "99,9%"),
                         ("20/4/2026", "Hoàn thành (chờ xác nhận)", None), ("20/4/2026", "Dừng", None), ("20/4/2026", "Không thực hiện", None)], 1))],
                   merges=["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"]))],
     [("Việc 1", "Văn phòng", "2026-04-20", "done", 100, 38), ("Việc 2", "Văn phòng", "2026-05-30", "done", 100, 0), ("Việc 3", "Văn phòng", "2026-04-20", "done", 100, 1),
      ("Việc 4", "Văn phòng", "2026-04-20", "doing"), ("Việc 5", "Văn phòng", "2026-04-20", "doing"), ("Việc 6", "Văn phòng", "2026-04-20", "doing", 99),
      ("Việc 7", "Văn phòng", "2026-04-20", "submitted"), ("Việc 8", "Văn phòng", "2026-04-20", "cancelled"), ("Việc 9", "Văn phòng", "2026-04-20", "cancelled")]),
    ("shares as a spreadsheet stores them", "xlsx",
     [("Sổ", sheet([[*SHORT, "Tiến độ"], *([i, f"Việc {i}", "Văn phòng", "1/3/2026", value] for i, value in enumerate([Share(1), 0.5, 1, 0, "70%"], 1))]))],
     [(f"Việc {i}", "Văn phòng", "2026-03-01", state, percent) for i, (state, percent) in enumerate([("done", 100), ("doing", 50), ("done", 100), ("new", 0), ("doing", 70)], 1)]),
    ("one percent under its sign", "csv", csv_of([[*SHORT, "Tiến độ (%)"], [1, "Việc 1", "Văn phòng", "1/3/2026", 1], [2, "Việc 2", "Văn phòng", "1/3/2026", 50]]).encode(),
     [("Việc 1", "Văn phòng", "2026-03-01", "doing", 1), ("Việc 2", "Văn phòng", "2026-03-01", "doing", 50)]),
    ("semicolons, UTF-16", "csv", b"\xff\xfe" + csv_of([["Sổ theo dõi, năm 2026"], *plain([1, "Rà soát, báo cáo", "Văn phòng", "", "5/1/2026", "1/3/2026", "HT"])], ";").encode("utf-16-le"),
     [("Rà soát, báo cáo", "Văn phòng", "2026-03-01", "done")]),
    ("tabs with quotes, UTF-16", "txt", b"\xff\xfe" + csv_of(plain([1, "Rà soát\nbáo cáo", "Văn phòng", "", "5/1/2026", "1/3/2026", ""]), "\t").encode("utf-16-le"),
     [("Rà soát báo cáo", "Văn phòng", "2026-03-01", "new")]),
    ("Windows-1258", "csv", csv_of([["TT", "Nhiê\u0323m vu\u0323", "Chu\u0309 tri\u0300", "Thời ha\u0323n"], [1, "Kiê\u0309m kê ta\u0300i sa\u0309n", "Văn pho\u0300ng", "1/3/2026"]], ";").replace("ờ", "ơ\u0300").encode("cp1258"),
     [("Kiểm kê tài sản", "Văn phòng", "2026-03-01", "new")]),
    ("a table of a web page called xls", "xls", html_of(plain([1, "Rà soát", "Văn phòng", "", "5/1/2026", "1/3/2026", "Đang thực hiện"])).encode(),
     [("Rà soát", "Văn phòng", "2026-03-01", "doing")]),
    ("units by abbreviation, ditto signs", "csv",
     csv_of(plain([1, "Việc 1", "Văn phòng HĐND và UBND", "Phòng Kinh tế, Hạ tầng và Đô thị", "5/1/2026", "1/3/2026", ""], [2, "Việc 2", "VP HĐND&UBND", "KTHT&ĐT", "5/1/2026", "1/3/2026", ""],
                  [5, "Việc 3", "nt", "", "5/1/2026", "1/3/2026", ""])).encode(),
     [(f"Việc {i}", "Văn phòng HĐND và UBND", "2026-03-01", "new") for i in (1, 2, 3)]),
    ("formulas that are none", "csv", csv_of(plain([1, "'=Rà soát", "Văn phòng", "", "5/1/2026", "1/3/2026", "-"])).encode(), [("=Rà soát", "Văn phòng", "2026-03-01", "new")]),
]

# What is refused: a name, the file's ending and bytes (or sheets), what the sentence must hold.
BAD = [
    ("no lead", "csv", one(1, "Rà soát", "", "", "5/1/2026", "1/3/2026", ""), ["dòng 2, cột C", "chủ trì"]),
    ("two leads", "csv", one(1, "Rà soát", "Văn phòng; Công an", "", "5/1/2026", "1/3/2026", ""), ["dòng 2, cột C", "Công an"]),
    ("a day that is none", "csv", one(1, "Rà soát", "Văn phòng", "", "5/1/2026", "31/02/2026", ""), ["dòng 2, cột F", "31/02/2026"]),
    ("done before it was assigned", "csv", csv_of([[*SHORT, "Ngày giao", "Ngày hoàn thành"], [1, "Rà soát", "VP", "1/3/2026", "5/1/2026", "4/1/2026"]]).encode(), ["dòng 2, cột F"]),
    ("assigned in a year that is to come", "csv", one(1, "Rà soát", "Văn phòng", "", "5/1/2062", "1/3/2062", ""), ["dòng 2, cột E", "05/01/2062"]),
    ("done in a year that is to come", "csv", csv_of([[*SHORT, "Ngày giao", "Ngày hoàn thành"], [1, "Rà soát", "VP", "1/3/2026", "5/1/2026", "20/2/2062"]]).encode(),
     ["dòng 2, cột F", "20/02/2062"]),
    ("two deadlines", "csv", one(1, "Rà soát", "Văn phòng", "", "5/1/2026", "15/3/2026; 15/6/2026", ""), ["dòng 2, cột F", "hai ngày"]),
    ("more than all", "csv", csv_of([[*SHORT, "Tiến độ"], [1, "Rà soát", "VP", "1/3/2026", "120%"]]).encode(), ["dòng 2, cột E", "120%"]),
    ("done, and not whole", "csv", csv_of([[*SHORT, "Trạng thái", "Tiến độ"], [1, "Rà soát", "VP", "1/3/2026", "Hoàn thành", "40%"]]).encode(), ["dòng 2, cột F", "40%"]),
    ("not begun, and under way", "csv", csv_of([[*SHORT, "Trạng thái", "Tiến độ"], [1, "Rà soát", "VP", "1/3/2026", "Chưa thực hiện", "80"]]).encode(), ["dòng 2, cột F", "80%"]),
    ("two states", "xlsx", [("Tháng 3", sheet([[*SHORT, "Đã hoàn thành", "Đang thực hiện"], [1, "Rà soát", "Văn phòng", "1/3/2026", "x", "x"]]))], ["trang “Tháng 3”, dòng 2, cột F", "hai trạng thái"]),
    ("a broken formula", "xlsx", [("Sổ", sheet([SHORT, None, [1, "Rà soát", "#REF!", "1/3/2026"]]))], ["trang “Sổ”, dòng 3, cột C", "#REF!"]),
    ("an abbreviation of several", "csv", csv_of([SHORT, [1, "Việc 1", "Phòng Kinh tế", ""], [2, "Việc 2", "Phòng Kế toán", ""], [3, "Việc 3", "PKT", ""]]).encode(),
     ["dòng 4, cột C", "Phòng Kinh tế", "Phòng Kế toán"]),
    ("a code of another unit", "csv", csv_of([[*SHORT, "Mã đơn vị chủ trì"], [1, "Việc 1", "Văn phòng", "", "VP"], [2, "Việc 2", "Công an", "", "VP"]]).encode(), ["dòng 3, cột E", "Văn phòng", "Công an"]),
    ("a quotation mark that nothing closes", "csv", csv_of(plain([1, "Việc 1", "Văn phòng", "", "5/1/2026", "1/3/2026", ""])).encode() + '2,"Việc 2,Văn phòng\r\n3,Việc 3,Văn phòng\r\n'.encode(),
     ["dòng 3", "dấu nháy"]),
    ("words behind a quotation mark", "csv", csv_of(plain([1, "Việc 1", "Văn phòng", "", "5/1/2026", "1/3/2026", ""])).encode() + '2,"Việc 2" đợt 2,Văn phòng\r\n'.encode(),
     ["dòng 3", "dấu nháy"]),
    ("a unit of a million letters", "csv", one(1, "Rà soát", "Văn phòng", "Phòng Kinh tế, " * 70000, "5/1/2026", "1/3/2026", ""), ["dòng 2, cột D", "32.767", "Phòng Kinh tế"]),
    ("one of what", "csv", csv_of([[*SHORT, "Tiến độ"], [1, "Việc 1", "Văn phòng", "1/3/2026", 1]]).encode(), ["dòng 2, cột E", "100%"]),
    ("shares and percents", "csv", csv_of([[*SHORT, "Tiến độ (%)"], [1, "Việc 1", "Văn phòng", "1/3/2026", 50], [2, "Việc 2", "Văn phòng", "1/3/2026", "0,5"]]).encode(),
     ["dòng 3, cột E", "0,5", "%"]),
    ("no table", "csv", "Kính gửi: Văn phòng,x\r\n".encode(), ["không có cột"]),
    ("an old workbook", "xls", compound("Root Entry", "Workbook"), [".xls", "lưu thành .xlsx"]),
    ("half an old workbook", "xls", compound("Root Entry", "Workbook")[:700], ["hỏng"]),
]


class Book:
    """A new book in a folder of its own."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="roviec-sheets-")
        self.environment = {"PATH": os.environ["PATH"], "ROVIEC_DATA": self.folder + "/book", "ROVIEC_LANG": "vi", "XDG_STATE_HOME": self.folder + "/state",
                            "HOME": self.folder, **{k: v for k, v in os.environ.items() if k.startswith(("ASAN", "UBSAN", "LSAN"))}}
        self.run("init")

    def run(self, *words, fails=False):
        done = subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, text=True, timeout=300)
        if (done.returncode != 0) != fails:
            raise AssertionError(f"{words}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def path(self, name):
        return os.path.join(self.folder, name)

    def tasks(self):
        return [json.loads(line) for line in self.run("list", "--json").splitlines()]

    def close(self):
        shutil.rmtree(self.folder)


def make(book, ending, content):
    path = book.path("in." + ending)
    if isinstance(content, bytes):
        pathlib.Path(path).write_bytes(content)
    else:
        workbook(path, content)
    return path


def told(task, length):
    return (task["title"], task["lead_name"], task["due"], task["state"], task["progress"], task["late_days"])[:length]


def check_good(name, ending, content, expected):
    book = Book()
    path = make(book, ending, content)
    trial = book.run("import", "--trial", path)
    assert f"Sẽ nhập {len(expected)} nhiệm vụ" in trial, trial
    assert not book.tasks(), "a trial kept something"
    said = book.run("import", path)
    assert ("không được coi là nhiệm vụ" in said) == ("không phải nhiệm vụ" in trial), f"{name}: {said}"
    found = book.tasks()
    assert len(found) == len(expected), f"{name}: {found}"
    for task, wanted in zip(found, expected):
        assert told(task, len(wanted)) == wanted, f"{name}: {told(task, len(wanted))} is not {wanted}"
    if len(expected) > 2:
        check_round(book, name)
    book.close()


def check_bad(name, ending, content, words):
    book = Book()
    said = book.run("import", make(book, ending, content), fails=True)
    for word in words:
        assert word in said, f"{name}: {word!r} is not in {said!r}"
    assert not book.tasks(), name
    assert "1 sự kiện" in book.run("verify"), f"{name}: something was left behind"
    book.close()


def check_round(book, name):
    """The sheets of a book, imported into a new one, give the same sheets again."""
    book.run("export", "--csv", book.path("out.csv"), "--xlsx", book.path("out.xlsx"))
    for form in ("csv", "xlsx"):
        other = Book()
        other.run("import", book.path("out." + form))
        other.run("export", "--csv", other.path("again.csv"))
        one_way, other_way = (pathlib.Path(path).read_text(encoding="utf-8-sig") for path in (book.path("out.csv"), other.path("again.csv")))
        assert one_way == other_way, f"{name}, {form}:\n{one_way}\n{other_way}"
        other.close()


def check_letters():
    """Words that were typed with signs nobody sees go out as they are seen, and come back so."""
    book = Book()
    book.run("unit", "establish", "VP", "--name", "Văn phòng", "--basis", "1/QĐ")
    for words in ("Rà\u200b soát", "\ufeffRà soát\u00ad", "Rà\u00a0soát \u2009chợ", "Rà\tsoát  chợ", "Gia\u200d đình"):
        book.run("assign", words, "--lead", "VP", "--product", "sp " + words, "--description", words + "\n" + words, "--source", words,
                 "--unclear", "thử")
    check_round(book, "signs without width")
    book.close()


def check_lists():
    """A list of some tasks is a sheet of them, in either language, and one that fails leaves what was there."""
    book = Book()
    book.run("import", make(book, "csv", csv_of(plain([1, "Việc 1", "Văn phòng", "", "5/1/2026", "1/3/2026", "HT"], [2, "Việc 2", "Công an", "VP", "5/1/2026", "1/4/2026", "Tạm dừng"])).encode()))
    book.run("list", "--state", "paused", "--csv", book.path("some.csv"))
    lines = pathlib.Path(book.path("some.csv")).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2 and lines[1].startswith("1,,05/01/2026,Việc 2,Công an,Văn phòng,"), lines
    book.environment["ROVIEC_LANG"] = "en"
    book.run("export", "--csv", book.path("english.csv"))
    other = Book()
    other.environment["ROVIEC_LANG"] = "en"
    other.run("import", book.path("english.csv"))
    other.run("export", "--csv", other.path("again.csv"))
    assert pathlib.Path(book.path("english.csv")).read_bytes() == pathlib.Path(other.path("again.csv")).read_bytes()
    other.close()
    assert "cannot be both" in book.run("export", "--csv", book.path("both"), "--xlsx", book.path("both"), fails=True)
    assert "only one form" in book.run("list", "--json", "--csv", book.path("some.csv"), fails=True)
    assert not os.path.exists(book.path("both"))
    for command in (["export", "--csv"], ["list", "--xlsx"], ["proof", "checkpoint"]):
        assert "among the files" in book.run(*command, book.path("book/book.db"), fails=True)
    book.run("verify")
    book.run("list", "--unit", "nobody", "--csv", book.path("some.csv"), fails=True)
    assert pathlib.Path(book.path("some.csv")).read_text(encoding="utf-8-sig").splitlines() == lines
    assert not [name for name in os.listdir(book.folder) if name.endswith(".tmp")]
    book.close()


def check_undone():
    """A sheet that came in twice, taken back once: past days are what they were, and a book made of the export agrees."""
    book = Book()
    path = make(book, "csv", csv_of([[*SHORT, "Ngày giao", "Ngày hoàn thành"], [1, "Việc 1", "VP", "1/3/2026", "5/1/2026", "20/2/2026"],
                                     [2, "Việc 2", "VP", "1/3/2026", "5/1/2026", ""]]).encode())
    book.run("import", path)
    before = book.run("report", "units", "--on", "2026-02-25")
    batch = json.loads(book.run("import", "--again", "--json", path))["batch"]
    assert book.run("report", "units", "--on", "2026-02-25") != before
    book.run("task", "undo", str(batch), "--note", "nhập hai lần")
    assert book.run("report", "units", "--on", "2026-02-25") == before
    assert [task["state"] for task in book.tasks()] == ["done", "new", "cancelled", "cancelled"], book.tasks()
    book.run("verify")
    pathlib.Path(book.path("all.jsonl")).write_text(book.run("export"), encoding="utf-8")
    other = Book()
    other.run("import", book.path("all.jsonl"))
    assert other.run("report", "units", "--on", "2026-02-25") == before
    assert other.run("export") == book.run("export")
    other.close()
    book.close()


def check_cancelled():
    """What was cancelled after its result had been submitted keeps that day in a sheet, there and back."""
    book = Book()
    book.run("import", make(book, "csv", csv_of(plain([1, "Việc 1", "Văn phòng", "", "5/1/2026", "1/3/2026", ""])).encode()))
    book.run("task", "acknowledge", "1", "--on", "2026-02-01")
    book.run("task", "submit", "1", "--percent", "60", "--on", "2026-02-20")
    book.run("task", "cancel", "1", "--on", "2026-02-25", "--note", "không làm nữa")
    book.run("export", "--csv", book.path("first.csv"))
    assert ",20/02/2026," in pathlib.Path(book.path("first.csv")).read_text(encoding="utf-8-sig")
    other = Book()
    other.run("import", book.path("first.csv"))
    other.run("export", "--csv", other.path("again.csv"))
    assert pathlib.Path(book.path("first.csv")).read_bytes() == pathlib.Path(other.path("again.csv")).read_bytes()
    assert other.tasks()[0]["state"] == "cancelled"
    other.run("verify")
    other.close()
    book.close()


def check_office():
    """LibreOffice reads the workbook as the separated values have it, and what it saves imports to the same."""
    book = Book()
    titles = ["Rà soát, \"báo cáo\"", "Hai\ndòng", "1/2", "0012", "đẹp “lắm” <b>&amp;"]
    book.run("import", make(book, "csv", csv_of(plain(*[[i, title, "Văn phòng", "Công an", "5/1/2026", "1/3/2026", "HT"] for i, title in enumerate(titles, 1)])).encode()))
    book.run("export", "--csv", book.path("ours.csv"), "--xlsx", book.path("ours.xlsx"))
    for form in ("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "xlsx"):
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{book.folder}/office", "--convert-to", form, "--outdir", book.path("office-out"),
                        book.path("ours.xlsx")], check=True, capture_output=True, timeout=300)
    theirs = pathlib.Path(book.path("office-out/ours.csv")).read_text(encoding="utf-8-sig")
    ours = pathlib.Path(book.path("ours.csv")).read_text(encoding="utf-8-sig")
    assert theirs == ours, f"{theirs}\n{ours}"
    other = Book()
    other.run("import", book.path("office-out/ours.xlsx"))
    other.run("export", "--csv", other.path("again.csv"))
    assert pathlib.Path(other.path("again.csv")).read_text(encoding="utf-8-sig") == ours
    other.close()
    book.close()


def check_many():
    """One bad row in 50,000."""
    rows = [[i, f"Việc {i}", f"Phòng {i % 40}", "Văn phòng", "5/1/2026", "1/3/2026", "HT"] for i in range(1, 50001)]
    rows[31414][5] = "31/02/2026"
    check_bad("many", "xlsx", [("Sổ", sheet(plain(*rows)))], ["trang “Sổ”, dòng 31416, cột F: “31/02/2026”"])


def main():
    if len(sys.argv) > 2:
        {"office": check_office, "many": check_many}[sys.argv[2]]()
        return
    for check, cases in ((check_good, GOOD), (check_bad, BAD)):
        for case in cases:
            print(case[0], flush=True)
            check(*case)
    check_letters()
    check_lists()
    check_undone()
    check_cancelled()


main()
