"""Makes lists of the lexicon out of Princeton WordNet 3.0: synonyms, derivations, irregular forms, verbs.

    python -m tests.lexicon.wordnet /usr/share/wordnet

The folder is that of Debian's package wordnet-base. Only senses that the tagged texts of WordNet use are taken
(wndb(5), `tagsense_cnt`): the others are rare or technical, and would license almost any word by almost any other.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.english.words import LEXICON

LICENCE = """\
# Source: Princeton WordNet 3.0, Copyright 2006 Princeton University (WordNet licence, wordnet.princeton.edu/license),
# made by tests/lexicon/wordnet.py.
"""
SYNONYMS = f"""\
# Words of one meaning: a group a line, its words in the senses that WordNet's tagged texts use; single words only.
{LICENCE}"""
DERIVATIONS = f"""\
# Words made of one another, "announce" and "announcement": a word, a tab, the words that WordNet links to it as
# derivationally related or as its adjective, with the same first letter; of both the tagged senses only.
{LICENCE}"""
FORMS = f"""\
# Irregular forms of verbs, nouns and adjectives: the form, a tab, the words that it is of.
{LICENCE}"""
VERBS = f"""\
# Verbs that WordNet's tagged texts use.
{LICENCE}"""
PARTS = ("noun", "verb", "adj", "adv")
DERIVED = {"+", "\\"}  # derivationally related form; pertainym, or the adjective of an adverb (wninput(5))
SAME_START = 1

Synset = tuple[str, str]  # part of speech and offset


def is_plain(word: str) -> bool:
    """Whether it is one ordinary word: "fire", "self-ruled"; not "catch_fire", "Abel", "1950s"."""
    return word.isascii() and word.replace("-", "").isalpha() and word.islower() and len(word) > 2


def tagged_senses(folder: Path) -> dict[str, list[Synset]]:
    """The synsets of each word that the tagged texts use, over all parts of speech."""
    found: dict[str, list[Synset]] = defaultdict(list)
    for part in PARTS:
        for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                pointers = int(fields[3])
                tagged, offsets = int(fields[5 + pointers]), fields[6 + pointers :]
                found[fields[0]] += [(part, offset) for offset in offsets[:tagged]]
    return found


def groups(senses: dict[str, list[Synset]]) -> Iterator[tuple[str, ...]]:
    """The words of each synset that are used in it, where there are two or more."""
    members: dict[Synset, set[str]] = defaultdict(set)
    for word, synsets in senses.items():
        for synset in synsets if is_plain(word) else ():
            members[synset].add(word)
    yield from sorted({tuple(sorted(words)) for words in members.values() if len(words) > 1})


def derived(folder: Path, senses: dict[str, list[Synset]]) -> Iterator[tuple[str, str]]:
    """Each pair of words of which one is made of the other."""
    words: dict[Synset, list[str]] = {}
    links: list[tuple[Synset, int, Synset, int]] = []
    for part in PARTS:
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                synset, names, found = synset_of(part, line)
                words[synset] = names
                links += found
    for one, here, other, there in links:
        for left in words[one][here - 1 : here] if here else words[one]:
            for right in words[other][there - 1 : there] if there else words[other]:
                if one in senses.get(left, ()) and senses.get(right) and is_plain(left) and is_plain(right):
                    yield from ((left, right), (right, left))


def synset_of(part: str, line: str) -> tuple[Synset, list[str], list[tuple[Synset, int, Synset, int]]]:
    """A line of a data file: its synset, its words, and its links of derivation (wndb(5))."""
    fields = line.split(" | ")[0].split()
    synset, count = (part, fields[0]), int(fields[3], 16)
    names = [name.split("(")[0].lower() for name in fields[4 : 4 + 2 * count : 2]]
    start = 5 + 2 * count
    letters = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}
    links = []
    for place in range(start, start + 4 * int(fields[start - 1]), 4):
        sign, offset, letter, ends = fields[place : place + 4]
        if sign in DERIVED:
            links.append((synset, int(ends[:2], 16), (letters[letter], offset), int(ends[2:], 16)))
    return synset, names, links


def irregular(folder: Path) -> dict[str, set[str]]:
    """The words that each irregular form is of, from the exception lists (wndb(5))."""
    found: dict[str, set[str]] = defaultdict(set)
    for part in ("noun", "verb", "adj"):
        for line in (folder / f"{part}.exc").read_text(encoding="utf-8").splitlines():
            form, *bases = line.split()
            if all(map(is_plain, (form, *bases))):
                found[form].update(bases)
    return found


def main(folder: Path) -> None:
    """Write the lists."""
    forms = irregular(folder)
    rows = "".join(f"{form}\t{' '.join(sorted(forms[form]))}\n" for form in sorted(forms))
    (LEXICON / "irregular_forms.txt").write_text(FORMS + rows, encoding="utf-8")
    senses = tagged_senses(folder)
    verbs = sorted(word for word, of in senses.items() if is_plain(word) and any(part == "verb" for part, _ in of))
    (LEXICON / "verbs.txt").write_text(VERBS + "".join(f"{verb}\n" for verb in verbs), encoding="utf-8")
    lines = "".join(f"{' '.join(group)}\n" for group in groups(senses))
    (LEXICON / "synonyms.txt").write_text(SYNONYMS + lines, encoding="utf-8")
    related: dict[str, set[str]] = defaultdict(set)
    for one, other in derived(folder, senses):
        if one != other and one[:SAME_START] == other[:SAME_START]:
            related[one].add(other)
    rows = "".join(f"{word}\t{' '.join(sorted(related[word]))}\n" for word in sorted(related))
    (LEXICON / "derivations.txt").write_text(DERIVATIONS + rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
