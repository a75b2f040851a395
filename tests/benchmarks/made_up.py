"""Made-up projects of any size: seeds and pages whose every sentence is carried, for measuring, not for reading.

A page has about 600 words in sentences of about twenty, as news has, and ten citations or thirty: half of the seed,
half of outside works. The same number gives the same bytes.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from generator.english.quantities import amounts
from generator.english.scopes import frames_of
from generator.english.words import entries

ROOT = Path(__file__).parents[2]
NAMES = "Adams Baker Carter Davis Evans Foster Grant Harris Ingram Jensen Keller Lawson Mason Norris Owens Porter"
GIVEN = "Anna Brian Carla David Emma Frank Grace Henry Irene James Karen Lewis Maria Nathan Olivia Peter"
WORKS = 40
TERMS = 20
SENTENCES = 20  # of a seed
TOLD, KEPT = 9, 4  # words that a sentence of a seed tells, and that one about it keeps: thousands of choices
PARTS = 5  # of a page
PLAIN = 4  # sentences of a part in words of its own


@cache
def ordinary_words() -> tuple[str, ...]:
    """Words of five to nine letters, all plain lower case, that deny and doubt nothing, and count nothing."""
    words = (word for word in sorted(entries("common_words")) if 5 <= len(word) <= 9)
    return tuple(word for word in words if not frames_of(word) and not amounts(f"{word}, a {word} of men"))


@cache
def _told(number: int) -> list[list[str]]:
    """What each sentence of a source tells, in some words."""
    chance, words = random.Random(number), ordinary_words()
    return [chance.sample(words, TOLD) for _ in range(SENTENCES)]


def seed_text(number: int) -> str:
    """A source text of about 400 words in which ten people speak; sentence n of it is about harbour n."""
    people = [f"{given} {name}" for given, name in zip(GIVEN.split(), NAMES.split(), strict=True)]
    lines = []
    for place, told in enumerate(_told(number), start=1):
        who = people[(number + place) % len(people)]
        lines.append(f"{who} said that the harbour numbered {number}-{place} kept its {' '.join(told)} in May 2021.")
    return "\n\n".join(lines) + "\n"


def page_text(number: int, citations: int = 10) -> str:
    """A contributed page in five parts: what sentences of the seed say, and background from outside works.

    It tells them in words of its own and some of theirs, so that few pages have a sentence in common.
    """
    chance = random.Random(number)
    words = ordinary_words()
    each = citations // (2 * PARTS)  # citations of the seed in a part, and as many of outside works
    title = f"Made-up page {number}"
    parts = [f"---\ntitle: {title}\ndescription: A page made for measuring.\n---\n# {title}\n"]
    places = chance.sample(range(1, SENTENCES + 1), each * PARTS)
    for part in range(PARTS):
        parts.append(f"## About {chance.choice(words)} {places[part * each]}\n")
        parts.append(" ".join(_carried(place, chance) for place in places[part * each : (part + 1) * each]) + "\n")
        for _ in range(each):
            plain = [" ".join(["The", *chance.sample(words, 20)]) + "." for _ in range(max(1, PLAIN // each))]
            matter = f"It is a matter of *term{chance.randrange(TERMS)}* too."
            parts.append(f"{' '.join(plain)} {matter}[^work-{chance.randrange(WORKS)}]\n")
    return "\n".join(parts)


def _carried(place: int, chance: random.Random) -> str:
    """A sentence about one of the first seed, with its citation."""
    people = [f"{given} {name}" for given, name in zip(GIVEN.split(), NAMES.split(), strict=True)]
    kept = " and ".join(chance.sample(_told(0)[place - 1], KEPT))
    said = f"{people[place % len(people)]} said the harbour had kept {kept} in that place."
    return f'{said}[^"harbour numbered 0-{place} kept"]'


def glossary_text() -> str:
    """A glossary, so that the pages have terms to link."""
    entries = [f"term{n}[^work-{n}]\n:   A made-up word that stands for a thing in this place.\n" for n in range(TERMS)]
    return "\n".join(["# Glossary\n", *entries])


def references_text() -> str:
    """The outside works."""
    fields = "title: A work\n  publisher: A house\n  issued: 2020\n  URL: https://example.org/"
    return "\n".join(f"work-{n}:\n  type: book\n  {fields}{n}" for n in range(WORKS)) + "\n"


def make(folder: Path, pages: int = 0, seeds: int = 1, citations: int = 10) -> Path:
    """Put a project with so many seeds and contributed pages into a new folder, beside this generator."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "site_src").mkdir()
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    for number in range(seeds):
        (folder / f"seeds/seed-{number:03}.txt").write_text(seed_text(number), "utf-8")
    contributed = {f"page-{number:04}.md": page_text(number, citations) for number in range(pages)}
    if pages:
        contributed |= {"glossary.md": glossary_text(), "references.yml": references_text()}
    for name, text in contributed.items():
        (folder / "site_src" / name).write_text(text, "utf-8")
    return folder
