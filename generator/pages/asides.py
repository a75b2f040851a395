"""What a note tells besides its evidence: the writer's own words, and what an editor let stand.

It goes with the mark of evidence, in code, so that a sentence of the source cited with own words is another note.
"""

from __future__ import annotations

import json
from urllib.parse import quote, unquote

from ..model import Citation, Pair, Waiver
from .markup import Markdown, render


def aside(citation: Citation, waived: tuple[Waiver, ...]) -> str:
    """The own words that a citation declares and the waivers of its sentence, in letters, digits and `%` alone."""
    pairs = dict.fromkeys((one.words, one.stands_for) for one in citation.pairs)
    waivers = dict.fromkeys((one.words, one.rule, one.reason) for one in waived)
    return quote(json.dumps([[*pairs], [*waivers]]), safe="") if pairs or waivers else ""


def told(code: str) -> Markdown:
    """What a note tells besides: a sentence for the own words, and one for each waiver."""
    pairs, waivers = json.loads(unquote(code))
    told_of = {"pairs": [Pair(*pair) for pair in pairs], "waivers": [Waiver(*waiver) for waiver in waivers]}
    return Markdown(render("aside", **told_of).strip())
