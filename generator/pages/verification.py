"""The verification page: what was checked, and what no machine can check."""

from __future__ import annotations

from generator.model import Checked, Claim
from generator.pages.edition import Call, Edition
from generator.pages.markup import render


def verification(edition: Edition, call: Call) -> str:
    """Counts by page, and the sentences whose reference was named but not read."""
    claims = [(checked, claim) for checked in edition.checked for claim in checked.claims]
    return render(
        "verification",
        total=len(claims),
        good=sum(1 for _, claim in claims if claim.verdict != "does not hold"),
        pages=[_page(checked, edition) for checked in edition.checked if checked.claims],
        unread=[_unread(checked, claim) for checked, claim in claims if claim.verdict == "cannot be checked"],
        readings=edition.facts,
    )


def _page(checked: Checked, edition: Edition) -> dict[str, object]:
    verdicts = [claim.verdict for claim in checked.claims]
    name = checked.contribution.name
    return {
        "name": name,
        "title": edition.titles.get(name, name),
        "claims": len(verdicts),
        "holds": verdicts.count("holds"),
        "unread": verdicts.count("cannot be checked"),
    }


def _unread(checked: Checked, claim: Claim) -> dict[str, object]:
    return {"page": checked.contribution.name, "line": claim.line, "words": claim.words}


BLOCKS = {"verification": verification}
