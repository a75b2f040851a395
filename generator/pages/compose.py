"""Skeletons and contributions to finished pages: blocks filled in, evidence numbered, terms linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import PurePosixPath

import yaml

from generator.inputs.texts import slug
from generator.model import Checked, Citation, Page, Problem
from generator.pages import background
from generator.pages.contributed import FEW
from generator.pages.display import withheld
from generator.pages.edition import Block, Call, Edition, TermUse
from generator.pages.footnotes import numbered, uses
from generator.pages.front import first_sentence, front
from generator.pages.glossary_links import linked, linked_terms
from generator.pages.kinds import CONTRIBUTED, PageKind, kinds
from generator.pages.markup import cite, refer, render
from generator.pages.people import everybody
from generator.pages.structured import Described, json_ld

# A block line, or a fence of code, in which no line is a block. Matches "::: person Maria Santos".
BLOCK_LINE = re.compile(
    r"""(?msx)
      ^(?P<fence>`{3,}|~{3,}).*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)
    | ^:::[ \t]*(?P<block>[^\s:]+)(?:[ \t]+(?P<argument>[^\r\n]*?))?[ \t\r]*$
    """
)
HEADING = re.compile(r"^# +(.+?)(?: +#+)?(?: *\{[^}]*\})? *$", re.M)  # Matches "# People {#top}"; not "## Name".
FRONT = re.compile(r"\A---\n(.*?)^---\n", re.M | re.S)  # Matches the front matter of a skeleton.


@dataclass(frozen=True, slots=True)
class Draft:
    """A page on its way: the fields of its front matter, its body with block lines, and the file it came from."""

    path: str
    title: str
    fields: Mapping[str, object]
    body: str
    edit: str
    kind: PageKind | None
    lines: int = 0


def pages(edition: Edition) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """All pages in the order of the menu: the generated ones, then what people added, by title.

    Where they added many, these are a section of the menu under an index of their own.
    """
    homes = kinds(edition)
    drafts = [_described(draft, edition) for draft in _drafts(edition, homes)]
    problems = [problem for draft in drafts for problem in _wrong_blocks(draft, homes, edition)]
    early = [_filled(draft, draft.kind.blocks if draft.kind else {}, edition) for draft in drafts]
    cited = replace(
        edition,
        uses=tuple(use for draft in early for use in uses(draft.body, draft.path, draft.title)),
        titles={draft.path: draft.title for draft in drafts},
        added=tuple(draft.path for draft in drafts if draft.kind is None),
    )
    late = [_filled(draft, draft.kind.late if draft.kind else {}, cited) for draft in early]
    bound = [_with_terms(draft, cited) for draft in late]
    used = replace(cited, term_uses=tuple(use for draft in bound for use in _terms(draft)))
    last = [_filled(draft, draft.kind.last if draft.kind else {}, used) for draft in bound]
    section = next((draft.title for draft in last if draft.path == CONTRIBUTED), "")
    return tuple(_finished(draft, used, section) for draft in last), tuple(problems)


def _drafts(edition: Edition, homes: tuple[PageKind, ...]) -> list[Draft]:
    written = {checked.contribution.name: checked for checked in edition.checked}
    secret = tuple(facts.source.slug for facts in edition.facts if withheld(facts))
    paths = {kind.path for kind in homes}
    added = [_taken_over(checked, None, secret) for name, checked in written.items() if name not in paths]
    own = [
        _taken_over(written[kind.path], kind, secret) if kind.path in written else _skeleton(kind, edition)
        for kind in homes
        if kind.path != CONTRIBUTED or kind.path in written or len(added) > FEW
    ]
    return [*own, *sorted(added, key=lambda draft: (draft.title.casefold(), draft.path))]


def _skeleton(kind: PageKind, edition: Edition) -> Draft:
    text = render(f"page_{kind.name}", edition=edition, kind=kind)
    top = FRONT.match(text)
    fields, end = (yaml.safe_load(top[1]), top.end()) if top else ({}, 0)
    return Draft(kind.path, kind.title, fields, text[end:], edition.main.source.path, kind)


def _taken_over(checked: Checked, kind: PageKind | None, secret: Iterable[str]) -> Draft:
    page = checked.contribution
    heading = HEADING.search(page.text, page.body)
    written = page.meta.get("title") or (re.sub(r"[*_`]", "", heading[1]) if heading else "")
    stem = PurePosixPath(page.name).stem.replace("-", " ").replace("_", " ")
    title = " ".join(str(written).split()) or (kind.title if kind else stem[:1].upper() + stem[1:])
    body = _marked(page.text, page.body, checked.citations, secret)
    return Draft(page.name, title, page.meta, body, page.path, kind, page.text.count("\n", 0, page.body))


def _described(draft: Draft, edition: Edition) -> Draft:
    """The page with a description, and with what it is for other programs, where its front matter gives none."""
    heading = HEADING.search(draft.body)
    headline = " ".join(re.sub(r"[*_`]", "", heading[1]).split()) if heading else draft.title
    kind = draft.kind.name if draft.kind else ""
    page = Described(kind, draft.path, headline, draft.body)
    fields = dict(draft.fields)
    if not fields.get("description"):
        own = described(draft.kind, edition) if draft.kind else headline
        fields["description"] = first_sentence(draft.body) or own
    fields["json_ld"] = fields.get("json_ld") or json_ld(page, edition)
    return replace(draft, fields=fields)


def described(kind: PageKind, edition: Edition) -> str:
    """What the generator says of a page of its own."""
    line = re.search(r"^description: (.+)$", render(f"page_{kind.name}", edition=edition, kind=kind), re.MULTILINE)
    return str(yaml.safe_load(line[1])) if line else kind.title


