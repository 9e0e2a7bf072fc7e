#!/usr/bin/env python3
"""Holds HTTP dialogues with the server: every route of src/web/routes.def, what is refused, and clients that mean harm.

Usage: web.py PROGRAM PROJECT_ROOT
"""
import html
import json
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from http.client import HTTPConnection

LETTER = ("ỦY BAN NHÂN DÂN PHƯỜNG SÔNG TRÍ\nSố: 7/UBND-VP\n\nKính gửi: Các phòng, đơn vị thuộc phường.\n\nỦy ban nhân dân phường yêu cầu:\n\n"
          "1. Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì, phối hợp với Công an phường và các tổ dân phố rà soát các điểm ngập úng; trình Ủy ban nhân dân phường trước ngày 15/8/2026.\n\n"
          "2. Giao Phòng Văn hóa - Xã hội chủ trì xây dựng, trình ban hành kế hoạch truyền thông trước ngày 30/9/2026.\n\n"
          "3. Giao Văn phòng HĐND và UBND chủ trì theo dõi, đôn đốc việc thực hiện.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n").encode()
SECRET = "ỦY BAN NHÂN DÂN TỈNH\nSố: 1/UBND-NC\nTỐI MẬT\n\nGiao Công an tỉnh rà soát.\n".encode()


