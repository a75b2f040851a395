"""A page, definition, biography, work, source, doubt or question to begin with, in files that a person goes on with.

What the texts tell is filled in: words of the source with their citation. Where only a person knows, the sign `…`
stands, which the check names until it is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher, get_close_matches

import yaml

from .. import COMMAND
from ..inputs.references import REFERENCES
from ..inputs.texts import HERE, slug
from ..model import Site
from .cited import cell, cited, is_told, places_of, sentences_on
from .stories import Begun

GLOSSARY, PEOPLE, SUMMARY, QUIZ = "glossary.md", "people.md", "index.md", "quiz.md"
SAME = 0.9  # of two titles' letters, for them to name one work
SHOWN = 3  # sentences of the source that a new page begins with
NEW_WORK = f'{COMMAND} new work "Its title"'
KEY_STEP = (
    f"Write, for {HERE} behind ^, what shows it: the key of a work with words of what it says, as "
    'atlas-2019 "a wall across a river", or words of the source in quotation marks; a work that is not in the list yet '
    f"is begun by: {NEW_WORK}"
)
CHECK = f"See what is to be mended, line by line: {COMMAND} check"
# The rows of a table of doubts: matches "::: record-differs\n\n| a | b |\n|---|---|\n| c | d |\n"; not a table alone.
DOUBTS = re.compile(r"^::: (?P<kind>record-differs|source-unclear)\n\n\|.*\n\|.*\n(?P<rows>(?:\|.*\n?)*)", re.MULTILINE)
TABLES = {
    "record-differs": ("Where the record differs from the source", "The record says"),
    "source-unclear": ("What the source leaves open", "What it leaves open"),
}
# What belongs behind each field of a work.
WORK_FIELDS = {
    "publisher": "who published it",
    "issued": "the date, as 2019-11-30 or 2019, or undated",
    "URL": "its address; where it has none, make the line `note: read in a copy`",
    "read": "the day on which you read it, as 2023-06-18",
    "in": "in what: the work itself, or a copy",
    "says": "what you read in it, each fact in a line of its own behind a hyphen, in quotation marks",
}
# The front matter that a source may have, and what each field needs.
SOURCE_FIELDS = {"title": "the headline", "publisher": "the paper", "published": "the day", "url": "the address"}


def page(title: str, site: Site, pages: Mapping[str, str], generated: Mapping[str, str]) -> Begun:
    """A page on a matter, with what the source says on it; or one of the generator's own, to be taken over.

    `pages` has the text of each page that people wrote, by its path in `site_src/`; `generated` that of each page of
    the generator, with its block lines.
    """
    own = next((path for path, text in generated.items() if _is_called(title, path, text)), "")
    path = own or f"{slug(title)}.md"
    if path in pages:
        return Begun(
            {}, wrong=f'"site_src/{path}" is there already. Fix: go on with it, or give the page another title.'
        )
    if own:
        steps = ("Write around the lines that begin with :::, in whose place the generator’s parts stand.", CHECK)
        return Begun({f"site_src/{path}": generated[own]}, steps)
    found = [cited(site, facts, number) for facts, number in sentences_on(title, site)[:SHOWN]]
    text = f"---\n{_yaml({'title': title})}---\n# {title}\n\n" + "\n\n".join(found or [HERE]) + "\n"
    begun = "Go on from what the source says, in your own words, with the evidence behind each sentence."
    step = begun if found else f'The source says nothing on "{title}": write, in place of {HERE}, what a work says.'
    return Begun({f"site_src/{path}": text}, (step, CHECK))


def term(name: str, work: str, site: Site, pages: Mapping[str, str], generated: Mapping[str, str]) -> Begun:
    """A definition; where a work is named that tells what the term is, in the words noted down of it."""
    if name.casefold() in {one.casefold() for one in site.defined}:
        return Begun({}, wrong=f'The glossary has "{name}" already. Fix: go on with its entry in site_src/{GLOSSARY}.')
    if work and work not in site.references:
        return _no_work(work, site)
    told = next((one for one in site.works if one.source.slug == work), None)
    known = sentences_on(name, site, told) if told else []
    meant = cited(site, *known[0]) if known else HERE
    entry = f"{name}\n:   {meant if known else f'{HERE}[^{work or HERE}]'}"
    text = pages.get(GLOSSARY) or generated[GLOSSARY]
    last = max((one.end() for one in re.finditer(r"^:   .*\n(?:    .*\n)*", text, re.M)), default=0)
    top = re.search(r"^# .*\n", text, re.M)
    at = last or (top.end() if top else 0)
    said = "See whether these words define it." if known else f"Say in a sentence what it is, in place of {HERE}."
    steps = (said, CHECK) if work else (said, KEY_STEP, CHECK)
    return Begun({f"site_src/{GLOSSARY}": _put_in(text, at, entry)}, steps)


def person(name: str, site: Site, pages: Mapping[str, str], generated: Mapping[str, str]) -> Begun:
    """A biography, with the sentence that introduces somebody, before the statements by and about them."""
    people = {one.name: (facts, one.sentences) for facts in reversed(site.facts) for one in reversed(facts.people)}
    people |= {a.name: (facts, a.sentences) for facts in site.facts for a in facts.actors if a.name not in people}
    if name not in people:
        near = get_close_matches(name, people, n=3, cutoff=0.4)
        fix = f"write one of {', '.join(near)}" if near else f"see with {COMMAND} facts whom it names"
        return Begun({}, wrong=f'No source names "{name}" as somebody who acts or speaks. Fix: {fix}.')
    text = pages.get(PEOPLE) or generated[PEOPLE]
    if re.search(rf"^#+ +{re.escape(name)}\s*$", text, re.M):
        return Begun({}, wrong=f'"site_src/{PEOPLE}" has a part on {name} already. Fix: go on with it.')
    facts, numbers = people[name]
    says = {one.attribution.sentence for one in facts.statements if one.attribution.speaker}
    first = next((one for one in numbers if one in says or is_told(facts, one)), 0)
    entry = f"## {name}\n\n{cited(site, facts, first) if first else HERE}\n\n::: person {name}"
    rest = re.search(r"^::: everyone-else", text, re.M)
    steps = (f"Say who {name} is, in place of the sentence of the source or behind it, with evidence.", CHECK)
    return Begun({f"site_src/{PEOPLE}": _put_in(text, rest.start() if rest else len(text), entry)}, steps)


def work(fields: Mapping[str, str], site: Site, text: str) -> Begun:
    """An outside work in the list of them, whose text is `text`."""
    title, address = fields["title"], fields.get("URL")
    same = [
        key
        for key, one in site.references.items()
        if (address and one.fields.get("URL") == address)
        or SequenceMatcher(None, title.casefold(), str(one.fields.get("title", "")).casefold()).ratio() >= SAME
    ]
    if same:
        return Begun({}, wrong=f'The work is there already, as "{same[0]}". Fix: cite it with [^{same[0]}].')
    year = (re.search(r"\d{4}", fields.get("issued", "")) or [""])[0]
    taken = {*site.references, *(facts.source.slug for facts in site.facts)}
    key = _free("-".join(filter(None, (*slug(title).split("-")[:3], year))), taken)
    given = {name: value for name, value in fields.items() if value}
    open_ones = [name for name in WORK_FIELDS if name not in given]
    entry = _yaml({key: {"title": fields["title"], **{n: given.get(n, HERE) for n in WORK_FIELDS}, "says": [HERE]}})
    lacks = [f"In place of {HERE} at `{name}:` write {WORK_FIELDS[name]}." for name in open_ones]
    unread = f"Where you have read nothing in it, take the lines of read, in and says out, and cite it with [^{key}]."
    steps = (*lacks, f'Cite a fact by words of it: [^{key} "words of the fact"].', unread, CHECK)
    return Begun({REFERENCES: f"{text.rstrip()}\n{entry}".lstrip("\n")}, steps)


def source(name: str, words: str, fields: Mapping[str, str], site: Site) -> Begun:
    """A further source, with a name that leaves the first one the first; of a new story the first."""
    own = slug(name)
    first = site.facts[0].source.slug if site.facts else ""
    stem = own if own > first else f"{first}_{own}"
    stem = _free(stem, {facts.source.slug for facts in site.facts})
    front = {field: value for field, value in fields.items() if value}
    body = words if words.startswith("---") else (f"---\n{_yaml(front)}---\n{words}" if front else words)
    path = f"seeds/{stem}.txt"
    steps = [] if words else [f"Put the words of the article into {path}, below the second line ---."]
    unknown = [f"`{field}:` ({told})" for field, told in SOURCE_FIELDS.items() if field not in front]
    if unknown and not words.startswith("---"):
        steps.append(f"Add on top of {path}, between two lines ---, what is known: {', '.join(unknown)}.")
    return Begun({path: body}, (*steps, CHECK, f"Record it: {COMMAND} accept"))


def doubt(words: str, work: str, site: Site, pages: Mapping[str, str], generated: Mapping[str, str]) -> Begun:
    """A row of the table of what a work tells otherwise, or without a work of what the source leaves open."""
    places = places_of(words, site)
    if len(places) != 1:
        return _not_one(words, len(places))
    if work and work not in site.references:
        return _no_work(work, site)
    found = places[0]
    block = "record-differs" if work else "source-unclear"
    row = f"| {cell(site, *found)} | {HERE}{f'[^{work}]' if work else ''} |"
    text = pages.get(SUMMARY) or generated[SUMMARY]
    table = next((one for one in DOUBTS.finditer(text) if one["kind"] == block), None)
    if table:
        rows = text[: table.end()].rstrip("\n")
        text = f"{rows}\n{row}\n{text[table.end() :]}"
    else:
        heading, column = TABLES[block]
        entry = f"## {heading}\n\n::: {block}\n\n| The source says | {column} |\n|---|---|\n{row}"
        last = re.search(r"^## .*\n\n::: about-the-source", text, re.M)
        text = _put_in(text, last.start() if last else len(text), entry)
    told = (
        f"In place of {HERE}, write what the work says, in its words."
        if work
        else f"In place of {HERE}, ask what is not clear, as “What did the letter say?”; a question needs no evidence."
    )
    return Begun({f"site_src/{SUMMARY}": text}, (told, CHECK))


def question(words: str, site: Site, pages: Mapping[str, str], generated: Mapping[str, str]) -> Begun:
    """A question of the quiz that a sentence of a source answers, before the generator's own."""
    places = places_of(words, site)
    if len(places) != 1:
        return _not_one(words, len(places))
    text = pages.get(QUIZ) or generated[QUIZ]
    number = len(re.findall(r"^\?\?\? question", text, re.MULTILINE)) + 1
    choices = "\n".join([f"- {HERE}"] * 3)
    answer = f'??? question "Show the answer to question {number}"\n    **{HERE}**: {cited(site, *places[0])}'
    entry = f"## Question {number}\n\n{HERE}?\n\n{choices}\n\n{answer}"
    rest = re.search(r"^::: quiz", text, re.M)
    steps = (
        f"In place of {HERE}, ask what the sentence answers; give choices of three words at most, one of them right.",
        f"Begin the answer with the right one in bold, in place of **{HERE}**, and say it in your own words.",
    )
    return Begun({f"site_src/{QUIZ}": _put_in(text, rest.start() if rest else len(text), entry)}, (*steps, CHECK))


