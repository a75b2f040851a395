"""What a command says where it ends as nobody foresaw: the last net, under which there should be nothing to catch."""

from __future__ import annotations

import sys
from pathlib import Path
from traceback import extract_tb

from .. import COMMAND, INSTALLED

PACKAGE = __name__.partition(".")[0]


def said(error: Exception) -> str:
    """An error in words for the person who ran the command: of the disk, or of the generator itself."""
    if isinstance(error, OSError) and error.filename:
        why = f"{error.strerror or 'It cannot be used'}."
        return f'"{error.filename}" cannot be read or written. {why} Fix: see whether it is there and may be used.'
    if isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] != PACKAGE:
        fix = "pip install it" if INSTALLED else f"run make site once, and then {COMMAND} as it stands here"
        return f'This Python has no package "{error.name}", which the generator needs: {sys.executable}. Fix: {fix}.'
    frame = next(iter(reversed(extract_tb(error.__traceback__))), None)
    place = f" in {Path(frame.filename).name}, line {frame.lineno}" if frame else ""
    return (
        f"This is an error of the generator, not of your files: {type(error).__name__}{place}: {error}. "
        "Fix: report it, with this line and the file that was changed last."
    )
