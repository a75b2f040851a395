"""The commands that people run, as processes: copies of this one, which has read what they need, or new ones."""

from __future__ import annotations

import gc
import os
import runpy
import subprocess
import sys
import time
from datetime import date
from functools import cache
from importlib import import_module
from io import FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NoReturn

from generator.build import build
from generator.model import File
from tests.conftest import ROOT

Ran = subprocess.CompletedProcess[str]
# What the commands import once they are called.
LATE = (
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "generator.shells.commands",
    "generator.shells.beginning",
    "generator.shells.finish",
    "generator.shells.mkdocs_events",
)


def run(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> Ran:
    """The module as a process in the folder: a copy of this process, for which all is imported and read already.

    A command costs a tenth of what it does in a new Python, so this is for all that does not depend on its start.
    """
    if not hasattr(os, "fork"):
        return run_anew(folder, *arguments, environment=environment)
    ready()
    with TemporaryFile() as out, TemporaryFile() as told:
        child = os.fork()
        if child == 0:
            _become(folder, arguments, _around(environment), (out, told))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return subprocess.CompletedProcess(arguments, code, _words(out), _words(told))


def run_anew(folder: Path, *arguments: str, environment: dict[str, str] | None = None) -> Ran:
    """The module as a process of a new Python, as people start it."""
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=_around(environment), capture_output=True, text=True, check=False)


@cache
def ready() -> None:
    """Have this process import, and read of the word lists and templates, what its copies will need."""
    for name in LATE:
        import_module(name)
    build([File("seeds/a.txt", b"The river rose by six metres on Tuesday.\n")], (), date(2024, 1, 1))


def _around(more: dict[str, str] | None) -> dict[str, str]:
    """Our environment, with this repository’s generator for a folder that has none, and without what a forge sets."""
    kept = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), **(more or {})}


def _become(
    folder: Path, arguments: tuple[str, ...], around: dict[str, str], streams: tuple[IO[bytes], ...]
) -> NoReturn:
    code = 1
    try:  # from its first line: a copy that got out of here would go on with the tests
        gc.freeze()  # what the tests keep is none of the command's
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(around)
        time.tzset()
        for number, stream in enumerate(streams, 1):
            os.dup2(stream.fileno(), number)
        sys.stdout, sys.stderr = (TextIOWrapper(FileIO(number, "w"), encoding="utf-8") for number in (1, 2))
        sys.argv = [*arguments]
        runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _words(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode()