def _no_work(key: str, site: Site) -> Begun:
    """What is said of a work that is not in the list, with those that it may be."""
    whole = [
        one for one, work in site.references.items() if slug(key) in f"{one} {slug(str(work.fields.get('title')))}"
    ]
    near = (whole or get_close_matches(slug(key), list(site.references), n=3, cutoff=0.5))[:3]
    write = f"write one of {', '.join(near)}, or begin it with" if near else "begin it with"
    return Begun({}, wrong=f'No work in {REFERENCES} has the key "{key}". Fix: {write}: {NEW_WORK}')


def _not_one(words: str, places: int) -> Begun:
    where = f"in {places} places. Fix: quote more" if places else "in no sentence. Fix: copy, letter by letter,"
    return Begun({}, wrong=f'"{words}" stands {where} words of one sentence.')


def _is_called(title: str, path: str, text: str) -> bool:
    """Whether a page of the generator has this title, or this file name."""
    fields = yaml.safe_load(text.split("---\n", 2)[1])
    return title.casefold() in (str(fields.get("title")).casefold(), path, path.removesuffix(".md"))


def _put_in(text: str, at: int, entry: str) -> str:
    """A text with an entry at an offset, between blank lines."""
    before, after = text[:at].rstrip("\n"), text[at:].lstrip("\n")
    return "\n\n".join(filter(None, (before, entry, after.rstrip("\n")))) + "\n"


def _free(name: str, taken: set[str]) -> str:
    """A name that nothing has, with a number where it has to be."""
    return next(one for n in range(1, len(taken) + 2) if (one := name if n == 1 else f"{name}-{n}") not in taken)


def _yaml(fields: Mapping[str, object]) -> str:
    return yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=10_000)
