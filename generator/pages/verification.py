"""The verification page: what was checked, what no machine can check, and how far the checks reach on new text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from ..facts.voices import not_shown
from ..model import Checked, Claim, Facts
from .edition import Call, Edition
from .markup import render
from .unseen import UNSEEN

# A word: matches "isn't", "U.S", "4.5"; must not match marks such as "—".
WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
PAGES = 100  # rows of the table; a reader of a larger site gets the rest as one row
HELD_TO_IT = "the words of what it cites, its speaker, and how strongly and how surely it is said"
SENTENCES = 300  # of a list; the page stays one that can be read


def verification(edition: Edition, call: Call) -> str:
    """Verdicts, counts by check and page, the writers' own words, what is waived, and the figures on unseen text."""
    claims = [(checked, claim) for checked in edition.checked for claim in checked.claims]
    verdicts = Counter(claim.verdict for _, claim in claims)
    connecting = [(checked, claim) for checked in edition.checked for claim in checked.connecting]
    unread = [(checked, claim) for checked, claim in claims if claim.verdict == "cannot be checked"]
    return render(
        "verification",
        total=len(claims),
        good=verdicts.total() - verdicts["does not hold"],
        verdicts=verdicts,
        kinds=_kinds([claim for _, claim in claims], edition),
        pages=_pages(edition),
        own=_own_words(claims, edition),
        waivers=_waivers(claims, edition),
        unread=_listed(unread, edition),
        connecting=_listed(connecting, edition),
        readings=edition.facts,
        held={facts.source.slug: not_shown(facts) for facts in edition.facts},
        works=bool(edition.references),
        unseen=UNSEEN,
    )


def _kinds(claims: Sequence[Claim], edition: Edition) -> list[tuple[str, int, str]]:
    """What was checked, how many there are, and what each is held to."""
    labels = [one for checked in edition.checked for one in checked.citations]
    cited = [one for one in labels if not one.only_names]
    of_works = sum(1 for one in cited if one.reference)
    held = [[one for one in claim.citations if not one.only_names] for claim in claims]
    on_works = sum(1 for some in held if any(one.reference for one in some))
    works = {one.reference for one in labels if one.reference}
    place = "words of one place in it, letter by letter"
    rows = [
        (
            "Sentences that cite the source",
            sum(1 for some in held if not all(one.reference for one in some)),
            HELD_TO_IT,
        ),
        ("Sentences that cite what a work says", on_works, HELD_TO_IT),
        ("Citations of the source", len(cited) - of_works, place),
        ("Citations of what a work says", of_works, place),
        (
            "Citations that only name a work",
            len(labels) - len(cited),
            "nothing: what the work says is not written down",
        ),
        ("Outside works that are cited", len(works), "title, publisher, date, and where a reader can find it"),
        ("Sentences of the source", *_accepted(edition.facts, edition)),
        ("Sentences on what works say", *_accepted(edition.works, edition)),
    ]
    return [row for row in rows if row[1]]


def _accepted(readings: Sequence[Facts], edition: Edition) -> tuple[int, str]:
    """How many sentences of some texts have a record, and how many of these read as it has them."""
    now = {facts.source.slug: [_plain(facts.words(one.number)) for one in facts.sentences] for facts in readings}
    known = {one.slug: {_plain(line) for line in one.sentences} for one in edition.accepted}
    lines = [(slug, line) for slug, found in now.items() if slug in known for line in found]
    same = sum(1 for slug, line in lines if line in known[slug])
    return len(lines), f"the accepted text: {same} read as they were accepted"


def _plain(line: str) -> str:
    return " ".join(WORD.findall(line))


def _pages(edition: Edition) -> list[dict[str, object]]:
    """A row for each page; where there are very many, the later ones are one row."""
    judged = [checked for checked in edition.checked if checked.claims]
    rows = [_page([checked], edition) for checked in judged[:PAGES]]
    return [*rows, _page(judged[PAGES:], edition)] if judged[PAGES:] else rows


def _page(group: Sequence[Checked], edition: Edition) -> dict[str, object]:
    verdicts = Counter(claim.verdict for checked in group for claim in checked.claims)
    names = [checked.contribution.name for checked in group]
    single = names[0] if len(names) == 1 else ""
    return {
        "name": single,
        "title": edition.titles.get(single, single) or f"{len(names)} more pages",
        "claims": verdicts.total(),
        "good": verdicts.total() - verdicts["does not hold"],
        "holds": verdicts["holds"],
        "own": sum(len(claim.pairs) for checked in group for claim in checked.claims if claim.verdict == "holds"),
        "unread": verdicts["cannot be checked"],
    }


def _own_words(claims: Sequence[tuple[Checked, Claim]], edition: Edition) -> dict[str, object]:
    """Each own word with the words that it stands for and the sentences that have it, the most frequent first."""
    found = [
        ((pair.words.casefold(), pair.stands_for.casefold()), pair, _place(checked, claim, edition))
        for checked, claim in claims
        if claim.verdict == "holds"
        for pair in claim.pairs
    ]
    times = Counter(key for key, _, _ in found)
    rows = sorted(found, key=lambda row: (-times[row[0]], row[0]))[:SENTENCES]
    groups = [
        {"pair": there[0][1], "times": times[key], "sentences": [place for _, _, place in there]}
        for key, there in ((key, list(group)) for key, group in groupby(rows, key=lambda row: row[0]))
    ]
    return {"all": len(found), "groups": groups, "more": len(found) - len(rows)}


def _waivers(claims: Sequence[tuple[Checked, Claim]], edition: Edition) -> list[dict[str, object]]:
    """What editors let stand, with its sentence, the rule that stops it and the reason."""
    return [
        {"let_stand": one.words, "rule": one.rule, "reason": one.reason, **_place(checked, claim, edition)}
        for checked, claim in claims
        for one in claim.waived
    ]


def _place(checked: Checked, claim: Claim, edition: Edition) -> dict[str, object]:
    """A sentence with its page."""
    name = checked.contribution.name
    return {"page": name, "title": edition.titles.get(name, name), "sentence": claim.words}


def _listed(found: Sequence[tuple[Checked, Claim]], edition: Edition) -> dict[str, object]:
    """How many sentences there are, the first of them with their places, and how many are left out."""
    rows = [_place(checked, claim, edition) for checked, claim in found[:SENTENCES]]
    return {"all": len(found), "rows": rows, "more": len(found) - len(rows)}


BLOCKS = {"verification": verification}
