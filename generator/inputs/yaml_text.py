"""YAML to plain values: read in C where PyYAML has that, many times faster."""

from __future__ import annotations

from typing import Any

import yaml

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parsed(text: str) -> Any:
    """The values of a YAML text.

    Raises YAMLError or ValueError, worded by the reader in Python: it says what is missing, and where.
    """
    try:
        return yaml.load(text, FAST)
    except (yaml.YAMLError, ValueError):
        return yaml.load(text, yaml.SafeLoader)


def key_lines(text: str) -> list[tuple[str, int]]:
    """The keys of the outermost mapping of a valid YAML text, each with its line from 1."""
    node = yaml.compose(text, FAST)
    return [(str(key.value), key.start_mark.line + 1) for key, _ in node.value] if node else []