class Server:
    """The program, started on a free port; stopped as a person stops it."""

    def __init__(self, program, root, *options):
        self.process = subprocess.Popen([program, "serve", "--port", "0", "--sample", root / "sample/documents", "--units", root / "sample/units.tsv", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf8")
        line = self.process.stdout.readline()
        self.port = int(re.search(r":(\d+)/", line)[1])
        self.host = f"127.0.0.1:{self.port}"

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


class Browser:
    """Keeps cookies, and knows the token that forms must carry."""

    def __init__(self, server, headers=None):
        self.server, self.headers, self.cookies, self.asked = server, headers or {}, {}, set()

    def ask(self, method, path, body=None, headers=None, host=None):
        connection = HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        sent = {"Host": host or self.server.host, "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), **self.headers, **(headers or {})}
        connection.request(method, path, body, sent)
        answer = connection.getresponse()
        answer.body = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        self.asked.add((method, path.split("?")[0]))
        connection.close()
        return answer

    def get(self, path, **how):
        return self.ask("GET", path, **how)

    def post(self, path, fields=None, **how):
        body = urllib.parse.urlencode({"form_token": self.cookies.get("roviec-form", ""), **(fields or {})})
        headers = {"Content-Type": "application/x-www-form-urlencoded", **how.pop("headers", {})}
        return self.ask("POST", path, body, headers, **how)

    def send_files(self, files, path="/readings", kind="multipart/form-data"):
        boundary = "----boundary7e3"
        parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n{self.cookies.get("roviec-form", "")}\r\n'.encode()]
        for name, content in files:
            parts += [f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: application/octet-stream\r\n\r\n'.encode(), content, b"\r\n"]
        return self.ask("POST", path, b"".join(parts) + f"--{boundary}--\r\n".encode(), {"Content-Type": f"{kind}; boundary={boundary}"})

    def send_file(self, name, content):
        return self.send_files([(name, content)])

    def open_reading(self, name="letter.txt", content=LETTER):
        self.get("/")
        answer = self.send_file(name, content)
        expect(answer.status == 303, f"{name}: {answer.status} {answer.body[:200]}")
        path = answer.headers["Location"]
        for _ in range(200):
            status = json.loads(self.get(path + "/status").body)
            if status["state"] != "reading":
                return path
        raise AssertionError(f"{name} is read for ever")


def expect(condition, words):
    if not condition:
        raise AssertionError(words)


def expect_status(answer, status):
    expect(answer.status == status, f"status {answer.status}, expected {status}: {answer.body[:300].decode('utf8', 'replace')}")


def cards(answer):
    return re.findall(r'<li class="card (\w*)\s*" id="task-(\d+)"', answer.body.decode())


def version(answer):
    return re.search(r'data-version="(\d+)"', answer.body.decode())[1]


def the_first_page_offers_the_sample_and_strict_headers(server):
    browser = Browser(server)
    answer = browser.get("/")
    expect_status(answer, 200)
    policy = answer.headers["Content-Security-Policy"]
    expect("default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy, policy)
    expect(answer.headers["X-Content-Type-Options"] == "nosniff" and answer.headers["Cache-Control"] == "no-store", str(answer.headers))
    expect("kh-47-kh-ubnd.docx" in answer.body.decode(), "no sample")
    expect(not re.search(rb"<style|style=|\son\w+=|<script(?! src)", answer.body), "script or style within a page")
    return browser


def help_is_a_page_in_both_languages(server):
    browser = Browser(server)
    for language, words in (("vi", "Xem chỗ nào chưa rõ"), ("en", "See what is not clear")):
        answer = browser.get(f"/help?lang={language}")
        expect_status(answer, 200)
        expect(words in answer.body.decode() and len(answer.body) < 16384, f"{language}: {len(answer.body)} bytes")
    expect('href="/help"' in browser.get("/").body.decode(), "nothing leads to it")
    return browser


def assets_may_be_kept_for_ever(server):
    browser = Browser(server)
    page = browser.get("/").body.decode()
    for path in re.findall(r'"(/assets/[^"]+)"', page):
        answer = browser.get(path)
        expect_status(answer, 200)
        expect("immutable" in answer.headers["Cache-Control"] and "Set-Cookie" not in answer.headers, path)
    expect_status(browser.get("/assets/look-000000000000.css"), 404)
    return browser


def a_document_is_read_and_mended(server):
    browser = Browser(server)
    path = browser.open_reading()
    page = browser.get(path)
    expect_status(page, 200)
    first = cards(page)
    expect(len(first) >= 3, f"{len(first)} tasks")
    steps = [("drop", 1), ("restore", 1), ("merge", 1)]
    for number, (step, task) in enumerate(steps):
        answer = browser.post(f"{path}/tasks/{task}/{step}", {"version": number})
        expect_status(answer, 303)
        expect(answer.headers["Location"] == f"{path}#task-{task}", answer.headers["Location"])
    page = browser.get(path)
    expect(len(cards(page)) == len(first) - 1 and version(page) == "3", "merge")
    expect_status(browser.post(f"{path}/undo", {"version": 3}), 303)
    expect(len(cards(browser.get(path))) == len(first), "undo")
    expect_status(browser.post(f"{path}/redo", {"version": 4}), 303)
    expect(len(cards(browser.get(path))) == len(first) - 1, "redo")
    expect(all(words in browser.get(path).body.decode() for words in ("Đã làm lại.", 'data-done', f'{path}/undo"')), "what was done is not said")
    return browser


def a_task_is_edited_and_split(server):
    browser = Browser(server)
    path = browser.open_reading()
    form = browser.get(f"{path}/tasks/3")
    expect_status(form, 200)
    edit = {"version": 0, "lead": "Tổ <công tác> & \"liên ngành\"", "action": "rà soát chợ tạm, lập danh mục", "deadline": "30/6/2026", "product": "danh mục"}
    answer = browser.post(f"{path}/tasks/3/edit", {**edit, "unit": "Phòng A", "unclear": "time"})
    expect_status(answer, 303)
    expect(answer.headers["Location"] == f"{path}?unit=Ph%C3%B2ng%20A&unclear=time#task-3", answer.headers["Location"])
    page = browser.get(path).body.decode()
    expect("Tổ &lt;công tác&gt; &amp; &quot;liên ngành&quot;" in page and "<công" not in page, "escaping")
    at = len("rà soát chợ tạm,")
    expect_status(browser.post(f"{path}/tasks/3/split", {"version": 1, "at": at}), 303)
    listed = json.loads(browser.get(f"{path}/tasks.json").body)
    actions = [task["action"] for task in listed["tasks"]]
    expect("rà soát chợ tạm" in actions and "lập danh mục" in actions, str(actions))
    lost = browser.post(f"{path}/tasks/3/edit", {"version": 2, "lead": "Phòng B", "action": "rà soát", "deadline": "31/02/2026"})
    expect_status(lost, 400)
    expect("không có ngày “31/02/2026”" in lost.body.decode() and "Phòng B" in lost.body.decode(), "a day that is none is taken")
    expect_status(browser.post(f"{path}/tasks/3/edit", {"version": 2, "action": "x" * 4001}), 400)
    expect_status(browser.post(f"{path}/tasks/3/edit", {"version": 2, "action": "x" * 600000}), 413)
    empty = browser.post(f"{path}/tasks/3/edit", {"version": 2, "lead": "Phòng B", "action": "  "})
    expect_status(empty, 400)
    expect("Phòng B" in empty.body.decode(), "what was typed is lost")
    expect_status(browser.post(f"{path}/tasks/3/split", {"version": 2}), 400)
    nowhere = browser.get(f"{path}/tasks/999")
    expect_status(nowhere, 404)
    expect(f'href="{path}"' in nowhere.body.decode(), "no way back to the document")
    expect_status(browser.post(f"{path}/tasks/999/drop", {"version": 2}), 404)
    return browser


def what_is_split_and_merged_again_keeps_its_units(server):
    browser = Browser(server)
    path = browser.open_reading()

    def units():
        tasks = json.loads(browser.get(f"{path}/tasks.json").body)["tasks"]
        return [(task["lead_units"], task["coordinate_units"]) for task in tasks]

    before = units()
    expect(any(unit for unit in before[0][0] + before[0][1]), f"no unit is known: {before}")
    expect_status(browser.post(f"{path}/tasks/1/split", {"version": 0, "at": 8}), 303)
    expect_status(browser.post(f"{path}/tasks/1/merge", {"version": 1}), 303)
    expect(units() == before, f"{units()} after {before}")
    lead = json.loads(browser.get(f"{path}/tasks.json").body)["tasks"][0]["lead"]
    expect_status(browser.post(f"{path}/tasks/1/edit", {"version": 2, "action": "rà soát", "lead": "\n".join(["Tổ mới", *lead])}), 303)
    expect(units()[0][0] == [None, *before[0][0]], f"{units()[0]} after an edit")
    return browser


def one_who_comes_too_late_sees_what_changed(server):
    browser = Browser(server)
    path = browser.open_reading()
    expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0}), 303)
    late = browser.post(f"{path}/tasks/2/drop", {"version": 0})
    expect_status(late, 409)
    expect(f'{path}#task-1' in late.body.decode(), "the change is not shown")
    typed = browser.post(f"{path}/tasks/2/edit", {"version": 0, "lead": "Phòng C", "action": "việc mới"})
    expect_status(typed, 409)
    expect("việc mới" in typed.body.decode() and 'name="version" value="1"' in typed.body.decode(), "what was typed is lost")
    expect(not any("Phòng C" in task["lead"] for task in json.loads(browser.get(f"{path}/tasks.json").body)["tasks"]), "a stale edit was taken")
    for command in ("tasks/2/drop", "tasks/1/restore", "tasks/2/merge", "tasks/2/split", "undo", "redo"):
        stale = browser.post(f"{path}/{command}", {"version": 0, "at": 10, "unit": "Phòng A", "unclear": "time"})
        expect_status(stale, 409)
        for words in (f'{path}?unit=Ph%C3%B2ng%20A&amp;unclear=time#task-1"', "đã bỏ", "nhiệm vụ đã thay đổi từ khi mở trang này"):
            expect(words in stale.body.decode(), f"{command}: no {words}")
    expect_status(browser.post(f"{path}/undo", {"version": 1}), 303)
    nothing = browser.post(f"{path}/undo", {"version": 2})
    expect_status(nothing, 409)
    expect(f'href="{path}"' in nothing.body.decode() and "đã thay đổi" not in nothing.body.decode(), "nothing to undo is nobody's fault")
    return browser


def words_for_a_task_that_is_gone_are_shown_again(server):
    browser = Browser(server)
    path = browser.open_reading()
    expect_status(browser.post(f"{path}/tasks/1/merge", {"version": 0}), 303)
    typed = browser.post(f"{path}/tasks/2/edit", {"version": 0, "lead": "Phòng C", "action": "việc <mới>"})
    expect_status(typed, 409)
    for words in ("Phòng C", "việc &lt;mới&gt;", f'{path}#task-1"'):
        expect(words in typed.body.decode(), f"no {words}")
    return browser


def filters_are_part_of_the_address(server):
    browser = Browser(server)
    path = browser.open_reading()
    everything = len(cards(browser.get(path)))
    unclear = len(cards(browser.get(path + "?unclear=product")))
    unit = len(cards(browser.get(path + "?unit=" + urllib.parse.quote("Phòng Văn hóa - Xã hội"))))
    expect(0 < unit < everything, f"{unit} of {everything} for the unit")
    expect(0 < unclear <= everything, f"{unclear} of {everything} unclear")
    expect(len(cards(browser.get(path + "?unit=%3Cscript%3E"))) == 0, "an unknown unit has tasks")
    expect(b"<script>" not in browser.get(path + "?unit=%3Cscript%3E&unclear=%22%3E").body, "escaping")
    return browser


def a_task_is_mended_under_a_filter(server):
    browser = Browser(server)
    path = browser.open_reading()
    for query in ("?unclear=product", "?unit=" + urllib.parse.quote("Phòng Văn hóa - Xã hội"), "?unit=" + urllib.parse.quote("Phòng Văn hóa - Xã hội") + "&unclear=any"):
        links = re.findall(r'href="([^"]+)" data-key="[es]"', browser.get(path + query).body.decode())
        expect(len(links) >= 2, f"{query}: {links}")
        for link in links:
            address = html.unescape(link).split("#")[0]
            form = browser.get(address)
            expect_status(form, 200)
            back = re.findall(r'href="(/readings/[^"]+#task-\d+)"', form.body.decode())
            expect(back and len(cards(browser.get(html.unescape(back[0]).split("#")[0]))) == len(links) // 2, f"{address} leads back to {back}")
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form.body.decode()))
        kept = {name: html.unescape(fields[name]) for name in ("unit", "unclear")}
        task = int(re.search(r"/tasks/(\d+)", links[0])[1])
        saved = browser.post(f"{path}/tasks/{task}/edit", {"version": fields["version"], **kept, "action": "rà soát các điểm ngập úng", "lead": "Phòng Văn hóa - Xã hội"})
        expect_status(saved, 303)
        expect(len(cards(browser.get(saved.headers["Location"].split("#")[0]))) > 0, saved.headers["Location"])
    return browser


def tasks_are_downloaded(server):
    browser = Browser(server)
    path = browser.open_reading("kế hoạch 7.txt")
    for ending, start in (("xlsx", b"PK\3\4"), ("csv", b"\xef\xbb\xbf"), ("json", b"{")):
        answer = browser.get(f"{path}/tasks.{ending}")
        expect_status(answer, 200)
        expect(answer.body.startswith(start), ending)
        expect(f"filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch%207.{ending}" in answer.headers["Content-Disposition"], answer.headers["Content-Disposition"])
    return browser


def a_reading_is_forgotten(server):
    browser = Browser(server)
    path = browser.open_reading()
    answer = browser.post(f"{path}/forget")
    expect_status(answer, 303)
    expect_status(browser.get(answer.headers["Location"]), 200)
    expect_status(browser.get(path), 404)
    expect_status(browser.get(f"{path}/status"), 404)
    return browser


def a_sample_is_read(server):
    browser = Browser(server)
    browser.get("/")
    answer = browser.post("/samples", {"name": "cd-03-cd-ubnd.txt"})
    expect_status(answer, 303)
    expect_status(browser.post("/samples", {"name": "../../units.tsv"}), 404)
    address_alone = {"Accept": "text/uri-list"}
    answer = browser.post("/samples", {"name": "cd-03-cd-ubnd.txt"}, headers=address_alone)
    expect_status(answer, 201)
    expect(answer.headers["Location"].startswith("/readings/") and not answer.body, "a script that goes there itself is led there")
    answer = browser.post("/samples", {"name": "../../units.tsv"}, headers=address_alone)
    expect(answer.status == 404 and b"data-code" in answer.body, "it cannot tell the refusal")
    return browser


def programs_ask_in_json(server):
    program = Browser(server)
    answer = program.ask("POST", "/api/read?file=letter.txt&on=2026-08-01", LETTER, {"Content-Type": "application/octet-stream"})
    expect_status(answer, 200)
    reading = json.loads(answer.body)
    expect(reading["file"] == "letter.txt" and len(reading["tasks"]) >= 3, answer.body[:200])
    expect("Set-Cookie" not in answer.headers, "a program gets no cookies")
    for body, path, status, code in ((b"", "/api/read", 422, "empty"), (SECRET, "/api/read", 422, "secret"), (LETTER, "/api/read?on=tomorrow", 400, "usage"),
                                     (b"\0\1\2" * 400, "/api/read", 415, "unsupported")):
        answer = program.ask("POST", path, body, {"Content-Type": "application/octet-stream", "Accept-Language": "en"})
        expect_status(answer, status)
        expect(json.loads(answer.body)["error"]["code"] == code, answer.body)
    expect(json.loads(program.get("/api/nothing").body)["error"]["code"] == "not-found", "404 in JSON")
    return program


def documents_sent_together_are_all_read(server):
    browser = Browser(server, {"Accept-Language": "en"})
    browser.get("/")
    answer = browser.send_files([("one.txt", LETTER), ("secret.txt", SECRET), ("x" * 400 + ".txt", b"")])
    expect_status(answer, 303)
    path = answer.headers["Location"]
    for _ in range(100):
        page = browser.get(path)
        expect_status(page, 200)
        if b"data-is-reading" not in page.body:
            break
    words = page.body.decode()
    links = re.findall(r'href="(/readings/\w{32})"', words)
    expect(len(links) == 1 and len(cards(browser.get(links[0]))) >= 3, "the letter cannot be opened")
    expect("secret.txt" in words and "TỐI MẬT" in words and "Công an tỉnh" not in words and "x" * 200 in words, words)
    expect_status(browser.get("/readings"), 404)
    expect_status(browser.get("/readings?list=" + "0" * 32), 200)
    expect_status(browser.send_files([(f"{i}.txt", LETTER) for i in range(21)]), 400)
    expect_status(browser.send_files([("one.txt", LETTER), ("two.txt", LETTER)], "/api/read"), 400)
    return browser


def two_scans_are_waited_for_as_long_as_one(server):
    browser = Browser(server)
    browser.get("/")
    tokens = [browser.post("/samples", {"name": "cv-412-ubnd-vhxh.jpg"}).headers["Location"].split("/")[-1] for _ in range(2)]
    started = time.monotonic()
    page = browser.get("/readings?list=" + ".".join(tokens))
    took = time.monotonic() - started
    expect(b"data-is-reading" not in page.body or took > 0.15, f"asked to come back after {took:.2f} s")
    for token in tokens:
        browser.post(f"/readings/{token}/forget")
    return browser


def addresses_and_types_say_one_thing(server):
    program = Browser(server)
    answer = program.send_files([("letter.txt", LETTER)], "/api/read", "Multipart/Form-Data")
    expect_status(answer, 200)
    expect(json.loads(answer.body)["file"] == "letter.txt", answer.body[:200])
    for query in ("file=%00a", "file=a%00b", "on=2026-08-01&on=2026-08-02", "file=a&on=2026-08-01&file=a"):
        answer = program.ask("POST", f"/api/read?{query}", LETTER, {"Content-Type": "text/plain"})
        expect_status(answer, 400)
        expect(json.loads(answer.body)["error"]["code"] == "usage", query)
    expect_status(program.get("/?lang=en&lang=vi"), 400)
    return program


def documents_that_cannot_be_read_get_one_clear_sentence(server):
    browser = Browser(server)
    for name, content, status in (("empty.txt", b"", 422), ("secret.txt", SECRET, 422), ("noise.bin", b"\0\1\2" * 400, 415)):
        path = browser.open_reading(name, content)
        answer = browser.get(path)
        expect_status(answer, status)
        expect(re.search(r"<h1>\w", answer.body.decode()), "no sentence")
        expect("Công an tỉnh" not in answer.body.decode(), "words of a secret document")
    browser.get("/")
    expect_status(browser.ask("POST", "/readings", b"--x\r\nbroken", {"Content-Type": "multipart/form-data; boundary=x"}), 400)
    return browser


def a_file_that_is_too_large_is_refused_with_a_sentence(server):
    connection = HTTPConnection("127.0.0.1", server.port, timeout=120)
    connection.putrequest("POST", "/api/read")
    connection.putheader("Content-Length", str(80 << 20))
    connection.endheaders()
    for _ in range(80):
        connection.send(bytes(1 << 20))
    answer = connection.getresponse()
    answer.body = answer.read()
    expect_status(answer, 413)
    expect(json.loads(answer.body)["error"]["code"] == "too-large", answer.body)


def what_comes_from_elsewhere_is_refused(server):
    browser = Browser(server)
    path = browser.open_reading()
    own = {"Origin": f"http://{server.host}", "Sec-Fetch-Site": "same-origin"}
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0}, headers=headers), 403)
    expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0, "form_token": "0" * 32}, headers=own), 403)
    expect_status(Browser(server).post(f"{path}/tasks/1/drop", {"version": 0}), 403)
    expect_status(browser.get("/", host="evil.example"), 403)
    expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0}, headers=own), 303)
    return browser


