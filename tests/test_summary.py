"""The summary: whole sentences, three nested forms, nothing that points outside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.gist.definite import is_introduced
from generator.facts.gist.leaning import is_heading, needed, points_back
from generator.facts.gist.standing import dangling
from generator.facts.gist.summary import POINTS, SHARE, ranked, summary
from generator.facts.people.people import people
from generator.inputs.sources import sources
from generator.model import Attribution, File, Sentence, Source, Span, Statement, Topic
from generator.text.phrases import words as classed
from generator.text.sentences import sentences as split
from tests.conftest import TALKS
from tests.lines import read

STORY = """
Nurses go on strike

Nurses at the city hospital of Lund walked out on Monday in a strike over pay, the first in twenty years.
However, emergency care goes on.
Their union asks for eight percent more.
The county council offers three percent and says that its budget has no room for more.

“We are tired,” said Maria Berg, who leads the union.
“We have waited for years.
Now we will not wait any longer.”
She spoke to about two hundred nurses outside the hospital.

Patients had two hundred operations put off on the first day of the strike, according to the hospital.
It expects to put off twice as many if the strike lasts until Friday.
A mediator has invited the nurses and the county council to talks about pay on Wednesday.
"""

POINTS_BACK = {
    "a pronoun": "He left.",
    "a possessive pronoun": "Their union agreed.",
    "a demonstrative": "This dialogue goes on.",
    "a connective": "Furthermore, it rained.",
    "a connective of several words": "As a result, prices rose.",
    "and": "And the court agreed.",
    "but in quotation marks": "“But the law is clear,” he said.",
    "a pronoun after a short phrase": "On Sunday, he left.",
    "a quotation by a pronoun": "“The law is clear,” she said.",
    "a quotation by nobody": "“The law is clear.”",
    "such": "Such strikes are rare.",
    "a demonstrative after a clause": "As prices rose, this strike went on.",
    "both at the start of a clause": "While both sides waited, rain fell.",
    "a bracket first": "(It rained.)",
}
STANDS = {
    "a name": "Maria Santos left.",
    "a noun": "The strike goes on.",
    "this with a time": "This week the court sits.",
    "a quotation by a name": "“We are tired,” said Maria Santos.",
    "a word that begins like a connective": "Sources in the union agree.",
    "button is not but": "Buttons are small.",
    "the speaker before the pronoun": "When Maria Santos left, she smiled.",
}


@pytest.mark.parametrize("sentence", POINTS_BACK.values(), ids=POINTS_BACK.keys())
def test_an_opening_that_points_back_is_seen(sentence: str) -> None:
    """Pronouns, connectives, and quotations whose speaker is not named in the sentence."""
    assert points_back(sentence)


@pytest.mark.parametrize("sentence", STANDS.values(), ids=STANDS.keys())
def test_an_opening_that_stands_alone_is_left_alone(sentence: str) -> None:
    """Names, nouns, and words that only look like a connective."""
    assert not points_back(sentence)


HEADINGS = {
    "no full stop": ("Nurses go on strike", True),
    "capitals all over": ("Voters Go To The Polls In A Divided Norland On Sunday.", True),
    "a sentence": ("Nurses go on strike.", False),
    "a sentence full of names": ("Maria Santos of the World Bank met Ana Ruiz.", False),
    "a stop in the marks": ("“We are tired.”", False),
}


@pytest.mark.parametrize(("words", "heading"), HEADINGS.values(), ids=HEADINGS.keys())
def test_a_heading_is_told_from_a_sentence(words: str, heading: bool) -> None:
    """Headings, captions and datelines are never part of a summary."""
    assert is_heading(words) == heading


def test_the_story_in_one_sentence() -> None:
    """The lead, and not the headline over it."""
    assert summary(*read(STORY)).one == (2,)


def test_the_forms_are_nested_and_within_bounds() -> None:
    """One within points within full; five points at most; 60 % of the words at most."""
    source, sentences = read(STORY)
    found = summary(source, sentences)
    assert set(found.one) <= set(found.points) <= set(found.full)
    assert 1 < len(found.points) <= POINTS
    assert _words(source, sentences, found.full) <= SHARE * len(source.text.split())


def test_the_points_hold_what_is_disputed() -> None:
    """What somebody rejects, on the main issue, goes before what merely has its words."""
    plain = "".join(
        f"The wharf of the port has a {thing} for ships.\n" for thing in ("crane", "shed", "lamp", "gate", "roof")
    )
    source, sentences = read(f"The port of Oz gets a wharf, the council said.\n{plain}Fishers reject a wharf.\n{plain}")
    wharf = Topic("Wharf", tuple(range(1, 13)), main=True)
    assert 7 in summary(source, sentences, (), (wharf,)).points
    assert 7 not in summary(source, sentences).points


def test_no_point_opens_with_a_connective() -> None:
    """ "Furthermore, the wharf" is in no list; the longer form may have it with the sentence before."""
    source, sentences = read(
        "The port of Oz gets a wharf, the council said.\nFurthermore, the wharf of the port has a crane for ships.\n"
        "Rain fell on the town in the night.\nSnow fell on the town in the morning.\nHail fell on the hills."
    )
    assert 2 not in summary(source, sentences).points


@pytest.mark.parametrize("caption", ["pilgrims at the old mosque in 2008.", "Ana Ruiz of the union at the port of Oz."])
def test_a_caption_is_no_sentence_of_a_summary(caption: str) -> None:
    """It ends with a stop and tells nothing."""
    assert 1 not in needed(*read(f"{caption}\nThe harbour of Oz was closed on Monday."))


def test_a_sentence_that_points_back_brings_the_one_before() -> None:
    """ "However" and "Their" are taken only with the sentence that they lean on."""
    needs = needed(*read(STORY))
    assert needs[3] == {2, 3}
    assert needs[4] == {2, 3, 4}
    assert needs[5] == {5}


def test_the_sentences_of_a_quotation_stay_together() -> None:
    """A quotation that runs over three sentences is taken whole, with its speaker."""
    needs = needed(*read(STORY))
    assert needs[7] == needs[8] == {6, 7, 8}


def test_an_attribution_is_not_split_from_its_speaker() -> None:
    """The sentences of one statement go together, whatever the marks say."""
    source, sentences = read(
        "The minister spoke for an hour.\nTaxes will fall.\nRoads will be mended, he said.\nRain fell."
    )
    content = Span(sentences[1].span.start, sentences[2].span.start + 20)
    cue = Span(sentences[2].span.end - 5, sentences[2].span.end - 1)
    attribution = Attribution(None, cue, (content,), 3, "trailing", 2, "indirect", "neutral")
    needs = needed(source, sentences, (Statement(attribution, "The minister", "", (), ()),))
    assert needs[2] == needs[3] == {2, 3}
    assert needs[4] == {4}


def test_a_short_name_brings_the_whole_name() -> None:
    """ "The Department" is taken with the sentence that says which."""
    needs = needed(
        *read("The State Department met.\nRain fell.\nThe Department agreed.\nThe Department of Justice did not.")
    )
    assert needs[3] == {1, 3}
    assert needs[4] == {4}


@pytest.mark.parametrize("text", ["It rained.", "Rain", "“We won,” he said.", "And so it goes on.\nIt does."])
def test_a_text_without_a_free_sentence_still_has_a_summary(text: str) -> None:
    """One sentence at least, for any text that has one."""
    assert summary(*read(text)).one == (1,)


def test_a_fact_comes_before_a_comment() -> None:
    """A sentence without any name or number is taken later than its like."""
    source, sentences = read(
        "Lund council met on Monday.\nThe strike shows how deep the dispute is.\nThe strike shows how deep Lund is."
    )
    assert ranked(source, sentences).index(3) < ranked(source, sentences).index(2)


def test_the_summary_of_the_seed() -> None:
    """The talks, what was said of Taiwan, and none of the article's own comment."""
    seed = TALKS / "seeds/blinken-beijing.txt"
    (source,), _ = sources([File("seeds/blinken-beijing.txt", seed.read_bytes())])
    found = summary(source, split(source.text))
    assert found.one == (1,)
    assert {1, 10} <= set(found.points)
    assert {12, 13} & set(found.points)
    assert not {5, 6} & set(found.full)


