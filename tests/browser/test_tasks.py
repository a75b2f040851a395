"""What readers come for, on a phone, from the first screen of the summary: each answer is two taps away at most."""

from __future__ import annotations

import pytest

from .conftest import Open

pytestmark = pytest.mark.browser
SIGN = ".hero a.doubt >> nth=-1"
MENU = "#__menu"
# What is tapped in turn, what is typed then, and words that stand in the window at the end.
TASKS = {
    "who was invited": ((SIGN, SIGN), "", "both said that he had invited Qin Gang"),
    "what Qin said of Taiwan, and who reported it": (
        (MENU, "#__nav a[href='taiwan.html']"),
        "",
        "Mr Qin said Taiwan was the “most prominent risk” for China-US relations",
    ),
    "what the State Department says instead": ((SIGN, SIGN), "", "The State Department and Chinese state television"),
    "what strategic ambiguity is": (
        ("#__find",),
        "strategic ambiguity",
        "The US practice of not saying plainly whether it would use force",
    ),
    "whether the sentence is disputed": ((SIGN,), "", "The record differs"),
}
# The words of everything of which some stands in the window, under the bar on top.
SEEN = """(words) => {
  const found = document.evaluate(`//*[contains(normalize-space(.), "${words}")]`, document, null, 7);
  return Array.from({length: found.snapshotLength}, (_, at) => found.snapshotItem(at)).some((one) => {
    const box = one.getBoundingClientRect();
    return one.children.length < 30 && box.height && box.height < innerHeight && box.top >= 40 && box.top < innerHeight;
  });
}"""


@pytest.mark.parametrize(("taps", "typed", "words"), TASKS.values(), ids=TASKS)
def test_an_answer_is_two_taps_away(visit: Open, taps: tuple[str, ...], typed: str, words: str) -> None:
    """And nothing has to be scrolled to: what is tapped first stands on the first screen."""
    page = visit(width=390, has_touch=True)
    top = page.locator(taps[0]).bounding_box()
    assert top and top["y"] + top["height"] <= page.viewport_size["height"]
    assert len(taps) <= 2
    for tapped in taps:
        page.locator(tapped).tap()
    if typed:
        page.locator("#__query").fill(typed)
    page.wait_for_function(SEEN, arg=words, timeout=5000)
