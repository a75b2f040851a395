"""The sentences of a news text, without what is printed around them.

What stands around a story are lines of their own: advertisements, bylines, credits of pictures, days of publication,
marks of agencies and of the end, links to other texts; and below it what readers wrote about it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from ..model import Sentence, Span
from .sentences import sentences

LINE = re.compile(r"[^\n]*\S[^\n]*")  # matches "Words"; not a line of white space
NAME = r"[A-ZÀ-Þ][\w.’'-]+(?:\ (?:de|van|von|der|al|[A-ZÀ-Þ][\w.’'-]*)){0,4}"
CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
DAY = r"(?:[A-Z][a-z]+day,?\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2}),?\s\d{4}"
# The credit of a picture with its caption: matches "Photo: Ann Lee", "Image credit: AFP", "FILE PHOTO: The dam in May."
# and "The dam. Photograph: Ann Lee/AFP"; not "Image of Ann: the dam".
CREDIT = re.compile(
    r"(?:.{0,250}[.!?”)]\ )?[(\[]?(?:(?i:file\ (?:photo|picture))|(?:Image|Photo|Photograph|Picture|Illustration"
    r"|Graphic|Caption|IMAGE|PHOTO|CAPTION)s?(?:\ (?:credit|by|courtesy(?:\ of)?)s?)?):\ ?.*",
    re.X,
)
# A line that is no sentence of the story; what each row matches, and what it must not, stands behind it.
AROUND = tuple(
    re.compile(pattern, re.X)
    for pattern in (
        # "ADVERTISEMENT", "Advertisement", "Story continues below advertisement"; not "Advertisement sales fell."
        r"(?i:[-–—*\[(\s]*(?:(?:story|article)\ continues\ (?:below|after)(?:\ (?:this\ )?advertisement)?"
        r"|(?:paid\ )?advertisement|advertorial|sponsored(?:\ content)?|promoted(?:\ stories)?)[-–—*\])\s]*)",
        # "FOR IMMEDIATE RELEASE", "EXCLUSIVE"; not "Exclusive rights were sold."
        r"FOR\ IMMEDIATE\ RELEASE|EMBARGOED\b.*|PRESS\ RELEASE|NEWS\ RELEASE|BREAKING(?:\ NEWS)?|EXCLUSIVE|LIVE",
        # "By Ann Lee", "By Ann Lee and Bo Park, Oz Times", "BY OUR CORRESPONDENT"; not "By Friday the port was shut."
        rf"(?:By|BY)\s(?:{NAME}(?:(?:,|\ and|\ AND|\ &)\ {NAME})*|(?:a|our|OUR|A)\s[\w ]+)"
        r"(?:\s?[,|/–—-]\s?[\w .,&’'/|@-]+|\ (?:in|at|for|of)\ [A-Z][\w ]+)?",
        # "(Photo by Ann Lee/Getty Images)", "Photo by Ann Lee"; not "Photo by photo, she told the story."
        rf"[(\[]?(?:Photo|Photograph|Image|Picture|Illustration)s?\ (?:by|courtesy\ of)\ {NAME}[^.]*[)\]]?",
        # "Published 3 May 2020, 10:15 GMT", "Updated: Monday", "3 May 2020", "10:15 BST, 3 May 2020"
        rf"(?i:first\ published|published|updated|posted|last\ (?:updated|modified))\b(?:\ (?:on|at))?:?\s?"
        rf"(?:{DAY}|{CLOCK}|(?:[A-Z][a-z]+day)|\d{{4}}-\d\d-\d\d)[\w\s,:.|-]*",
        rf"(?:{CLOCK},?\s)?{DAY}(?:,?\s(?:at\s)?{CLOCK})?(?:\s?[|·–-]\s?(?i:updated|published|modified)\b[\w\s:,.]*)?"
        r"|\d{4}-\d\d-\d\d",
        # "(Reuters)", "– AFP", "Reuters/AP"; not "Reuters reported it."
        r"[-–—(\s]*(?:AP|AFP|Reuters|REUTERS|dpa|DPA|UPI|PA|ANI|PTI|IANS|TASS|Xinhua|Bloomberg|Agencies|AGENCIES)"
        r"(?:\s?[/,&]\s?(?:AP|AFP|Reuters|dpa|DPA|PA|Agencies))*[)\s.]*",
        # "ENDS", "-ends-", "###", "-30-", "* * *"; not "It ends here."
        r"[-–—#*=_~\s]*(?:ENDS?|Ends|ends|30)?[-–—#*=_~\s]*",
        # "(Reporting by Ann Lee; editing by Bo Park)", "Additional reporting by Ann Lee"
        rf"[(\[]?(?:(?:Additional\ )?[Rr]eporting|Writing|Editing)\ by\ {NAME}[^\n]*",
        # "Read more: The dam", "Related: The dam", "READ ALSO: The dam", "Share this article", "Follow us on Twitter"
        r"(?i:(?:read\ (?:more|also|next)|see\ also|also\ read|related(?:\ (?:stories|articles|news|topics))?|more\ on"
        r"\ this(?:\ story)?|watch|listen)(?:\s?[:|>»].*)?)",
        r"(?i:(?:share|print|e-?mail|save|tweet|like|bookmark)(?:\ this)?(?:\ (?:article|story|page|on\ \w+))?"
        r"|(?:share|print|e-?mail|tweet)(?:\s?[/|,]\s?\w+)+"
        r"|(?:follow|like)\ us\ on\ .*|sign\ up\ (?:for|to)\ .*newsletters?.*|subscribe(?:\ (?:now|to\ .*))?"
        r"|click\ here.*|(?:©|\(c\)|copyright)\s.*|all\ rights\ reserved\.?)",
    )
)
# The line above what readers wrote: matches "Comments", "12 comments", "Readers’ comments:"; not "Comments were few."
READERS = re.compile(
    r"(?i:(?:\d+\ )?(?:(?:readers?|users?)[’']?s?[’']?\ )?comments?(?:\ \(\d+\))?:?"
    r"|(?:leave|post|add)\ a\ comment|have\ your\ say|join\ the\ (?:conversation|discussion)"
    r"|what\ (?:our\ )?readers\ (?:say|think|wrote))"
)
MARKS = "*_ \t"


def story(text: str) -> tuple[Sentence, ...]:
    """The sentences of the story, numbered from 1, in their paragraphs; what is printed around it is in the gaps.

    >>> words = "ADVERTISEMENT\\n\\nSnow fell.\\n\\nComments\\n\\nAt last!"
    >>> [one.span.of(words) for one in story(words)]
    ['Snow fell.']
    """
    kept = tuple(_kept(text))
    return tuple(replace(one, number=number) for number, one in enumerate(kept, start=1))


def _kept(text: str) -> Iterator[Sentence]:
    """The sentences outside the lines that stand around the story; all of them where nothing else would be left."""
    found = sentences(text)
    out = deque(_around(text, found[0].span.end if found else len(text)))
    kept = []
    for one in found:
        while out and out[0].end <= one.span.start:
            out.popleft()
        if not (out and out[0].start <= one.span.start) and not _is_credit(one.span.of(text)):
            kept.append(one)
    return iter(kept or found)


def _is_credit(words: str) -> bool:
    """Whether words are the credit of a picture, with its caption; most have no colon, which is found faster."""
    return ":" in words and CREDIT.fullmatch(words) is not None


def _around(text: str, begun: int) -> Iterator[Span]:
    """The lines that stand around a story, in order; what readers wrote is one stretch, below its first sentence."""
    for line in LINE.finditer(text):
        words = line[0].strip().strip(MARKS)
        if begun <= line.start() and READERS.fullmatch(words):
            yield Span(line.start(), len(text))
            return
        if _is_credit(words) or any(pattern.fullmatch(words) for pattern in AROUND):
            yield Span(*line.span())
