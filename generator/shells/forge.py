"""Problems as annotations: where GitHub Actions runs the check, they appear on the changed lines of a pull request.

The form is that of workflow commands: docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model import Problem


def wanted(environment: Mapping[str, str]) -> bool:
    """Whether the process runs in GitHub Actions."""
    return environment.get("GITHUB_ACTIONS") == "true"


def annotation(problem: Problem) -> str:
    """The command that shows a Problem on its line.

    >>> from generator.model import Problem
    >>> annotation(Problem("site_src/a,b.md", 3, "100 % wrong.", "It is: so.", "mend it."))
    '::error file=site_src/a%2Cb.md,line=3::100 %25 wrong. It is: so. Fix: mend it.'
    """
    rule = f" [{problem.rule}]" if problem.rule else ""
    message = f"{problem.what} {problem.why} Fix: {problem.fix}{rule}"
    return f"::error file={_property(problem.path)},line={problem.line}::{_data(message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
