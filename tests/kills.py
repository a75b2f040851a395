"""Runs that are killed at a chosen moment: just before the n-th time that they do something with files."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

NOBODY = 65534
TOUCHES = ("open", "os.", "shutil.", "tempfile.", "ctypes.")  # audit events of Python, by their beginnings


def ended(run: Callable[[], object], moment: int | None = None) -> int | None:
    """The exit code of a copy of this process that does `run`, or None where it was killed at that moment."""
    child = os.fork()
    if child == 0:
        _become(run, moment)
    status = os.waitpid(child, 0)[1]
    return None if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)


def moments(run: Callable[[], object]) -> list[str]:
    """What a run does with files at each of its moments, by the names of Python's audit events."""
    reader, writer = os.pipe()

    def noted() -> None:
        done = _watch(None)
        try:
            run()
        finally:
            os.write(writer, " ".join(done).encode())  # no more than a pipe holds: some 60 kB
            os._exit(0)

    ended(noted)
    os.close(writer)
    with os.fdopen(reader) as told:
        return told.read().split()


def _become(run: Callable[[], object], moment: int | None) -> None:
    code = 1
    try:  # from its first line: a copy that got out of here would go on with the tests
        gc.freeze()  # what the tests keep is none of the run's
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            os.dup2(silent, stream)
        if moment is not None:
            _watch(moment)
        run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


def _watch(last: int | None) -> list[str]:
    done: list[str] = []

    def event(name: str, _: object) -> None:
        if name.startswith(TOUCHES):
            done.append(name)
            if len(done) == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(event)
    return done


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, with its content; not what symbolic links to folders lead to."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def nobody() -> None:
    """Give up the rights of root, which no file's mode holds back."""
    if os.geteuid() == 0:
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
