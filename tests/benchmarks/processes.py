"""Whole processes, measured in turns: what each costs in processor time, and the most memory that it held."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

QUIET = {"NO_MKDOCS_2_WARNING": "1"}
# Python keeps what it compiled, as it does for everybody, and for the packages that this is measured against.
FORGETFUL = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True)
class Command:
    """A module to run with its arguments, the folder to run it in, and what has to be done before, unmeasured."""

    arguments: tuple[str, ...]
    folder: Path
    before: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, of the process and its children, and the peak of its memory in MB."""

    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the ratios of the rounds, and the least and the greatest."""

    middle: float
    least: float
    most: float


def cost(command: Command) -> Cost:
    """Run a command to its end. Raises RuntimeError with its last words where it fails."""
    command.before()
    env = {name: value for name, value in os.environ.items() if name != FORGETFUL} | QUIET
    line = [sys.executable, "-m", *command.arguments]
    with subprocess.Popen(line, cwd=command.folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as ran:
        said = ran.stderr.read().decode() if ran.stderr else ""
        _, status, used = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
    if ran.returncode:
        raise RuntimeError(f"{' '.join(command.arguments)} failed: {said[-2000:]}")
    # ru_maxrss is in KiB on Linux and in bytes on macOS: getrusage(2).
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def in_turns(commands: Mapping[str, Command], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each command, round by round: A, B, C, A, B, C, so that what slows the machine slows all."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(cost(command))
    return found


def ratio(one: Sequence[float], other: Sequence[float]) -> Ratio:
    """One row of figures against another, pair by pair.

    >>> ratio([1.0, 2.0, 3.0], [2.0, 2.0, 2.0])
    Ratio(middle=1.0, least=0.5, most=1.5)
    """
    each = [a / b for a, b in zip(one, other, strict=True)]
    return Ratio(statistics.median(each), min(each), max(each))