def the_wrong_method_is_told_the_right_one(server):
    browser = Browser(server)
    for method, path, allowed in (("GET", "/samples", "POST"), ("POST", "/", "GET, HEAD"), ("DELETE", "/", "GET, HEAD"), ("PUT", "/api/read", "POST")):
        answer = browser.ask(method, path)
        expect_status(answer, 405)
        expect(answer.headers["Allow"] == allowed, f"{path}: {answer.headers['Allow']}")
    head = browser.ask("HEAD", "/")
    expect_status(head, 200)
    expect(not head.body and int(head.headers["Content-Length"]) > 1000, "HEAD")
    for path in ("/nothing", "/readings/", "/readings/0123", "/readings/0123/tasks/1", "//", "/%FF", "/?lang=%FF"):
        expect(browser.get(path).status in (400, 404), path)
    return browser


def the_language_is_chosen_and_remembered(server):
    vietnamese, english = Browser(server), Browser(server, {"Accept-Language": "en-GB,en;q=0.9"})
    expect('<html lang="vi">' in vietnamese.get("/").body.decode(), "Vietnamese first")
    expect('<html lang="en">' in english.get("/").body.decode(), "English when asked for")
    expect('<html lang="vi">' in english.get("/?lang=vi").body.decode(), "by address")
    expect('<html lang="vi">' in english.get("/").body.decode(), "remembered")
    return english