def _marked(text: str, start: int, citations: Iterable[Citation], secret: Iterable[str]) -> str:
    """The body with each citation as a mark of evidence; of `secret` sources a mark knows the quoted words alone."""
    out, position = [], start
    for citation in sorted(citations, key=lambda citation: citation.span):
        quoted = citation.quoted if citation.source in secret else None
        cited = cite(citation.source, *citation.sentences, quoted=quoted)
        mark = refer(citation.reference) if citation.reference else cited
        out += [text[position : citation.span.start], mark]
        position = citation.span.end
    return "".join([*out, text[position:]])


def _filled(draft: Draft, blocks: Mapping[str, Block], edition: Edition) -> Draft:
    if not blocks:
        return draft

    def fill(match: re.Match[str]) -> str:
        if match["block"] not in blocks:
            return match[0]
        call = Call(match["block"], match["argument"] or "", draft.body)
        return blocks[match["block"]](edition, call).strip("\n")

    return replace(draft, body=BLOCK_LINE.sub(fill, draft.body))


def _with_terms(draft: Draft, edition: Edition) -> Draft:
    """The page with what its kind marks up in what a person wrote, and the first use of each term as a link."""
    body = draft.kind.marked(draft.body, edition) if draft.kind and draft.kind.marked else draft.body
    if draft.kind is None or draft.kind.linked:
        body = linked(body, edition.entries, f"{_way(draft)}glossary.md")
    return replace(draft, body=body)


def _terms(draft: Draft) -> list[TermUse]:
    return [TermUse(anchor, draft.path, draft.title) for anchor in linked_terms(draft.body)]


def _finished(draft: Draft, edition: Edition, section: str) -> Page:
    inside = section if draft.kind is None or draft.path == CONTRIBUTED else ""
    text = front(draft.fields) + numbered(draft.body, edition, _way(draft))
    return Page(draft.path, draft.title, text, draft.edit, inside)


def _way(draft: Draft) -> str:
    """From the page's folder to the folder of all pages."""
    return "../" * draft.path.count("/")


# ------------------------------------------------------------------- block lines that cannot be filled


def _wrong_blocks(draft: Draft, homes: tuple[PageKind, ...], edition: Edition) -> list[Problem]:
    problems = []
    for match in BLOCK_LINE.finditer(draft.body):
        if match["block"]:
            line = draft.lines + draft.body.count("\n", 0, match.start()) + 1
            problems += _wrong_block(draft, line, match["block"], homes, edition)
            problems += _nobody(draft, line, match["block"], match["argument"] or "", edition)
            problems += _words_behind(draft, line, match["block"], match["argument"] or "")
    return problems


def _wrong_block(draft: Draft, line: int, block: str, homes: tuple[PageKind, ...], edition: Edition) -> list[Problem]:
    known = {name: kind.path for kind in homes for name in kind.all_blocks}
    if draft.kind and block in draft.kind.all_blocks:
        return []
    what = f'There is no block "{block}" for the page {draft.path}.'
    if block in background.BLOCKS:
        return [Problem(draft.edit, line, what, *_not_the_background(draft, known[block], edition))]
    if block in known:
        why = f"It belongs to the page {known[block]}."
        return [Problem(draft.edit, line, what, why, f"take the line out, or move it to site_src/{known[block]}.")]
    here = list(draft.kind.all_blocks if draft.kind else known)
    close = (get_close_matches(block, here, n=1, cutoff=0) or here)[0]
    why = f'The nearest block is "{close}".'
    return [Problem(draft.edit, line, what, why, f"write `::: {close}`, or take the line out.")]


def _not_the_background(draft: Draft, path: str, edition: Edition) -> tuple[str, str]:
    """Why a page is not the background page, whose name follows from the first source, and what to do."""
    first = edition.main.source.path
    named = next((one for one in edition.facts[1:] if background.file_name(one) == draft.path), None)
    if named:
        why = f"Of several sources the first by file name names the background page: {first} makes it {path}."
        return why, f"give {first} a name that comes after {named.source.path}, or move the line to site_src/{path}."
    stem = PurePosixPath(draft.path).stem
    issue = draft.title if slug(draft.title) == stem else stem
    why = f"It belongs to the background page, which is named after the issue of {first}: {path}."
    return why, f"move it to site_src/{path}, or write `background: {issue}` in the front matter of {first}."


def _words_behind(draft: Draft, line: int, block: str, words: str) -> list[Problem]:
    """Words behind a block that takes none, which would be lost with its line."""
    if not words or block == "person" or draft.kind is None or block not in draft.kind.all_blocks:
        return []
    what = f'The words "{words}" stand behind the block "{block}".'
    why = "A block line is taken out of the page, and the words would be lost with it."
    return [Problem(draft.edit, line, what, why, f"write `::: {block}` alone, and the words in a line of their own.")]


def _nobody(draft: Draft, line: int, block: str, name: str, edition: Edition) -> list[Problem]:
    names = [*everybody(edition), *(actor.name for facts in edition.facts for actor in facts.actors)]
    if block != "person" or name in names or draft.kind is None or draft.kind.name != "people":
        return []
    close = (get_close_matches(name, names, n=1, cutoff=0) or [""])[0]
    what = f'The source has no person or speaker "{name}".' if name else "The block person needs a name."
    why = f'The nearest name is "{close}".' if close else "The generator found no person in the source."
    return [Problem(draft.edit, line, what, why, f"write `::: person {close or 'NAME'}`, or take the line out.")]
