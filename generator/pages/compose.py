"""Skeletons and contributions to finished pages: blocks filled in, evidence numbered, terms linked."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import PurePosixPath

import yaml

from ..inputs.texts import slug
from ..markdown.reading import read
from ..model import Checked, Citation, Claim, Page, Problem, Waiver, line_of
from . import background
from .asides import aside
from .contributed import FEW
from .display import withheld
from .doubts import doubts, told_here, untold
from .edition import Block, Call, Edition, TermUse
from .footnotes import Notes, as_html, uses
from .front import first_sentence, front
from .glossary_links import linked
from .kinds import CONTRIBUTED, PageKind, kinds
from .markup import cite, refer, render, way_up
from .people import everybody
from .quiz import unanswered
from .structured import Described, json_ld
from .written import Edit, OwnWords, Written

FRONT = re.compile(r"\A---\n(.*?)^---\n", re.M | re.S)  # Matches the front matter of a skeleton.


@dataclass(frozen=True, slots=True)
class Draft:
    """A page on its way: the fields of its front matter, its text as written, and the file it came from.

    `filled` are the parts that stand in the place of its block lines, by their numbers, and `printed` is the HTML of
    some of them; `edits` are what else is put into the text, `terms` the addresses of the glossary's entries that it
    links to.
    """

    path: str
    title: str
    fields: Mapping[str, object]
    page: Written
    edit: str
    kind: PageKind | None
    filled: Mapping[int, str] = field(default_factory=dict)
    printed: Mapping[int, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """The page as it is by now."""
        return self.page.markdown(self.filled, self.edits)


def drafted(edition: Edition) -> tuple[list[Draft], tuple[Problem, ...]]:
    """All pages as they begin, and what is wrong with their block lines.

    In the order of the menu: the generated ones, then what people added, by title. Where they added many, these are a
    section of the menu under an index of their own.
    """
    homes = kinds(edition)
    drafts = _drafts(edition, homes)
    return drafts, tuple(problem for draft in drafts for problem in _wrong_blocks(draft, homes, edition))


def pages(drafts: Sequence[Draft], edition: Edition) -> tuple[Page, ...]:
    """The pages that are made of these drafts, in their order."""
    edition = replace(edition, doubts=doubts(((draft.path, draft.page) for draft in drafts), edition))
    drafts = [replace(_described(draft, edition), page=told_here(draft.page, edition)) for draft in drafts]
    filled, used = _all_filled(drafts, edition)
    section = next((draft.title for draft in filled if draft.path == CONTRIBUTED), "")
    return tuple(_finished(draft, used, section) for draft in filled)


def _all_filled(drafts: Sequence[Draft], edition: Edition) -> tuple[list[Draft], Edition]:
    """The drafts with all that is put into them, and the edition with what they use; of no step more is kept."""
    early = [_marked(_filled(draft, draft.kind.blocks if draft.kind else {}, edition), edition) for draft in drafts]
    cited = replace(
        edition,
        uses=tuple(use for draft in early for use in uses(draft.body, draft.path, draft.title)),
        titles={draft.path: draft.title for draft in drafts},
        added=tuple(draft.path for draft in drafts if draft.kind is None),
        bare=tuple(draft.path for draft in drafts if _is_bare(draft, edition)),
    )
    late = [_filled(draft, draft.kind.late if draft.kind else {}, cited) for draft in early]
    bound = [_with_terms(draft, cited) for draft in late]
    used = replace(cited, term_uses=tuple(use for draft in bound for use in _terms(draft)))
    return [_marked(draft, used, last=True) for draft in bound], used


def _drafts(edition: Edition, homes: tuple[PageKind, ...]) -> list[Draft]:
    written = {checked.contribution.name: checked for checked in edition.checked}
    paths = {kind.path for kind in homes}
    added = [_taken_over(checked, None, edition) for name, checked in written.items() if name not in paths]
    own = [
        _taken_over(written[kind.path], kind, edition) if kind.path in written else _skeleton(kind, edition)
        for kind in homes
        if kind.path != CONTRIBUTED or kind.path in written or len(added) > FEW
    ]
    return [*own, *sorted(added, key=lambda draft: (draft.title.casefold(), draft.path))]


def _skeleton(kind: PageKind, edition: Edition) -> Draft:
    text = render(f"page_{kind.name}", edition=edition, kind=kind)
    top = FRONT.match(text)
    fields, end = (yaml.safe_load(top[1]), top.end()) if top else ({}, 0)
    return Draft(
        kind.path, kind.title, fields, Written(read(text, end, edition.renderer)), edition.main.source.path, kind
    )


def _taken_over(checked: Checked, kind: PageKind | None, edition: Edition) -> Draft:
    page = checked.contribution
    reading = edition.readings.get(page.path) or read(page.text, page.body)
    written = page.meta.get("title") or reading.heading
    stem = PurePosixPath(page.name).stem.replace("-", " ").replace("_", " ")
    title = " ".join(str(written).split()) or (kind.title if kind else stem[:1].upper() + stem[1:])
    secret = {facts.source.slug for facts in edition.facts if withheld(facts)}
    waived = {citation.span: claim.waived for claim in checked.claims for citation in claim.citations}
    cited = {one.span: _mark(one, secret, waived.get(one.span, ())) for one in checked.citations}
    marks = {label.number: cited[label.span] for label in reading.labels if label.span in cited}
    own = tuple(_own_words(claim) for claim in checked.claims if claim.own)
    written = Written(reading, marks, checked.background, True, own)
    # What an editor waived stands in the notes.
    fields = {name: value for name, value in page.meta.items() if name != "waive"}
    return Draft(page.name, title, fields, written, page.path, kind)


def _own_words(claim: Claim) -> OwnWords:
    return OwnWords(claim.own, tuple(one.span.end for one in claim.citations if one.source))


def _described(draft: Draft, edition: Edition) -> Draft:
    """The page with a description, and with what it is for other programs, where its front matter gives none."""
    headline = draft.page.reading.heading or draft.title
    kind = draft.kind.name if draft.kind else ""
    fields = dict(draft.fields)
    page = Described(kind, draft.path, headline, draft.page, str(fields.get("updated") or ""))
    if not fields.get("description"):
        own = described(draft.kind, edition) if draft.kind else headline
        fields["description"] = first_sentence(draft.page.reading) or own
    fields["json_ld"] = fields.get("json_ld") or json_ld(page, edition)
    return replace(draft, fields=fields)


def described(kind: PageKind, edition: Edition) -> str:
    """What the generator says of a page of its own."""
    line = re.search(r"^description: (.+)$", render(f"page_{kind.name}", edition=edition, kind=kind), re.MULTILINE)
    return str(yaml.safe_load(line[1])) if line else kind.title


def _mark(citation: Citation, secret: Collection[str], waived: tuple[Waiver, ...]) -> str:
    """The mark of evidence of a citation; of `secret` sources it knows the quoted words alone.

    `waived` are the waivers of the sentence that it carries.
    """
    if citation.only_names:
        return refer(citation.reference)
    quoted = citation.quoted if citation.source in secret else None
    return cite(citation.source, *citation.sentences, quoted=quoted, aside=aside(citation, waived))


def _filled(draft: Draft, blocks: Mapping[str, Block], edition: Edition) -> Draft:
    if not blocks:
        return draft
    made = {
        line.number: blocks[line.block](edition, Call(line.block, line.argument, draft.page)).strip("\n")
        for line in draft.page.reading.block_lines
        if line.block in blocks
    }
    return replace(draft, filled={**draft.filled, **made})


def _with_terms(draft: Draft, edition: Edition) -> Draft:
    """The page with the first use of each term as a link."""
    if draft.kind and not draft.kind.linked:
        return draft
    links = linked(draft.page, draft.filled, edition.entries, f"{way_up(draft.path)}glossary.md", edition.renderer)
    return replace(
        draft, filled=links.filled, printed=links.printed, edits=(*draft.edits, *links.edits), terms=links.terms
    )


def _marked(draft: Draft, edition: Edition, last: bool = False) -> Draft:
    """The page with what its kind marks up in what a person wrote."""
    mark = (draft.kind.marked_last if last else draft.kind.marked) if draft.kind else None
    return replace(draft, edits=(*draft.edits, *mark(draft.page, edition))) if mark else draft


def _terms(draft: Draft) -> list[TermUse]:
    return [TermUse(anchor, draft.path, draft.title) for anchor in draft.terms]


def _finished(draft: Draft, edition: Edition, section: str) -> Page:
    inside = section if draft.kind is None or draft.path == CONTRIBUTED else ""
    own = draft.page.reading.article.notes if draft.page.contributed else None
    body = draft.body
    notes = Notes(body, edition, way_up(draft.path), own)
    waiting = {number: part for number, part in draft.filled.items() if number not in draft.printed}
    parts = {**draft.printed, **{number: as_html(part, edition.renderer) for number, part in waiting.items()}}
    html = notes.in_html(draft.page.html(parts, draft.edits, edition.renderer))
    text = front(draft.fields) + notes.in_markdown(body)
    return Page(draft.path, draft.title, text, draft.edit, inside, html, draft.path in edition.bare)


def _is_bare(draft: Draft, edition: Edition) -> bool:
    """Whether nobody wrote the page, and the generator has nothing for it."""
    return draft.kind is not None and not draft.page.contributed and not draft.kind.holds(edition)


# ------------------------------------------------------------------- block lines that cannot be filled


def _wrong_blocks(draft: Draft, homes: tuple[PageKind, ...], edition: Edition) -> list[Problem]:
    problems = []
    for one in draft.page.reading.block_lines:
        line = line_of(draft.page.reading.text, one.span.start)
        problems += _wrong_block(draft, line, one.block, homes, edition)
        problems += _nobody(draft, line, one.block, one.argument, edition)
        problems += _words_behind(draft, line, one.block, one.argument)
    asked = unanswered(draft.page, draft.edit) if draft.kind and draft.kind.name == "quiz" else ()
    return [*problems, *untold(draft.page, draft.edit, edition), *asked]


def _wrong_block(draft: Draft, line: int, block: str, homes: tuple[PageKind, ...], edition: Edition) -> list[Problem]:
    if draft.kind and block in draft.kind.all_blocks:
        return []
    known = {name: kind.path for kind in homes for name in kind.all_blocks}
    what = f'There is no block "{block}" for the page {draft.path}.'
    if block in background.BLOCKS and not edition.main.source.whole:
        return []  # its front matter names the issue, perhaps in what cannot be read of it
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
    if block != "person" or draft.kind is None or draft.kind.name != "people":
        return []
    names = [*everybody(edition), *(actor.name for facts in edition.facts for actor in facts.actors)]
    if name in names:
        return []
    close = (get_close_matches(name, names, n=1, cutoff=0) or [""])[0]
    what = f'The source has no person or speaker "{name}".' if name else "The block person needs a name."
    why = f'The nearest name is "{close}".' if close else "The generator found no person in the source."
    return [Problem(draft.edit, line, what, why, f"write `::: person {close or 'NAME'}`, or take the line out.")]