def hostile_clients_hold_up_nobody(server):
    held = []
    for start in (b"", b"GET / HTTP/1.1\r\nHost: ", b"POST /api/read HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\nabc", b"\x16\x03\x01\x02\0garbage"):
        for _ in range(40):
            client = socket.create_connection(("127.0.0.1", server.port))
            client.sendall(start)
            held.append(client)
    huge = socket.create_connection(("127.0.0.1", server.port))
    try:
        huge.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + b"X-A: " + b"a" * 500000 + b"\r\n\r\n")
        huge.settimeout(10)
        answer = huge.recv(200)
        expect(b" 4" in answer[:14] or not answer, answer)
    except (ConnectionResetError, BrokenPipeError):
        pass
    started = time.monotonic()
    expect_status(Browser(server).get("/"), 200)
    expect(time.monotonic() - started < 5, "held up")
    for client in held:
        client.close()


def a_second_server_is_told_that_the_port_is_taken(server):
    second = subprocess.run([server.process.args[0], "serve", "--port", str(server.port)], capture_output=True, text=True, encoding="utf8", timeout=60)
    expect(second.returncode == 4 and "127.0.0.1" in second.stderr, f"{second.returncode}: {second.stderr}")


def many_at_once_are_all_answered(server):
    failed = []

    def work():
        try:
            for _ in range(10):
                expect_status(Browser(server).ask("POST", "/api/read", LETTER), 200)
        except AssertionError as error:
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    expect(not failed, str(failed[:1]))


