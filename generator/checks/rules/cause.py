"""A cause, a purpose or a consequence that the evidence does not give: "because", "led to", "so that"."""

from __future__ import annotations

from ..evidence import Rule, joined

RULE = Rule(
    "cause",
    "Quirk et al. 1985, 15.45 to 15.49 (reason, purpose, result); Wolff 2003 (verbs of causing)",
    joined("cause"),
)
