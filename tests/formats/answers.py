# SPDX-License-Identifier: EUPL-1.2
"""What the tests of formats share: a case file to ask, and helper programs that are not what they should be."""

import os
import pathlib
import pty
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "fault"))
from sandbox import Sandbox, story  # noqa: E402,F401

CASE, MEETING = "5526-2026-0001", "ccc-2026-02-26"
PERSONAL = ["Fictema", "Bedacht", "1994", "999993847", "Zelfverwonding"]


class Checks:
    """Counts what is wrong, and says it."""

    def __init__(self):
        self.wrong = 0

    def __call__(self, good, text):
        if not good:
            self.wrong += 1
            print(text)

    def same(self, found, expected, text):
        self(found == expected, f"{text}: {found!r}, expected {expected!r}")


def bytes_of(box: Sandbox, *line: str) -> bytes:
    done = box.run(*line, encoding=None, errors=None)
    if done.returncode != 0:
        raise RuntimeError(f"mwp {' '.join(line)}: {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def helper(mwp: str, name: str) -> pathlib.Path:
    return pathlib.Path(os.path.realpath(mwp)).parent.parent / "libexec/mwp" / f"mwp-render-{name}"


def refused_on_terminal(box: Sandbox, *line: str) -> bool:
    """Standard output is a terminal; nothing but a message comes."""
    ours, theirs = pty.openpty()
    done = box.run(*line, stdout=theirs)
    os.close(theirs)
    try:
        written = os.read(ours, 100)
    except OSError:
        written = b""
    os.close(ours)
    return done.returncode == 2 and not written and "--output FILE" in done.stderr


def without_helper(box: Sandbox, name: str, script: str | None) -> Sandbox:
    """The same, with a program whose helper is absent, or is this shell script."""
    top = box.place / "elsewhere"
    built = pathlib.Path(box.mwp).parent.parent
    shutil.rmtree(top, ignore_errors=True)
    (top / "bin").mkdir(parents=True)
    shutil.copy2(box.mwp, top / "bin/mwp")
    (top / "share").symlink_to(built / "share")
    if script is not None:
        (top / "libexec/mwp").mkdir(parents=True)
        path = top / "libexec/mwp" / f"mwp-render-{name}"
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(0o755)
    other = Sandbox(str(top / "bin/mwp"), str(box.place))
    other.env = box.env
    return other


def check_helper_faults(check: Checks, box: Sandbox, name: str, line: list[str]) -> None:
    """Absent, failing, killed, silent or slow to read: status 9 that says what to do, and nothing written."""
    out = box.place / "out.bin"
    for script in (None, "head -c 1000000 /dev/zero; exit 3", "head -c 100 /dev/zero; kill -9 $$", "exit 0", "exec <&-; exit 1"):
        out.write_text("what was there")
        other = without_helper(box, name, script)
        done = other.run(*line, "-o", str(out))
        check.same(done.returncode, 9, f"{name}: a helper that is {script!r}: status")
        check("hint:" in done.stderr, f"{name}: a helper that is {script!r}: no hint: {done.stderr}")
        check.same(out.read_text(), "what was there", f"{name}: a helper that is {script!r}: the file")
        check.same(other.run(*line).stdout, "", f"{name}: a helper that is {script!r}: stdout")


def check_parents_habits(check: Checks, box: Sandbox, line: list[str]) -> None:
    """A parent may ignore SIGCHLD and leave descriptors open: the answer is the same, the helper has its three only."""
    expected = bytes_of(box, *line)
    done = box.run(*line, encoding=None, errors=None, preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
    check.same((done.returncode, done.stdout), (0, expected), "SIGCHLD ignored")
    other = without_helper(box, "ics", "ls /proc/$$/fd; cat > /dev/null")
    with open(box.file, "rb") as file:
        done = other.run("meeting", "list", "--format", "ics", pass_fds=[file.fileno()])
    check.same(set(done.stdout.split()) - {"10"}, {"0", "1", "2"}, "descriptors of a helper")  # 10: where sh keeps its script
    done = without_helper(box, "ics", "exit 7").run(
        "meeting", "list", "--format", "ics", preexec_fn=lambda: signal.signal(signal.SIGCHLD, signal.SIG_IGN))
    check.same((done.returncode, done.stdout), (9, ""), "a helper that fails, SIGCHLD ignored")


def check_bad_input(check: Checks, program: pathlib.Path, inputs: list[str]) -> None:
    for text in inputs:
        done = subprocess.run([program], input=text.encode(), capture_output=True, check=False)
        check.same((done.returncode, done.stdout), (4, b""), f"{program.name} given {text[:60]!r}")
        check(done.stderr.startswith(program.name.encode() + b": error: "), f"{program.name} given {text[:60]!r}: {done.stderr}")
    check.same(subprocess.run([program, "x"], capture_output=True, check=False).returncode, 2, f"{program.name} x")