def the_server_stops_though_scans_wait(program, root):
    server = Server(program, root)
    browser = Browser(server)
    browser.get("/")
    for _ in range(6):
        expect_status(browser.post("/samples", {"name": "cv-412-ubnd-vhxh.jpg"}), 303)
    started = time.monotonic()
    expect(server.stop() == 0, f"ended with {server.process.returncode}")
    expect(time.monotonic() - started < 3, f"took {time.monotonic() - started:.1f} s to stop")


def a_short_text_waits_behind_no_scan(program, root):
    """Every place for scans is taken, of the page's readers and of the helper's: what takes milliseconds has places of its own."""
    server = Server(program, root)
    try:
        browser = Browser(server)
        browser.get("/")
        for _ in range(6):
            expect_status(browser.post("/samples", {"name": "cv-412-ubnd-vhxh.jpg"}), 303)
        scan = (root / "sample/documents/cv-412-ubnd-vhxh.jpg").read_bytes()
        waiting = [HTTPConnection("127.0.0.1", server.port) for _ in range(5)]
        for connection in waiting:
            connection.request("POST", "/api/read", scan, {"Content-Type": "image/jpeg"})
        time.sleep(1)
        started = time.monotonic()
        browser.open_reading()
        expect_status(Browser(server).ask("POST", "/api/read", LETTER, {"Content-Type": "text/plain"}), 200)
        expect(time.monotonic() - started < 4, f"took {time.monotonic() - started:.1f} s behind scans")
        for connection in waiting:
            connection.close()
    finally:
        server.stop()


