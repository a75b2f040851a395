"""Who is said to have reported it: it may be left out, since the note has it, never exchanged."""

from __future__ import annotations

from collections.abc import Iterator

from ...english.closed_classes import is_free
from ...english.lines import Line
from ...facts.people.called import called
from ...model import Finding
from ..evidence import Evidence, Rule
from ..said import rested_on, statements, subjects_of_saying


def findings(claim: Line, evidence: Evidence) -> Iterator[Finding]:
    """A second speaker in the sentence, who is none of those that reported it."""
    found = rested_on(claim, evidence)
    if found is None:
        return
    facts, statement = found
    if not statement.reported_by:
        return
    own = called(statement.speaker, facts).union(*(called(name, facts) for name in statement.reported_by))
    subjects = subjects_of_saying(claim)
    known = own.union(evidence.meant.words, *(called(one.statement.speaker, facts) for one in statements(evidence)))
    for subject in subjects if len(subjects) > 1 else ():
        if is_free(subject[-1].base):  # "the source says that …"
            continue
        if (
            subject[-1].tag in ("name", "noun")
            and not {word.base for word in subject if word.tag in ("name", "noun")} & known
        ):
            yield Finding(
                "reporter-changed",
                (" ".join(word.text for word in subject),),
                {"reporter": ", ".join(statement.reported_by) or statement.speaker},
            )
            return


RULE = Rule("reporter-changed", "PARC 3.0 (Pareti 2016): nested attributions", findings, alone=False)
