"""What is code in a contributed page: there a label is no citation and a line is no block."""

from __future__ import annotations

import re

from generator.model import Span

# Fenced code to its end, indented code behind a blank line that is no list, inline code.
# Matches "```\ncode\n```", "`code`"; not "``" alone.
CODE = re.compile(
    r"""(?msx)
      ^\ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^\ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)
    | (?:(?<=\n\n)|\A)(?:(?:\ {4}|\t)(?![*+:-]\ |\d+\.\ )[^\n]*(?:\n|\Z))+
    | (?P<ticks>(?<!`)`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)
    """
)


def code(text: str, start: int = 0) -> tuple[Span, ...]:
    """The stretches of code from an offset on."""
    return tuple(Span(match.start(), match.end()) for match in CODE.finditer(text, start))