def a_server_of_the_network_answers_to_no_foreign_name(program, root):
    """A page elsewhere whose name points here is of one origin to the browser: its name alone gives it away."""
    server = Server(program, root, "--address", "0.0.0.0", "--host", "congviec.xa.example.vn")
    try:
        for name in ("127.0.0.1", "192.168.1.5", "congviec.xa.example.vn", "CongViec.xa.example.vn", "localhost"):
            expect_status(Browser(server).get("/", host=f"{name}:{server.port}"), 200)
        for name in ("evil.example", "192.168.1.5.evil.example", "xa.example.vn", "congviec.xa.example.vn.evil.example"):
            host = f"{name}:{server.port}"
            rebound = {"Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
            expect_status(Browser(server).get("/", host=host), 403)
            expect_status(Browser(server).post("/samples", {"name": "x"}, host=host, headers=rebound), 403)
            expect_status(Browser(server).ask("POST", "/api/read", LETTER, {"Content-Type": "text/plain", **rebound}, host), 403)
        browser, host = Browser(server), f"congviec.xa.example.vn:{server.port}"
        path = browser.open_reading()
        own = {"Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
        expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0}, host=host, headers={"Origin": "http://evil.example"}), 403)
        expect_status(browser.post(f"{path}/tasks/1/drop", {"version": 0}, host=host, headers=own), 303)
    finally:
        expect(server.stop() == 0, f"ended with {server.process.returncode}")


