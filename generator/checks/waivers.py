"""Waivers: an editor's word, with a reason, that a rule stops a true sentence. Never for what has to be verbatim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from ..model import Claim, Contribution, Problem
from .rules import RULES

LIKE_THIS = 'write it as `- words: "words of the sentence"`, with `rule:` and `reason:` under it.'


def wrong(page: Contribution, claims: Sequence[Claim]) -> Iterator[Problem]:
    """A Problem for each waiver of no rule, of a rule that cannot be waived, or of nothing that was found."""
    rules = {rule.id: rule for rule in RULES}
    for waiver in page.waivers:
        what = f'The waiver of "{waiver.words}" cannot stand.'
        if waiver.rule not in rules:
            near = (get_close_matches(waiver.rule, rules, n=1, cutoff=0) or [""])[0]
            why = f'There is no rule "{waiver.rule}"; the nearest is "{near}".'
            yield Problem(page.path, waiver.line, what, why, LIKE_THIS, "waiver")
        elif not rules[waiver.rule].waivable:
            why = f'The rule "{waiver.rule}" is never waived: what it asks for can always be written.'
            yield Problem(page.path, waiver.line, what, why, "mend the sentence, and take the waiver out.", "waiver")
        elif not any(waiver in claim.waived or (claim.unjudged and waiver.words in claim.words) for claim in claims):
            why = f'No sentence with these words is stopped by the rule "{waiver.rule}".'
            yield Problem(
                page.path, waiver.line, what, why, "take the waiver out, or copy the words of the sentence.", "waiver"
            )