def test_no_sentences_no_summary() -> None:
    """An empty text is no error."""
    assert summary(*read("")).full == ()


def _words(source: Source, sentences: tuple[Sentence, ...], numbers: tuple[int, ...]) -> int:
    return sum(len(sentences[number - 1].span.of(source.text).split()) for number in numbers)


LINES = st.sampled_from(
    [
        "Talks begin",
        "He left.",
        "The court met on Monday.",
        "“We won,” he said.",
        "“It is",
        "over.”",
        "However, rain fell.",
        "",
    ]
)


@given(st.lists(LINES, max_size=25))
def test_whatever_the_text_the_promises_hold(text: list[str]) -> None:
    """Nested, in order, within bounds; no heading and nothing that leans on what is left out."""
    source, sentences = read("\n".join(text))
    found = summary(source, sentences)
    assert set(found.one) <= set(found.points) <= set(found.full)
    assert len(found.one) == bool(sentences)
    for form in (found.one, found.points, found.full):
        assert list(form) == sorted(set(form))
    needs = needed(source, sentences)
    if any(others == {number} for number, others in needs.items()):
        assert all(needs[number] <= set(found.full) for number in found.full)
        assert all(needs[number] <= set(found.points) for number in found.points)
        assert not any(is_heading(sentences[number - 1].span.of(source.text)) for number in found.full)
    if _words(source, sentences, found.full) > SHARE * len(source.text.split()):
        assert len(found.full) <= len(found.points)


