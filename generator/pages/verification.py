"""The verification page: what was checked, n of n, what no machine can check, and what the checks catch."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.model import Caught, Checked, Claim, Labelled
from generator.pages.edition import Call, Edition
from generator.pages.markup import render

# A word: matches "isn't", "U.S", "4.5"; must not match marks such as "—".
WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
PAGES = 100  # rows of the table; a reader of a larger site gets the rest as one row
BEGINNING = 60  # characters of a sentence in a list
SENTENCES = 300  # of a list; the page stays one that can be read


def verification(edition: Edition, call: Call) -> str:
    """Counts by check and by page, the sentences that no rule decides, and the record of the seeded errors."""
    claims = [(checked, claim) for checked in edition.checked for claim in checked.claims]
    own = [(checked, claim) for checked, claim in claims if _in_own_words(claim, edition)]
    unread = [(checked, claim) for checked, claim in claims if claim.verdict == "cannot be checked"]
    return render(
        "verification",
        total=len(claims),
        good=sum(1 for _, claim in claims if claim.verdict != "does not hold"),
        kinds=_kinds([claim for _, claim in claims], edition),
        pages=_pages(edition, Counter(checked.contribution.name for checked, _ in own)),
        unread=_listed(unread),
        own=_listed(own),
        readings=edition.facts,
        run=edition.mutants,
        seeded=_sum(edition.mutants.classes) if edition.mutants else None,
        labelled=edition.labelled,
        unseen=[_unseen(one) for one in edition.labelled.texts] if edition.labelled else [],
    )


def _kinds(claims: Sequence[Claim], edition: Edition) -> list[tuple[str, int, int]]:
    """What was checked, how many passed, how many there are."""
    labels = [one for checked in edition.checked for one in checked.citations]
    on_source = [claim for claim in claims if claim.citations and all(one.source for one in claim.citations)]
    held = sum(1 for claim in on_source if claim.verdict == "holds")
    works = {one.reference for one in labels if one.reference}
    rows = [
        ("Sentences that show their evidence", sum(1 for claim in claims if claim.citations), len(claims)),
        ("Sentences that keep the names, numbers, dates, speaker and strength of what they cite", held, len(on_source)),
        ("Citations of words that stand in the source", *_twice(sum(1 for one in labels if one.source))),
        ("Outside works that are named so that a reader can find them", *_twice(len(works))),
        ("Sentences of the source that read as they were accepted", *_accepted(edition)),
    ]
    return [row for row in rows if row[2]]


def _twice(number: int) -> tuple[int, int]:
    """A check whose failures stop the build: what is published passed."""
    return number, number


def _accepted(edition: Edition) -> tuple[int, int]:
    now = {facts.source.slug: [_plain(facts.words(one.number)) for one in facts.sentences] for facts in edition.facts}
    known = {one.slug: {_plain(line) for line in one.sentences} for one in edition.accepted}
    lines = [(slug, line) for slug, found in now.items() if slug in known for line in found]
    return sum(1 for slug, line in lines if line in known[slug]), len(lines)


def _plain(line: str) -> str:
    return " ".join(WORD.findall(line))


def _in_own_words(claim: Claim, edition: Edition) -> bool:
    """Whether a sentence rests on the source alone and has words that the sentences it cites have not."""
    if claim.verdict != "holds" or not claim.citations or any(one.reference for one in claim.citations):
        return False
    there = [_words(edition.reading(one.source).words(number)) for one in claim.citations for number in one.sentences]
    return not _words(claim.words) <= frozenset().union(*there)


@lru_cache(maxsize=4096)
def _words(line: str) -> frozenset[str]:
    return frozenset(WORD.findall(line.casefold()))


def _pages(edition: Edition, own: Mapping[str, int]) -> list[dict[str, object]]:
    """A row for each page; where there are very many, the later ones are one row."""
    judged = [checked for checked in edition.checked if checked.claims]
    rows = [_page([checked], own, edition) for checked in judged[:PAGES]]
    return [*rows, _page(judged[PAGES:], own, edition)] if judged[PAGES:] else rows


def _page(group: Sequence[Checked], own: Mapping[str, int], edition: Edition) -> dict[str, object]:
    verdicts = Counter(claim.verdict for checked in group for claim in checked.claims)
    names = [checked.contribution.name for checked in group]
    single = names[0] if len(names) == 1 else ""
    return {
        "name": single,
        "title": edition.titles.get(single, single) or f"{len(names)} more pages",
        "claims": verdicts.total(),
        "good": verdicts.total() - verdicts["does not hold"],
        "holds": verdicts["holds"],
        "own": sum(own.get(name, 0) for name in names),
        "unread": verdicts["cannot be checked"],
    }


def _beginning(words: str) -> str:
    """Enough of a sentence to find it on its page; the whole of it stands there."""
    cut = words[:BEGINNING].rsplit(" ", 1)[0]
    return words if len(words) <= BEGINNING else f"{cut} …"


def _listed(found: Sequence[tuple[Checked, Claim]]) -> dict[str, object]:
    """How many sentences there are, the first of them with their places, and how many are left out."""
    rows = [
        {"page": checked.contribution.name, "line": claim.line, "words": _beginning(claim.words)}
        for checked, claim in found[:SENTENCES]
    ]
    return {"all": len(found), "rows": rows, "more": len(found) - len(rows)}


def _unseen(one: Labelled) -> dict[str, object]:
    """Of the claims that people found broken the share that was not stopped, in percent, and the balanced accuracy."""
    recall = one.broken.caught / max(1, one.broken.seeded)
    false = one.kept.caught / max(1, one.kept.seeded)
    return {
        "name": one.name,
        "broken": f"{one.broken.caught} of {one.broken.seeded}",
        "kept": f"{one.kept.caught} of {one.kept.seeded}",
        "balanced": f"{(recall + 1 - false) / 2:.2f}",
        "missed": round(100 * (1 - recall)),
    }


def _sum(classes: Sequence[Caught]) -> Caught:
    return Caught("All", sum(one.caught for one in classes), sum(one.seeded for one in classes))


BLOCKS = {"verification": verification}
