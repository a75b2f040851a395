"""Sentences that lead a reader on and assert nothing: known by their form, they need no evidence.

Each begins as an instruction does ("See …", "Here are …", "More on …") and is made of a closed list of words, of names
that the sources have, and of the titles of the pages that it links to; so it holds no other verb, no number, no
denial. A byline says whom the front matter names as the author.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from posixpath import dirname, join, normpath

from ..english.words import table
from ..model import Facts
from .claims import Said
from .reading import Reading

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")  # "reader's", "follow-up"; not "–"
JOINING = frozenset(("and", "or", "then"))  # before a second instruction
LONGEST = 30  # words
# How one that is no instruction begins: matches "Here are some questions", "More on this page", "You can read more";
# not "Here Ann stood", "You told Ann".
OPENING = re.compile(
    r"(?:Here (?:is|are)|There is more|You (?:can|may|will)|(?:More|Further|Back|Next|On|For|To|If you)\b"
    r"(?! (?:is|are)\b))",
    re.IGNORECASE,
)
# Who wrote a page. Matches "By Ann Weber", "Written by Ann Weber and Karl Lee, 3 May", "Text: Ann Weber, a pupil"; not
# "By Monday Ann Weber left.", "By Christmas Day, he had left.".
NAME = r"[A-Z][\w’'.-]*\w"
BYLINE = re.compile(
    rf"(?i:(?:(?:written|text|words|story|report|edited) )?by|text:|author:) "
    rf"(?P<who>{NAME}(?:(?:,? and|, )? (?:(?:of|von|van|de) )?{NAME})+)"
    r"(?:(?:,| [–—|-])? (?:\w+ )?(?:\d[\w .,/-]*|an? .*|\w+ \d.*))?\W*"
)
HERE = re.compile(r"\AHere (?:is|are)\b", re.IGNORECASE)
# What says in such a sentence that something can be read, or whom it is for: matches "You can" of "You can read more",
# "can be found" of "More can be found here", "To learn" of "To learn more, see …"; not "can be" of "Ann can be proud".
CAN = re.compile(
    r"\A(?:You (?:can|may|will)|There is(?= more\b)|(?:To|If you (?:want|wish) to) (?:learn|know|find out|read|see))\b"
    r"|\bcan (?:also )?be (?:read|found|seen)\b",
    re.IGNORECASE,
)


def connects(
    sentence: Said, reading: Reading, page: str, titles: Mapping[str, str], names: Collection[str], author: str
) -> bool:
    """Whether a sentence of a page only leads on.

    `page` is the path of the page and `titles` has the title of each by its path in `site_src/`; `names` are words of
    the sources that begin with a capital, in small letters, `author` who wrote the page by its front matter.
    """
    if author and _plain(sentence.words) == _plain(f"By {author}"):
        return True
    linked = links(sentence, reading, page, titles)
    words = WORD.findall((CAN if linked else HERE).sub("", HERE.sub("", sentence.words)))
    opens = bool(words) and table("connecting_words").get(words[0].casefold()) == "O"
    if len(words) > LONGEST or not (opens or HERE.match(sentence.words) or (linked and OPENING.match(sentence.words))):
        return False
    known = frozenset(WORD.findall(" ".join(linked).casefold()))
    orders = [at for at, word in enumerate(words) if table("connecting_words").get(word.casefold()) == "O"]
    # Behind "For more" and the like the first order begins the instruction.
    first = orders[0] if orders and linked else 0
    inside = [at not in (0, first) and words[at - 1].casefold() not in JOINING for at in range(len(words))]
    return all(_is_free(word, known, names, within) for word, within in zip(words, inside, strict=True))


def byline(words: str) -> str:
    """Whom a line names as the writer of its page, or nothing.

    >>> byline("By Ann Weber, 3 May 2024"), byline("By Monday Ann Weber left.")
    ('Ann Weber', '')
    """
    found = BYLINE.fullmatch(words)
    return found["who"] if found else ""


@lru_cache(maxsize=2)  # 300 pages: 300 hits of 301, of 0.16 ms each
def names_of(readings: tuple[Facts, ...]) -> frozenset[str]:
    """The words of some texts that begin with a capital, in small letters."""
    words = (word for facts in readings for word in WORD.findall(facts.source.text))
    return frozenset(word.casefold() for word in words if word[0].isupper())


def links(sentence: Said, reading: Reading, page: str, titles: Mapping[str, str]) -> list[str]:
    """The titles of the pages of the site that a sentence links to; of those of the generator, an empty one."""
    found = []
    for one in reading.blocks[sentence.block].inlines:
        address = one.get("href").partition("#")[0]
        if sentence.within.start <= one.start < sentence.within.end and address.endswith(".md") and ":" not in address:
            found.append(titles.get(normpath(join(dirname(page), address)), ""))
    return found


def _is_free(word: str, titles: Collection[str], names: Collection[str], inside: bool) -> bool:
    """Whether a word asserts nothing: of the list, of the title of a page that is linked to, a name of the sources."""
    small = word.casefold()
    kind = table("connecting_words").get(small)
    named = word[0].isupper() and small in names
    return small in titles or named or kind == "W" or (kind == "O" and not inside)


def _plain(words: str) -> str:
    return " ".join(WORD.findall(words.casefold()))