def test_the_best_sentences_come_first() -> None:
    """The order of choice begins with the sentence of the shortest form."""
    source, sentences = read(STORY)
    assert ranked(source, sentences)[:1] == summary(source, sentences).one


@pytest.mark.parametrize(
    "aside",
    (
        "Why did the dam close in May?",
        "If you have not yet, be sure to read the plan of the dam.",
        "Also, check out the plan of the dam from last week.",
        "I’m Ann Lee.",
        "I hope you enjoyed the week of the dam!",
        "Thank you for reading of the dam.",
        "Bo Park adapted this story for Oz Radio.",
        "Ann Lee was the editor.",
        "Editor’s note: Ann Lee owns a part of the dam.",
    ),
)
def test_no_summary_takes_a_question_or_a_word_to_the_reader(aside: str) -> None:
    """They tell nothing of what happened."""
    text = f"The dam closed in May.\n\n{aside}\n\nThe town was glad."
    taken = needed(Source("seeds/a.txt", "a", "A", text), split(text))
    assert 1 in taken
    assert 2 not in taken


DANGLES = {
    "a pronoun": "He left.",
    "a possessive": "His lawyer left.",
    "a pronoun and its verb in one": "She’s left the dam to Ann Lee.",
    "a pronoun behind a dateline": "DUBLIN — She left the dam to Oz — and won.",
    "what goes on": "As part of that, Ann Lee left.",
    "part of what was told": "As part of the deal, Ann Lee left.",
    "who said it": "The dam is old and leaks, she said.",
    "who added it": "Bo Park is safe, he added on Monday.",
    "an alternative": "Ann Lee instead went by ship.",
    "another alternative": "Instead, Ann Lee went by ship.",
    "no verb": "Participation from approximately 60 retailers, including Oz Shops and Ur Stores.",
    "no verb but a participle": "More than 500 firms related to the trade of Oz.",
    "a verb of a side clause": "A system of dams that leaks.",
    "a gerund alone": "Implementing a tax system that allows people to keep all of their money.",
    "two gerunds": "Closing loopholes and putting in place a system that is transparent and works.",
    "who was told of": "The player was safe in Oz.",
    "whose authors": "The report’s authors say that the dam is old.",
    "what was told of": "The club last won the cup in May.",
    "a connective": "Furthermore, the dam is old.",
    "a plural pronoun behind a time": "This week they closed the dam.",
    "a pronoun behind a place": "At the dam on Monday, he was seen by many.",
    "who tells": "I have been at the dam for four years.",
    "who tells, later": "When the dam broke, we ran.",
    "who reads": "If you like the dam, come early.",
    "an order": "Forget the dam.",
    "those behind a number": "All three of those setbacks were small.",
    "those in the sentence": "Last week Bo Park told of one of those talks.",
    "this and a noun": "The mayor spoke of this plan.",
    "that and a noun": "Bo Park was seen in that window.",
    "such and a plural": "The council has had such calls.",
    "another": "Another reason is the rain.",
    "similar": "Similar deals were made in May.",
    "a pair": "Both sides agreed.",
    "a pair of schemes": "Both schemes are run by Oz and backed by Ur.",
    "some of them": "Two of them left.",
    "a quotation by nobody": "“The dam is old.”",
    "a quotation that goes on": "“And he did not,” Ann Lee said on Monday.",
    "a few words": "Things went bad.",
    "a reason alone": "Because the dam is old, it was shut in May.",
    "a piece of a quotation": "The wall fell, and nobody was there.”",
    "an it that somebody says of": "Mayor Ann Lee said it was a “good deal” for the town.",
    "a participle and a pronoun": "Questioning the right of nine members to choose, he spoke of rings.",
    "like somebody, they": "Like other people in the town, they need time.",
    "to do something, it": "To improve comfort for all, it has new seats.",
    "aside from those": "Aside from those, new seats are sold in the town.",
    "that very": "Ann Lee was asked that very question on Monday.",
    "a caption": "Lee, pictured here in 1998, led the board of the dam.",
    "a picture": "A file photograph shows Ann Lee at the dam in May.",
    "a label": "Rural location: The dam lies in a valley of Oz.",
    "a turn": "ANN LEE: The dam is as old as the town.",
    "meanwhile": "Ships, meanwhile, sail to the dam each day.",
    "too": "The harbour master, too, said the dam would hold.",
    "another of them": "Bo Park, another sailor, said the dam would hold.",
    "those years": "Ships came to the dam every day in those years, the town said.",
    "that alone": "The town would lose its harbour if that happens, the mayor of Oz said.",
    "him of a body": "The government charged him with fraud in May.",
    "an it behind that": "Ann Lee said that it was a bargain in May.",
    "one more thing told": "Ann Lee also left the dam to Oz.",
    "one more thing at the end": "Ann Lee left the dam to Oz too.",
    "what came next": "The judge then closed the hearing.",
    "like something": "Many people in Oz had similar fears of the dam.",
    "a place that was told": "Polling stations there open at noon on Monday.",
    "all of it": "All of it seems to have hurt Ann Lee.",
    "this phase": "This phase is one of rest for Ann Lee.",
    "what that means": "What that means is that Ann Lee will stay.",
    "the first of some": "The first came at noon and hurt Ann Lee.",
    "a thing in a side clause": "Once the video was seen, Ann Lee left the town.",
    "a body that was told of": "The board will have power in the town.",
    "things that happened": "The finals saw Ann Lee and Bo Park on the dam.",
    "the same thing": "Ann Lee said that the same gate would break.",
    "the two men": "Ann Lee told Oz that the two men were friends.",
    "a time that was told": "At the time, Ann Lee was mayor of the town.",
    "even then": "Even then, the dam of Oz was old.",
    "the other of two": "Ann Lee said that the other dam leaked.",
    "those that were counted": "Ann Lee told Oz that the two actors were friends.",
    "all of those that were counted": "All six will pay for the dam.",
    "a quotation that points": "“These results are new,” Ann Lee said on Monday.",
    "a quotation about an it": "“It is an old dam,” Ann Lee said on Monday.",
    "a quotation in single marks by nobody": "‘The dam is as old as the town.’",
    "him whom a preposition has": "According to her, Bo Park shut the dam.",
    "him behind many": "Witnesses said that he had been at the dam.",
    "founded, it": "Founded in 1975, it is still a place of rest.",
    "an ode, it": "An ode to the town, it shows the dam in May.",
    "an aside in brackets": "(The dams of Oz are older than those of Ur.)",
}
STANDS_ALONE = {
    "a thing by its other noun": "A crash shut the dam, and the collision cost a mast.",
    "the first of its kind": "The oldest mast was saved.",
    "a participle and a name before the pronoun": "Leaving the dam with Ann Lee, he fell ill.",
    "a place before a colon": "Oslo: The dam broke in May.",
    "who speaks before a colon": "Ann Lee told Oz: The dam broke in May.",
    "that much": "Ann Lee was very pleased with the dam.",
    "a thing that was named": "The dam broke in May.",
    "an office that a town has": "The mayor left in May.",
    "a thing that is told": "The report of the board says that the dam is old.",
    "a body all know": "The police were late.",
    "a name": "Helen left the town.",
    "part of something named": "As part of the Oz deal, Ann Lee left.",
    "who says it herself": "The dam is old, Ann Lee said.",
    "instead of what": "Ann Lee went by ship instead of by train.",
    "a gerund that is the subject": "Closing the dam was hard for Oz.",
    "a participle before a comma": "Leaving the dam, Ann Lee fell ill.",
    "a verb in the present": "Police say the dam leaks.",
    "a verb in -s": "The firm makes boats for Oz.",
    "a participle and a verb": "A firm based in Oz sold the dam.",
    "a pronoun behind its name": "Ann Lee said that she would go.",
    "a pronoun right before its name": "In her speech Ann Lee thanked the town.",
    "a plural behind its noun": "Prosecutors said they would appeal.",
    "a week": "This week the dam closed.",
    "those who": "The town thanked those who came.",
    "those affected": "The council will pay those affected.",
    "such as": "The dam needs repairs such as a new wall.",
    "both and both named": "Both Ann Lee and Bo Park left.",
    "both bodies": "Both the union and the board left.",
    "an it of a body": "The company said it would appeal.",
    "an it that is empty": "Mayor Ann Lee said it was vital that the dam closed.",
    "a quotation that begins": "“We are tired,” Ann Lee said on Monday.",
    "first person in marks": "Ann Lee said: “We are tired.”",
    "a road and a war": "The I-95 was closed in World War I.",
    "the police": "Police said the dam was shut.",
    "one more thing of two told": "Ann Lee left the dam to Oz and also sold a mast.",
    "what a dam is besides": "The mast, also known as Old Tom, fell in May.",
    "like what it names": "Many people in Oz had fears similar to those of the mayor.",
    "like one another": "Ann Lee and Bo Park had similar fears.",
    "a place told before": "In Oslo people there voted at noon on Monday.",
    "an empty there": "Officials said there was rain in the town.",
    "part of a year": "Most of this week Ann Lee was ill.",
    "the same as another": "Ann Lee wants the same gate as the mayor.",
    "the same week": "Ann Lee closed five dams in the same week.",
    "the time of something": "At the time of the flood, Ann Lee was mayor of the town.",
    "the other of two named": "One dam held while the other dam leaked.",
    "who was counted here": "Ann Lee and Bo Park, the two judges, left.",
    "a number of weeks": "Ann Lee left in the two weeks before May.",
    "a quotation about now": "“This is a great day for Oz,” Ann Lee said.",
    "a quotation with an empty it": "“It is vital that the dam holds,” Ann Lee said on Monday.",
    "first person in single marks": "Ann Lee has lost her ‘not in my back yard’ battle.",
    "a witness and he": "A witness said that he had been at the dam.",
    "founded by whom": "Founded in 1975, the dam is still a place of rest.",
}


