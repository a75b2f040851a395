"""The command that begins a new story. Nothing that stands there is replaced."""

from __future__ import annotations

import argparse
import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from ..writing.stories import Begun, story
from . import files

SETTINGS = "mkdocs.yml"


def run(chosen: argparse.Namespace) -> int:
    """Begin what was asked for, and say what to do next."""
    return _begin(chosen.folder, story(_origin()), chosen.quiet)


def _begin(root: Path, begun: Begun, quiet: bool) -> int:
    if (root / SETTINGS).exists():
        raise files.WrongFolder(f'"{root}" holds a {SETTINGS}, and so a site. Fix: name a new folder.')
    kept = [name for name in begun.files if (root / name).exists()]
    for name, content in begun.files.items():
        if name not in kept:
            files.replace_file(root / name, content.encode())
    if not quiet:
        left = [f"left as it was: {name}" for name in kept]
        steps = [f"{number}. {step}" for number, step in enumerate(begun.steps, 1)]
        print(f"begun: {root}", *left, *steps, sep="\n", file=sys.stderr)
    return 0


def _origin() -> str:
    """The address that the package was installed from, as pip recorded it; empty where it came from this machine.

    The record is that of packaging.python.org/specifications/direct-url.
    """
    try:
        record = json.loads(distribution("explainer").read_text("direct_url.json") or "{}")
    except PackageNotFoundError:
        return ""
    made_from = record.get("vcs_info")
    return f"{made_from['vcs']}+{record['url']}@{made_from['commit_id']}" if made_from else ""