def every_route_was_asked(root, asked):
    routes = re.findall(r'^ROUTE\((\w+), "([^"]+)"', (root / "src/web/routes.def").read_text(), re.M)
    for method, pattern in routes:
        path = re.compile(re.escape(pattern).replace(r"\*", "[^/]+"))
        expect(any(method == m and path.fullmatch(p) for m, p in asked), f"no dialogue asks {method} {pattern}")


DIALOGUES = (what_is_split_and_merged_again_keeps_its_units, the_first_page_offers_the_sample_and_strict_headers, help_is_a_page_in_both_languages, assets_may_be_kept_for_ever, a_document_is_read_and_mended, a_task_is_edited_and_split,
             one_who_comes_too_late_sees_what_changed, words_for_a_task_that_is_gone_are_shown_again, filters_are_part_of_the_address, a_task_is_mended_under_a_filter,
             tasks_are_downloaded, a_reading_is_forgotten, a_sample_is_read,
             programs_ask_in_json, documents_sent_together_are_all_read, two_scans_are_waited_for_as_long_as_one, addresses_and_types_say_one_thing, documents_that_cannot_be_read_get_one_clear_sentence, a_file_that_is_too_large_is_refused_with_a_sentence,
             what_comes_from_elsewhere_is_refused, the_wrong_method_is_told_the_right_one, the_language_is_chosen_and_remembered,
             hostile_clients_hold_up_nobody, a_second_server_is_told_that_the_port_is_taken, many_at_once_are_all_answered)


def main():
    program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    server, failed, asked = Server(program, root), 0, set()
    for dialogue in DIALOGUES:
        try:
            browser = dialogue(server)
            asked |= browser.asked if browser else set()
        except (AssertionError, OSError, KeyError, TypeError, ValueError) as error:
            failed += 1
            print(f"{dialogue.__name__}: {type(error).__name__}: {error}")
    try:
        every_route_was_asked(root, asked)
    except AssertionError as error:
        failed += 1
        print(error)
    for dialogue in (the_server_stops_though_scans_wait, a_short_text_waits_behind_no_scan, a_server_of_the_network_answers_to_no_foreign_name):
        try:
            dialogue(program, root)
        except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"{dialogue.__name__}: {type(error).__name__}: {error}")
    if server.stop() != 0:
        failed += 1
        print(f"the server ended with {server.process.returncode}: {server.process.stderr.read()[-3000:]}")
    sys.exit(failed > 0)


main()
