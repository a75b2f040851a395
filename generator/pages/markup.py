"""Markdown as pages are written in it: the one escaping filter, marks of evidence, templates.

Whatever a template prints is escaped, unless it is `Markdown` already. So words of a source can never
become a link, a heading or a script.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..model import BACKGROUND, BACKGROUND_ENDS, Span
from .moments import in_words

BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})  # an attribute list begins and ends with them
NAMED = 12  # pages that a list of links names; the others are counted
TEMPLATES = Path(__file__).parent / "templates"
# What Python-Markdown takes as markup inside a line. Matches "*", "[", "|"; must not match "-" or ".".
INLINE = re.compile(r"([\\`*_{}\[\]#|])")
# What opens a block at the start of a line: "12. ", "- ", ": ", "=== ", "!!! "; must not match "2023 was".
OPENING = re.compile(r"^(\d{1,9})([.)])|^([-+:=!?~])")


# Words in Chinese characters, or in Japanese with them. Matches "长江" and "東京タワー"; not "Weber".
HAN = re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff]+")
KANA = re.compile(r"[\u3040-\u30ff]")  # Matches "タ", which only Japanese has; not "京".


class Markdown(str):
    """Text that is Markdown already, and is printed as it is."""

    __slots__ = ()


def escaped(value: object) -> str:
    """Words as Markdown that shows exactly these words; line breaks become spaces."""
    if isinstance(value, Markdown):
        return value
    text = html.escape(" ".join(str(value).split()), quote=False)
    text = INLINE.sub(r"\\\1", text)
    return OPENING.sub(_opened, HAN.sub(_in_its_language, text))


def cite(source: str, *numbers: int, quoted: Span | None = None, aside: str = "") -> Markdown:
    """The mark of evidence for sentences of a source; it becomes a footnote when the page is finished.

    `quoted` is the place of the words that alone may be printed, in a text that may not be republished; `aside` is
    what the note tells besides, in code.
    """
    part = f":{quoted.start}-{quoted.end}" if quoted else ""
    told = f"~{aside}" if aside else ""
    return Markdown(f"\x02s:{source}:{','.join(map(str, numbers))}{part}{told}\x03")


def refer(key: str) -> Markdown:
    """The mark of evidence for an outside work."""
    return Markdown(f"\x02r:{key}\x03")


def background(words: object) -> Markdown:
    """Words of the generator's own parts that rest on outside works alone, with their evidence, marked as such."""
    return Markdown(f"{BACKGROUND}{escaped(words)}{BACKGROUND_ENDS}")


def attribute(value: object) -> Markdown:
    """A value inside an HTML attribute or element that Markdown does not read, or inside an attribute list.

    A bracket within is written otherwise: the renderer looks for the end of each, there too.

    >>> attribute('a "b" {c} [d')
    'a &quot;b&quot; &#123;c&#125; &#91;d'
    """
    whole = html.escape(" ".join(str(value).split())).translate(BRACES)
    return Markdown(whole[:1] + whole[1:].replace("[", "&#91;"))


def address(path: object) -> Markdown:
    """The path of a page as the address of a link: without what Markdown, a browser or the engine would take for more.

    >>> address("notes/a (b).md")
    'notes/a%20%28b%29.md'
    """
    return Markdown(quote(str(path)))


def way_up(path: str) -> str:
    """The way from a page's folder to the folder of all pages.

    >>> way_up("notes/a.md"), way_up("quiz.md")
    ('../', '')
    """
    return "../" * path.count("/")


def linked(pages: Sequence[tuple[str, str]]) -> Markdown:
    """Links to the first of some pages, given by path and title, and how many more there are.

    >>> linked([("quiz.md", "Quiz"), ("dam.md", "The dam")])
    '[Quiz](quiz.md), [The dam](dam.md)'
    """
    named = ", ".join(f"[{escaped(title)}]({address(path)})" for path, title in pages[:NAMED])
    return Markdown(named + (f" and {counted(len(pages) - NAMED, 'more page')}" if pages[NAMED:] else ""))


def render(template: str, **values: Any) -> Markdown:
    """The template `templates/NAME.md.j2`, printed with these values; an unknown value is an error of ours."""
    return Markdown(_environment().get_template(f"{template}.md.j2").render(**values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=escaped,
        autoescape=False,
    )
    environment.filters.update(
        address=address,
        attribute=attribute,
        count=counted,
        ended=ended,
        in_words=in_words,
        linked=linked,
        shortened=shortened,
        yaml=quoted,
    )
    return environment


def shortened(words: str, most: int = 60) -> str:
    """The words, cut between two of them where they are longer than so many characters.

    >>> shortened("The law was passed in 1979.", 12), shortened("The law.", 12)
    ('The law was…', 'The law.')
    """
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def ended(words: str) -> str:
    """The words with a full stop, where they do not end as a sentence does.

    >>> ended("the law is older"), ended("Is it? ")
    ('the law is older.', 'Is it?')
    """
    whole = words.strip()
    return whole if whole.endswith((".", "!", "?")) else f"{whole}."


def quoted(value: object) -> Markdown:
    """A value of front matter: one line, in quotation marks, as YAML reads JSON's."""
    return Markdown(json.dumps(" ".join(str(value).split()), ensure_ascii=False))


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "sentence"), counted(2, "person", "people")
    ('1 sentence', '2 people')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def _in_its_language(match: re.Match[str]) -> str:
    """The words with the name of their language, so that they are spoken and drawn rightly (WCAG 3.1.2)."""
    return f'<span lang="{"ja" if KANA.search(match[0]) else "zh"}">{match[0]}</span>'


def _opened(match: re.Match[str]) -> str:
    """A block opener made harmless: a backslash before what Markdown can escape, an entity for the rest."""
    if match[1]:
        return f"{match[1]}\\{match[2]}"
    return f"\\{match[3]}" if match[3] in "-+!" else f"&#{ord(match[3])};"