@pytest.mark.parametrize(
    ("words", "alone"),
    [*((one, False) for one in DANGLES.values()), *((one, True) for one in STANDS_ALONE.values())],
    ids=[*DANGLES, *STANDS_ALONE],
)
def test_a_point_stands_alone(words: str, alone: bool) -> None:
    """The sentence before it may not be among the points."""
    text = f"Ann Lee and Bo Park met at the dam. {'' if words.count('“') == words.count('”') else '“It is. '}{words}"
    (source,), _ = sources([File("seeds/a.txt", text.encode())])
    found = split(text)
    assert (found[-1].number not in dangling(source, found, people(source, found))) is alone


# a headline, what is shown, a sentence, and whether what it opens with as known is told
INTRODUCED = {
    "by the headline": ("Ferry sinks", "", "The ferry left at noon.", True),
    "by the headline in another noun": ("Two die in crash", "", "The collision was loud.", True),
    "by what is shown": ("Oz", "A judge held a hearing.", "Ann Lee said the hearing was short.", True),
    "in its own sentence": ("Oz", "", "Ann Lee made a plan and said the plan was good.", True),
    "by itself": ("Oz", "", "The owner of the dam left.", True),
    "by a name": ("Oz", "", "The Oslo deal was signed.", True),
    "by a name behind it": ("Oz", "", "The seller, the Norse investor Ann Lee, left.", True),
    "as there is one": ("Oz", "", "The police were late, and the mayor said that the sun shone.", True),
    "many of a kind": ("Oz", "", "The residents were angry.", True),
    "nowhere": ("Oz", "It rained.", "The proceeding showed much.", False),
    "nowhere, whose": ("Oz", "It rained.", "The weapon’s use was confirmed.", False),
    "nowhere, and said": ("Oz", "It rained.", "“It is clear that the shift is a problem,” said Ann Lee.", False),
    "who has a title": ("Ann Lee wins", "It rained.", "The two-time Oslo champion beat all.", False),
}


