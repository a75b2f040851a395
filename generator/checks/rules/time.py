"""An order in time that the evidence does not give: "after", "before", "since", "until", "while"."""

from __future__ import annotations

from ..evidence import Rule, joined

RULE = Rule("time", "Quirk et al. 1985, 15.25 to 15.30 (clauses of time)", joined("time"), alone=False)
