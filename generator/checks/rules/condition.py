"""A condition that the evidence does not make: "if", "unless", "provided"."""

from __future__ import annotations

from ..evidence import Rule, joined

RULE = Rule("condition", "Quirk et al. 1985, 15.33 to 15.36 (conditional clauses)", joined("condition"), alone=False)