@pytest.mark.parametrize(("title", "shown", "words", "told"), INTRODUCED.values(), ids=INTRODUCED.keys())
def test_what_a_point_opens_with_as_known_is_told(title: str, shown: str, words: str, told: bool) -> None:
    """By the headline, by another point, or by itself."""
    line = classed(Source("seeds/a.txt", "a", title, words), split(words))[0]
    assert is_introduced(line, words, f"{title} {shown}") is told


def test_the_first_sentence_goes_on_from_none() -> None:
    """ "It was justice at last" opens a story; a story cannot begin with what was told before."""
    source, sentences = read("It was justice at last for Oz, as a court shut the dam.\nThe dam leaked.")
    assert 1 not in dangling(source, sentences, ())


def test_the_firm_brings_what_names_it() -> None:
    """ "The Oslo-based firm had expected more" comes with the sentence before it, "the firm that broke" alone."""
    text = "Shares fell on Monday.\nOz Boats made a loss.\nThe Oslo-based firm had hopes.\nThe firm that broke was new."
    source, sentences = read(text)
    assert needed(source, sentences)[3] == {2, 3}
    assert needed(source, sentences)[4] == {4}
    source, sentences = read(
        "Shares fell on Monday.\nThe Oz Times saw the books.\nIn May, the paper said that it knew."
    )
    assert needed(source, sentences)[3] == {2, 3}


@pytest.mark.parametrize(
    ("words", "alone"),
    {
        "The New Zealander was glad.": False,
        "The 40-year-old was glad.": False,
        "The New Zealand team was glad.": True,
        "The 40-year-old, Ann Lee, was glad.": True,
        "The Netherlands was glad.": True,
    }.items(),
)
def test_who_somebody_is_brings_the_name(words: str, alone: bool) -> None:
    """One of a place, or of an age, is taken with the sentence before it."""
    assert needed(*read(f"Ann Lee won the cup.\n{words}"))[2] == ({2} if alone else {1, 2})


def test_a_point_with_a_short_name_comes_with_the_whole_one() -> None:
    """Who "Lee" is tells the sentence that has "Ann Lee"."""
    text = "The dam broke.\n\nMayor Ann Lee ran home.\n\nMr Lee was safe.\n\nRain fell."
    (source,), _ = sources([File("seeds/a.txt", text.encode())])
    found = split(source.text)
    assert needed(source, found, (), people(source, found))[3] == {2, 3}
