"""A new story: the files that it begins with."""

from __future__ import annotations

import yaml

from generator.writing.stories import STORY, story
from tests.conftest import ROOT


def test_the_settings_are_those_of_this_repository() -> None:
    """But for the hook, in whose place the plugin stands: so both make the same site."""
    own = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    new = yaml.safe_load(story("").files["mkdocs.yml"])
    assert own.pop("hooks") == ["generator/shells/mkdocs_hook.py"]
    assert (own.pop("plugins"), new.pop("plugins")) == ([], ["explainer"])
    assert new == own


def test_the_actions_are_those_of_this_repository() -> None:
    """Each at the same commit, so that one look at a pull request of the robot tells of both."""
    ours = "".join(path.read_text("utf-8") for path in (ROOT / ".github/workflows").iterdir())
    named = [
        line.split("uses:")[1].strip() for line in (STORY / "workflow.yml").read_text().splitlines() if "uses:" in line
    ]
    assert named
    assert [one for one in named if one not in ours] == []


def test_the_readme_has_twenty_lines_at_most() -> None:
    """It says how to begin, and no more."""
    assert len(story("").files["README.md"].splitlines()) <= 20


def test_requirements_name_where_the_package_came_from() -> None:
    """With its address where pip recorded one; else the steps say that it has to be written."""
    known = story("git+https://example.org/x@abc")
    assert "explainer @ git+https://example.org/x@abc" in known.files["requirements.txt"]
    assert not any("requirements.txt" in step for step in known.steps)
    assert "requirements.txt" in story("").steps[-1]


def test_the_steps_can_be_taken_where_a_person_stands() -> None:
    """They lead into the new folder, whatever its name, and first of all bring the commands where these are missing."""
    here = story("", "../the flood", installed=True).steps
    assert here[0] == "Go into the new folder: cd '../the flood'"
    clone = story("", "../flood", installed=False).steps
    assert "pip install ." in clone[0]
    assert clone[1] == "Go into the new folder: cd ../flood"
    assert "mkdocs build" in "".join(clone[2:])
