"""A new story: the files that a folder needs besides the text."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

from .. import INSTALLED

STORY = Path(__file__).parent / "story"
# Where each file of a story goes; those of a story are named so that no tool takes them for this repository's.
PLACES = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    "gitignore": ".gitignore",
    "pre-commit.yaml": ".pre-commit-config.yaml",
    "workflow.yml": ".github/workflows/site.yml",
}
EMPTY = ("seeds/.gitkeep", "site_src/.gitkeep")  # git keeps no folder without a file
UNKNOWN = "git+https://example.org/the-repository-of-explainer"
REQUIREMENTS = """\
# What the site needs. The name alone would be another package of the index: it is taken from the address behind it.
explainer @ {origin}
"""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a command begins: the whole content of each file by its path, and what to do next, one step a line.

    `wrong` says in words why nothing can be begun; there are no files then.
    """

    files: dict[str, str]
    steps: tuple[str, ...] = ()
    wrong: str = ""


INSTALL = (
    "Install the package, which brings the commands explainer and mkdocs: python3 -m venv ~/explainer && "
    "~/explainer/bin/pip install . && source ~/explainer/bin/activate"
)


def story(origin: str, folder: str = "", installed: bool = INSTALLED) -> Begun:
    """The files of a new story, which are put into a folder, and what to do with them there.

    `origin` is the address that the package was installed from, where it is known.
    """
    files = {place: (STORY / name).read_text(encoding="utf-8") for name, place in PLACES.items()}
    files |= dict.fromkeys(EMPTY, "")
    files["requirements.txt"] = REQUIREMENTS.format(origin=origin or UNKNOWN)
    steps = (
        *(() if installed else (INSTALL,)),
        *((f"Go into the new folder: cd {shlex.quote(folder)}",) if folder else ()),
        "Put the article as plain text into seeds/, for example as seeds/article.txt.",
        "Build the site into site/: mkdocs build",
        "See what to write next: explainer check",
    )
    where = (
        f"Before you put it on a forge: replace, in requirements.txt, {UNKNOWN} by the address of the repository that "
        "explainer came from, with git+ before it."
    )
    return Begun(files, steps if origin else (*steps, where))
