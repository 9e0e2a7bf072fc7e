#!/usr/bin/env python3
"""The whole program with faults around it: killed in the middle of whatever it does, out of room, given files that are cut
off, and several of it at one book.

Usage: cli.py ROVIEC ROUNDS

Whatever happens, a book is sound afterwards and has all of a command or nothing of it, and people are told in their language.
"""
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TASKS = 1500
VIETNAMESE = set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìĩóòõúùũý")
ROVIEC = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2])
NO_ROOM, DAMAGED, CONFLICT = 4, 12, 22
ASSIGN = ["assign", "Kiểm kê trang thiết bị", "--lead", "VP", "--unclear", "thử"]


class Office:
    """A place with a book, a file to import and a backup."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.data = self.root / "so"
        self.environment = {"HOME": root, "ROVIEC_DATA": str(self.data), "PATH": os.environ["PATH"],
                            "ASAN_OPTIONS": "detect_leaks=0"}

    def run(self, *words, data=None, room=None, **how):
        def limit():
            if room is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        environment = dict(self.environment, ROVIEC_DATA=str(data or self.data))
        how.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([ROVIEC, *words], env=environment, preexec_fn=limit, stderr=subprocess.PIPE, text=True,
                              timeout=120, **how)

    def must(self, *words, **how):
        run = self.run(*words, **how)
        assert run.returncode == 0, (words, run.returncode, run.stderr)
        return run.stdout

    def count(self):
        return len(self.must("list", "--json").splitlines())

    def new_book(self):
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.rmtree(self.root / ".local", ignore_errors=True)
        self.must("init", "--name", "Sổ thử")


def write_tasks(path):
    with open(path, "w", encoding="utf8") as file:
        print(json.dumps({"type": "unit", "id": 1, "code": "VP", "name": "Văn phòng"}, ensure_ascii=False), file=file)
        for number in range(1, TASKS + 1):
            task = {"type": "task", "id": number, "kind": "task", "title": f"Rà soát chợ tạm số {number}", "lead": 1,
                    "status": "new", "progress": 0, "created": "2026-01-05T08:00:00", "journal": []}
            print(json.dumps(task, ensure_ascii=False), file=file)


def is_told(run):
    """One sentence, in Vietnamese, and no trace of a crash."""
    assert run.returncode in (NO_ROOM, DAMAGED, 3, CONFLICT), (run.args, run.returncode, run.stderr)
    assert VIETNAMESE & set(run.stderr.lower()), run.stderr
    assert len(run.stderr.strip().splitlines()) == 1 and "Sanitizer" not in run.stderr, run.stderr


def all_or_nothing(office, what):
    office.must("verify")
    count = office.count()
    assert count in (0, TASKS), (what, count)
    return count


def how_long(run):
    start = time.monotonic()
    run()
    return time.monotonic() - start


def kill(office, words, whole, chance, data=None):
    """Kills a command somewhere in its time; true when it had come to its end."""
    environment = dict(office.environment, ROVIEC_DATA=str(data or office.data))
    child = subprocess.Popen([ROVIEC, *words], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(chance.random() * whole)
    child.kill()
    return child.wait() == 0


def an_import_is_killed(office, tasks, chance):
    office.new_book()
    whole = how_long(lambda: office.must("import", str(tasks)))
    kept = 0
    for _ in range(ROUNDS):
        office.new_book()
        kill(office, ["import", str(tasks)], whole, chance)
        kept += all_or_nothing(office, "killed") > 0
        if office.count() == 0:
            office.must("import", str(tasks))
            assert office.count() == TASKS
    print(f"{ROUNDS} imports killed, {kept} of them after they were kept")


def a_command_is_killed(office, chance):
    """Sent again with its key it acts once, whether it had come to its end or not."""
    whole = how_long(lambda: office.must(*ASSIGN))
    for number in range(ROUNDS):
        count = office.count()
        told = kill(office, [*ASSIGN, "--key", f"đơn {number}"], whole, chance)
        assert not told or office.count() == count + 1
        office.must(*ASSIGN, "--key", f"đơn {number}")
        assert office.count() == count + 1
    office.must("verify")


def a_backup_is_killed(office, chance):
    """There is the backup of before or the new one, whole, and beside it at most what has no name yet."""
    backup, other = office.root / "sao", office.root / "khac"
    whole = how_long(lambda: office.must("backup", str(backup)))
    for number in range(ROUNDS):
        before = office.count()
        office.must(*ASSIGN)
        told = kill(office, ["backup", str(backup)], whole, chance)
        for path in office.root.glob("sao.*"):
            assert ".tmp" in path.name, path
            path.unlink()
        office.must("restore", "--older", str(backup), data=other)
        count = len(office.must("list", "--json", data=other).splitlines())
        assert count == before + 1 or not told and count < before + 1, (count, before, told)
        shutil.rmtree(other)
        office.must("verify")
        office.must(*ASSIGN)


def a_restore_is_killed(office, chance):
    """There is no book, and it is restored when that is asked again, or there is one, whole."""
    backup, other = office.root / "sao", office.root / "khac"
    office.must("backup", str(backup))
    whole = how_long(lambda: office.must("restore", str(backup), data=other))
    kept = 0
    for _ in range(ROUNDS):
        shutil.rmtree(other)
        told = kill(office, ["restore", str(backup)], whole, chance, data=other)
        run = office.run("restore", str(backup), data=other)
        assert run.returncode == CONFLICT or run.returncode == 0 and not told, (run.returncode, told, run.stderr)
        kept += run.returncode == CONFLICT
        office.must("verify", data=other)
        assert office.must("list", "--json", data=other) == office.must("list", "--json")
    shutil.rmtree(other)
    backup.unlink()
    print(f"{ROUNDS} restores killed, {kept} of them after the book was there")


def several_are_at_one_book(office):
    """Writers, a reader, a check and a backup at once: each is done, and nothing of it is lost."""
    count, backup = office.count(), office.root / "sao"
    commands = [ASSIGN, ["list", "--json"], ["verify"], ["backup", str(backup)], ASSIGN]
    for _ in range(max(1, ROUNDS // 4)):
        children = [subprocess.Popen([ROVIEC, *words], env=office.environment, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.PIPE, text=True) for words in 2 * commands]
        for child in children:
            said = child.communicate(timeout=120)[1]
            assert child.returncode == 0, (child.args, child.returncode, said)
        count += 4
        assert office.count() == count
    office.must("verify")
    backup.unlink()


def the_disk_is_full(office, tasks, chance):
    for _ in range(ROUNDS):
        office.new_book()
        run = office.run("import", str(tasks), room=chance.randrange(40_000, 1_500_000))
        if run.returncode != 0:
            is_told(run)
        assert (all_or_nothing(office, "no room") > 0) == (run.returncode == 0)
    office.must("import", str(tasks)) if office.count() == 0 else None
    for room in (0, 5_000, 100_000, 300_000):
        run = office.run("backup", str(office.root / "sao"), room=room)
        is_told(run)
        assert not list(office.root.glob("sao*")), list(office.root.glob("sao*"))
        other = office.root / "khac"
        run = office.run("init", data=other, room=room)
        if run.returncode != 0:
            is_told(run)
            office.must("init", data=other)
        office.must("verify", data=other)
        shutil.rmtree(other)


def nobody_takes_the_output(office):
    for words in (["export"], ["list"], ["list", "--json"], ["log"], ["show", "1"]):
        with open("/dev/full", "w", encoding="utf8") as full:
            is_told(office.run(*words, stdout=full))


def refused_or_sound(office, backup, other):
    """What was cut off may be room that nothing stood in; then the book is whole. Else nothing is left behind."""
    run = office.run("restore", str(backup), data=other)
    if run.returncode == 0:
        office.must("verify", data=other)
        shutil.rmtree(other)
        return
    assert run.returncode in (10, 11, NO_ROOM, DAMAGED) and "Sanitizer" not in run.stderr, (run.returncode, run.stderr)
    assert not list(other.glob("*")), list(other.glob("*"))


def a_backup_is_cut_off(office, chance):
    backup, cut, other = office.root / "sao", office.root / "cut", office.root / "khac"
    office.must("backup", str(backup))
    whole = backup.read_bytes()
    sizes = [0, 1, 99, 4096, len(whole) // 2 & ~8191, len(whole) - 8192, len(whole) - 1]
    for size in sizes + [chance.randrange(len(whole)) for _ in range(ROUNDS)]:
        cut.write_bytes(whole[:size])
        refused_or_sound(office, cut, other)
    for _ in range(ROUNDS):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        cut.write_bytes(damaged)
        refused_or_sound(office, cut, other)
    office.must("restore", str(backup), data=other)
    shutil.rmtree(other)


def a_sighting_is_cut_off(office, chance):
    path = next((office.root / ".local/state/roviec").glob("*.checkpoint"))
    whole = path.read_bytes()
    for size in {chance.randrange(len(whole)) for _ in range(ROUNDS)} | {0}:
        path.write_bytes(whole[:size])
        office.must("verify")


def main():
    chance = random.Random(1)
    with tempfile.TemporaryDirectory(prefix="roviec-test-") as root:
        office = Office(root)
        tasks = office.root / "viec.jsonl"
        write_tasks(tasks)
        an_import_is_killed(office, tasks, chance)
        a_command_is_killed(office, chance)
        a_backup_is_killed(office, chance)
        a_restore_is_killed(office, chance)
        several_are_at_one_book(office)
        the_disk_is_full(office, tasks, chance)
        nobody_takes_the_output(office)
        a_backup_is_cut_off(office, chance)
        a_sighting_is_cut_off(office, chance)


main()
