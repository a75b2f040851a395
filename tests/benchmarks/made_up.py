"""Made-up projects of any size: seeds and pages whose every sentence is carried, for measuring, not for reading.

A page has about 550 words in sentences of about twenty, as news has, and ten citations: five of the seed, five of
outside works. The same number gives the same bytes.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from generator.english.words import entries, table

ROOT = Path(__file__).parents[2]
NAMES = "Adams Baker Carter Davis Evans Foster Grant Harris Ingram Jensen Keller Lawson Mason Norris Owens Porter"
GIVEN = "Anna Brian Carla David Emma Frank Grace Henry Irene James Karen Lewis Maria Nathan Olivia Peter"
WORKS = 40
TERMS = 20
SENTENCES = 20  # of a seed


@cache
def ordinary_words() -> tuple[str, ...]:
    """Words of five to nine letters, all plain lower case, that deny and doubt nothing, by their beginnings."""
    framing = tuple(word for words in table("frames").values() for word in words.split())
    plain = (word for word in sorted(entries("common_words")) if not word.startswith(framing))
    return tuple(word for word in plain if 5 <= len(word) <= 9)


def _told(number: int) -> list[list[str]]:
    """What each sentence of a source tells, in six words."""
    chance, words = random.Random(number), ordinary_words()
    return [chance.sample(words, 6) for _ in range(SENTENCES)]


def seed_text(number: int) -> str:
    """A source text of about 400 words in which ten people speak; sentence n of it is about harbour n."""
    people = [f"{given} {name}" for given, name in zip(GIVEN.split(), NAMES.split(), strict=True)]
    lines = []
    for place, told in enumerate(_told(number), start=1):
        who = people[(number + place) % len(people)]
        lines.append(f"{who} said that the harbour numbered {number}-{place} kept its {' '.join(told)} in May 2021.")
    return "\n\n".join(lines) + "\n"


def page_text(number: int) -> str:
    """A contributed page: a part for each of five sentences of the seed, with background from outside works.

    It tells them in words of its own and some of theirs, so that few pages have a sentence in common.
    """
    told = _told(0)
    chance = random.Random(number)
    words = ordinary_words()
    title = f"Made-up page {number}"
    parts = [f"---\ntitle: {title}\ndescription: A page made for measuring.\n---\n# {title}\n"]
    people = [f"{given} {name}" for given, name in zip(GIVEN.split(), NAMES.split(), strict=True)]
    for place in chance.sample(range(1, SENTENCES + 1), 5):
        plain = [" ".join(["The", *chance.sample(words, 20)]) + "." for _ in range(4)]
        term = f"term{chance.randrange(TERMS)}"
        parts.append(f"## About {chance.choice(words)} {place}\n")
        kept = " and ".join(chance.sample(told[place - 1], 3))
        said = f"{people[place % 16]} said the harbour had kept {kept} in that place."
        parts.append(f'{said}[^"harbour numbered 0-{place} kept"]\n')
        parts.append(f"{' '.join(plain)} It is a matter of *{term}* too.[^work-{chance.randrange(WORKS)}]\n")
    return "\n".join(parts)


def glossary_text() -> str:
    """A glossary, so that the pages have terms to link."""
    entries = [f"term{n}[^work-{n}]\n:   A made-up word that stands for a thing in this place.\n" for n in range(TERMS)]
    return "\n".join(["# Glossary\n", *entries])


def references_text() -> str:
    """The outside works."""
    fields = "title: A work\n  publisher: A house\n  issued: 2020\n  URL: https://example.org/"
    return "\n".join(f"work-{n}:\n  type: book\n  {fields}{n}" for n in range(WORKS)) + "\n"


def make(folder: Path, pages: int = 0, seeds: int = 1) -> Path:
    """Put a project with so many seeds and contributed pages into a new folder, beside this generator."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "site_src").mkdir()
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    for number in range(seeds):
        (folder / f"seeds/seed-{number:03}.txt").write_text(seed_text(number), "utf-8")
    contributed = {f"page-{number:04}.md": page_text(number) for number in range(pages)}
    if pages:
        contributed |= {"glossary.md": glossary_text(), "references.yml": references_text()}
    for name, text in contributed.items():
        (folder / "site_src" / name).write_text(text, "utf-8")
    return folder
