"""Who is said to have said what: one row a way of attributing."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.facts.attribution.attributions import attributions
from generator.model import Attribution
from generator.text.sentences import sentences

Row = tuple[str, str, str]

# speaker | cue | content, pieces parted by " / "
CASES: dict[str, tuple[str, list[Row]]] = {
    "and, with a verb in the form of the one that reports": (
        "Ann Lee vowed to rebuild the bridge and left the hall.",
        [("Ann Lee", "vowed", "to rebuild the bridge")],
    ),
    "and, a past behind a present": (
        "Ann Lee said the bridge is safe and left the hall.",
        [("Ann Lee", "said", "the bridge is safe")],
    ),
    "and, a past behind a future": (
        "Ann Lee said the bridge will be safe and walked out.",
        [("Ann Lee", "said", "the bridge will be safe")],
    ),
    "and, a past behind a past is a part of what was said": (
        "Ann Lee said she had rebuilt the bridge and left the hall.",
        [("Ann Lee", "said", "she had rebuilt the bridge and left the hall")],
    ),
    "and, a participle before its noun": (
        "Ann Lee promised lower rents and increased funding.",
        [("Ann Lee", "promised", "lower rents and increased funding")],
    ),
    "and, a clause behind a phrase": (
        "Ann Lee agreed to sell the bridge, and she's even throwing in the road.",
        [("Ann Lee", "agreed", "to sell the bridge")],
    ),
    "and, a list": (
        "Ann Lee agreed to sell the bridge, the road and Bo Park's house.",
        [("Ann Lee", "agreed", "to sell the bridge, the road and Bo Park's house")],
    ),
    "a phrase up to where it was posted": (
        "Ann Lee posted her greetings to Oz on Facebook just before the shops opened on Monday.",
        [("Ann Lee", "posted", "her greetings to Oz")],
    ),
    "what a quotation says of a comment is nobody's comment": ("The comment by Ann Lee “was not funny”.", []),
    "an answer that is a question": (
        "Ann Lee's answer was: “Is it late?”",
        [("Ann Lee", "answer", "“Is it late?”")],
    ),
    "a vow behind its owner": (
        "“Build it,” fans chanted, referring to the new mayor's vow to build it.",
        [
            ("fans", "chanted", "“Build it,”"),
            ("fans", "referring", "to the new mayor's vow to build it"),
        ],
    ),
    "beaming without words": ("At the opening of the new bridge in Oz, Ann Lee beamed.", []),
    "the subject of a list of verbs, behind an adjunct": (
        "Following an open meeting in Oz last week, Ann Lee walked home and stressed the town's importance.",
        [("Ann Lee", "stressed", "the town's importance")],
    ),
    "the subject of the clause, not of the one before": (
        "By the time Bo Park was out of the race, Ann Lee won the vote by promising a new bridge.",
        [("Ann Lee", "promising", "a new bridge")],
    ),
    "a saying put into a clause with who": (
        "She met two engineers, who Ann Lee said were living in Oz.",
        [("Ann Lee", "said", "who / were living in Oz")],
    ),
    "argued for years that": (
        "Ann Lee has argued for years that the bridge is not safe.",
        [("Ann Lee", "has argued", "that the bridge is not safe")],
    ),
    "an insertion before when": (
        "It is not clear, Ann Lee said, when the bridge will open.",
        [("Ann Lee", "said", "It is not clear / when the bridge will open")],
    ),
    "that alone, before she said": (
        "That, she said, is why the bridge is late.",
        [("she", "said", "That / is why the bridge is late")],
    ),
    "and did not say": (
        "Ann Lee said she will run but did not say that it was late.",
        [("Ann Lee", "said", "she will run"), ("Ann Lee", "did not say", "that it was late")],
    ),
    "by name, but did note": (
        "Ann Lee did not mention Bo Park by name but did note that the bridge was late.",
        [("Ann Lee", "did not mention", "Bo Park by name"), ("Ann Lee", "did note", "that the bridge was late")],
    ),
    "objected to": (
        "Workers objected to the firm's attempts to move them.",
        [("Workers", "objected", "to the firm's attempts to move them")],
    ),
    "hinted at, insisted on": (
        "Ann Lee hinted at a new road and insisted on a new bridge.",
        [("Ann Lee", "hinted", "at a new road"), ("Ann Lee", "insisted", "on a new bridge")],
    ),
    "reflecting is no saying": (
        "“It is late,” Ann Lee said, reflecting the long wait.",
        [("Ann Lee", "said", "“It is late,”")],
    ),
    "another comes in behind a quotation": (
        "“It is late,” Ann Lee said, and her husband cut in. “Do not forget me.”",
        [("Ann Lee", "said", "“It is late,”")],
    ),
    "another comes in, with a name": (
        "“It is late,” Ann Lee said before Bo Park cut in. “Do not forget me.”",
        [("Ann Lee", "said", "“It is late,”")],
    ),
    "the same goes on behind a gesture": (
        "“It is late,” Ann Lee said, and shook her head. “It is too late.”",
        [("Ann Lee", "said", "“It is late,” / “It is too late.”")],
    ),
    "the same goes on behind a pronoun": (
        "“It is late,” Ann Lee said, and she laughed. “It is too late.”",
        [("Ann Lee", "said", "“It is late,” / “It is too late.”")],
    ),
    "another agrees behind a quotation": (
        "Ann Lee said “it is late” and Bo Park agreed. “I am late.”",
        [("Ann Lee", "said", "“it is late”")],
    ),
    "urged for years, without a that": ("It is a bridge that they have urged for more than a decade.", []),
    "agreed with": ("Ann Lee agreed with the council's plan.", [("Ann Lee", "agreed", "the council's plan")]),
    "inverted, with a number": (
        "The bridge was late, said 20 residents who had lost their homes.",
        [("20 residents who had lost their homes", "said", "The bridge was late")],
    ),
    "a noun behind an adjective": ("Oz fights losses that spill into upcoming states where it is late.", []),
    "quotation, he said": ("“We will win,” he said.", [("he", "said", "“We will win,”")]),
    "quotation, name said": ("“We will win,” Ann Lee said.", [("Ann Lee", "said", "“We will win,”")]),
    "quotation, said name": (
        "“We will win,” said Ann Lee, the mayor of Oz.",
        [("Ann Lee, the mayor of Oz", "said", "“We will win,”")],
    ),
    "quotation, party in brackets": (
        "“It must stop,” Sen. Ann Lee (D-Oz) said in a statement.",
        [("Sen. Ann Lee (D-Oz)", "said", "“It must stop,”")],
    ),
    "a clause behind said, and a condition, is nobody who speaks": (
        "The town’s mayor, Ann Lee, said it planned to pay, provided that the court agreed.",
        [("The town’s mayor, Ann Lee,", "said", "it planned to pay, provided that the court agreed")],
    ),
    "a clause behind said, its subject named, and a condition": (
        "Ann Lee, the mayor, said the town planned to pay, provided the court agreed.",
        [("Ann Lee, the mayor,", "said", "the town planned to pay, provided the court agreed")],
    ),
    "inverted, behind an adjunct": (
        "On Monday, the bridge, said Ann Lee, is safe.",
        [("Ann Lee", "said", "On Monday, the bridge / is safe")],
    ),
    "quotation goes on behind the verb": (
        "“We will,” she said, “win this.”",
        [("she", "said", "“We will,” / “win this.”")],
    ),
    "quotation goes on in the next sentence": (
        "“We will win,” she said. “Believe me.”",
        [("she", "said", "“We will win,” / “Believe me.”")],
    ),
    "quotation goes on in the next paragraph, unclosed": (
        "Ann Lee said: “We will win.\n\n“Believe me.”",
        [("Ann Lee", "said", "“We will win. / “Believe me.”")],
    ),
    "quotation in a paragraph of its own": (
        "Ann Lee said of the bridge:\n\n“We will win. Believe me.”\n\n“Oh no.”",
        [("Ann Lee", "said", "“We will win. Believe me.”")],
    ),
    "asked by somebody": (
        "Asked by a reporter whether it was late, she left.",
        [("a reporter", "Asked by", "whether it was late")],
    ),
    "a day before the verb": ("Ann Lee on Sunday said it was late.", [("Ann Lee", "said", "it was late")]),
    "a name that ends in s": ("Sanders says it was late.", [("Sanders", "says", "it was late")]),
    "a name that is an auxiliary": ("“It is late,” Will wrote.", [("Will", "wrote", "“It is late,”")]),
    "a name that ends in ly": ("Kelly said it was late.", [("Kelly", "said", "it was late")]),
    "aides to somebody": ("Aides to Ann Lee say it was late.", [("Aides to Ann Lee", "say", "it was late")]),
    "records show": (
        "Ann Lee sold the bridge in 2010, records show.",
        [("records", "show", "Ann Lee sold the bridge in 2010")],
    ),
    "an attitude inside words is part of them": (
        "Ann said that Bo wants a bridge.",
        [("Ann", "said", "that Bo wants a bridge")],
    ),
    "a closed quotation does not claim the next paragraph": (
        "“We will win,” she said.\n\n“Oh no.”",
        [("she", "said", "“We will win,”")],
    ),
    "a verb of no list behind a quotation": (
        "“Go back to Oz,” Ann Lee barked.",
        [("Ann Lee", "barked", "“Go back to Oz,”")],
    ),
    "question mark, name, verb": (
        "“Would it be fair?” Ann Lee pressed. “To them?”",
        [("Ann Lee", "pressed", "“Would it be fair?” / “To them?”")],
    ),
    "british marks": ("'We will win,' said Ann Lee.", [("Ann Lee", "said", "'We will win,'")]),
    "colon": ("Ann Lee: “We will win.”", [("Ann Lee", ":", "“We will win.”")]),
    "label of a transcript": (
        "JANE LEE: Good evening. He wants a bridge.\n\nPARK: Thank you.",
        [("JANE LEE", ":", "Good evening. He wants a bridge."), ("PARK", ":", "Thank you")],
    ),
    "an ordinary word with a colon is no label": ("Note: It was late.", []),
    "said that": ("Ann Lee said that it was late.", [("Ann Lee", "said", "that it was late")]),
    "said on a day that": (
        "The mayor said on Monday that it was late.",
        [("The mayor", "said", "that it was late")],
    ),
    "apposition before the verb": (
        "Ann Lee, the mayor of Oz, said that it was late.",
        [("Ann Lee, the mayor of Oz,", "said", "that it was late")],
    ),
    "relative clause in the subject": (
        "Officials who know her say it was late.",
        [("who", "know", "her"), ("Officials who know her", "say", "it was late")],
    ),
    "number of people": (
        "About four in 10 said they were angry.",
        [("About four in 10", "said", "they were angry")],
    ),
    "two cues in a sentence": (
        "Ann Lee said it was late and added that Bo had left.",
        [("Ann Lee", "said", "it was late"), ("Ann Lee", "added", "that Bo had left")],
    ),
    "participle": (
        "Ann Lee left early, saying that it was late.",
        [("Ann Lee", "saying", "that it was late")],
    ),
    "with somebody saying": (
        "The talks failed, with officials indicating that they were tired.",
        [("officials", "indicating", "that they were tired")],
    ),
    "with somebody, stray comma": (
        "The talks failed, with officials, indicating that they were tired.",
        [("officials", "indicating", "that they were tired")],
    ),
    "infinitive": (
        "Ann Lee went on to say that it was late.",
        [("Ann Lee", "went on to say", "that it was late")],
    ),
    "noun": ("Ann’s claim that it was late is wrong.", [("Ann", "claim", "that it was late is wrong")]),
    "in somebody's view": ("In Ann’s view, it was late.", [("Ann", "view", "it was late")]),
    "according to, behind": (
        "It was late in Oz, according to Ann Lee.",
        [("Ann Lee", "according to", "It was late in Oz")],
    ),
    "according to, before": (
        "According to Ann Lee, it was late in Oz.",
        [("Ann Lee", "According to", "it was late in Oz")],
    ),
    "inserted": (
        "The budget, Ann Lee said, is fine.",
        [("Ann Lee", "said", "The budget / is fine")],
    ),
    "as somebody reported": (
        "As the Oz Times reported, the mayor has left.",
        [("the Oz Times", "reported", "the mayor has left")],
    ),
    "attitude": ("Oz wants a new bridge.", [("Oz", "wants", "a new bridge")]),
    "an agreement inside words is part of them": (
        "Ann said the town had agreed to sell the bridge.",
        [("Ann", "said", "the town had agreed to sell the bridge")],
    ),
    "a wish in what records show is part of it": (
        "The town agreed to sell the bridge in 2010, records show.",
        [("records", "show", "The town agreed to sell the bridge in 2010")],
    ),
    "a noun before a comma is no verb": (
        "She lost in Ur, a mountain state, where she had lived.",
        [],
    ),
    "a participle behind an article is no verb": ("He sells to the estimated 20 people who live there.", []),
    "others, however": (
        "Others, however, say the bridge is late.",
        [("Others, however,", "say", "the bridge is late")],
    ),
    "many argue, inside": (
        "That bridge, many argue, could fall.",
        [("many", "argue", "That bridge / could fall")],
    ),
    "a long subject in the plural": (
        "Town leaders hoping to keep Ann Lee from the bridge say they are late.",
        [("Town leaders hoping to keep Ann Lee from the bridge", "say", "they are late")],
    ),
    "an insertion before that": (
        "The mayor further stated, while testifying before the council, that it was late.",
        [("The mayor", "further stated", "that it was late")],
    ),
    "another tense goes on inside the words": (
        "Ann Lee said the group is small and supports both towns.",
        [("Ann Lee", "said", "the group is small and supports both towns")],
    ),
    "the object of a wish ends before a remark": (
        "Oz denounced the deal, which would cost a million.",
        [("Oz", "denounced", "the deal")],
    ),
    "where it was said is no part of it": (
        "Oz praised the old bridge in a statement.",
        [("Oz", "praised", "the old bridge")],
    ),
    "quoted words that go on": (
        "Ann Lee testified “dozens” of bridges had been lost.",
        [("Ann Lee", "testified", "“dozens” of bridges had been lost")],
    ),
    "knowing somebody is no statement": ("Ann knows Bo Park well.", []),
    "a name given is no statement": ("Ann works for a firm called Oz Data.", []),
    "a verb of no list beside a quotation": ("The team managed to “lose” the keys.", []),
    "as reported by somebody": (
        "As reported by Oz Radio, the mayor has left.",
        [("Oz Radio", "As reported by", "the mayor has left")],
    ),
    "as somebody reported, inside": (
        "The mayor left town, given that, as Oz Radio reported on Sunday, he has sold the bridge.",
        [("Oz Radio", "reported", "he has sold the bridge")],
    ),
    "after a conjunction, according to": (
        "He left after, according to her, the bridge fell.",
        [("her", "according to", "the bridge fell")],
    ),
    "a participle of the main clause": (
        "Ann Lee scolded critics who say it was late, saying that it was early.",
        [
            ("Ann Lee", "scolded", "critics who say it was late"),
            ("who", "say", "it was late"),
            ("Ann Lee", "saying", "that it was early"),
        ],
    ),
    "a participle of a described subject": (
        "A spokeswoman for Oz Data also declined to stay, saying that nobody stayed.",
        [
            ("A spokeswoman for Oz Data", "also declined", "to stay"),
            ("A spokeswoman for Oz Data", "saying", "that nobody stayed"),
        ],
    ),
    "an opening participle behind a preposition": (
        "Now, after arguing that it was late, Ann Lee has left.",
        [("Ann Lee", "arguing", "that it was late")],
    ),
    "refused to comment": (
        "The firm has refused to comment on the bridge.",
        [("The firm", "has refused to comment", "on the bridge")],
    ),
    "with somebody saying, behind another": (
        "Most voters described themselves as happy, with three in 10 saying they were angry.",
        [
            ("Most voters", "described", "themselves as happy"),
            ("three in 10", "saying", "they were angry"),
        ],
    ),
    "it is too soon to say": ("It is too soon to say whether the bridge will hold.", []),
    "quoted as saying": (
        "Ann Lee was quoted by Oz Radio as saying it was late.",
        [("Ann Lee", "was quoted by Oz Radio as saying", "it was late")],
    ),
    "it was reported": (
        "It was widely reported that Ann Lee paid a million.",
        [("", "was widely reported", "that Ann Lee paid a million")],
    ),
    "is expected": ("The bank is expected to raise its rate.", [("", "is expected", "The bank / to raise its rate")]),
    "inserted, verb before the speaker": (
        "The old bridge, said Ann Lee, who knows it, is not safe.",
        [("Ann Lee, who knows it", "said", "The old bridge / is not safe")],
    ),
    "somebody else says something behind and": (
        "One in ten said it was late and Bo Park said it was early.",
        [("One in ten", "said", "it was late"), ("Bo Park", "said", "it was early")],
    ),
    "said so": ("Six in ten said so in March.", [("Six in ten", "said", "so")]),
    "words behind a dash that go on": (
        "Ann Lee said the plan will be shown soon – including how to pay for it.",
        [("Ann Lee", "said", "the plan will be shown soon – including how to pay for it")],
    ),
    "a remark inside the subject of the words": (
        "Ann Lee argued the bridge, which has stood for years, is safe.",
        [("Ann Lee", "argued", "the bridge, which has stood for years, is safe")],
    ),
    "a phrase quoted by the writer": (
        "“We won,” he said introducing Ann Lee as a “leader of all.”",
        [("he", "said", "“We won,”")],
    ),
    "two attitudes": (
        "Oz sees the bridge as its own, but Ur sees it as a gift.",
        [("Oz", "sees", "the bridge as its own"), ("Ur", "sees", "it as a gift")],
    ),
    "passive": (
        "She sold the bridge, a move condemned by Oz.",
        [("Oz", "condemned by", "a move")],
    ),
    "a remark of the writer ends the content": (
        "Ann Lee said that Oz would sell the bridge, a move condemned by Ur.",
        [("Ann Lee", "said", "that Oz would sell the bridge"), ("Ur", "condemned by", "a move")],
    ),
    "asked, nobody named": (
        "Asked whether it was late, she left.",
        [("", "Asked", "whether it was late")],
    ),
    "a headline in title case": (
        "Oz Officials Deny Claims Of Fraud In Bridge Deal",
        [("Oz Officials", "Deny", "Claims Of Fraud In Bridge Deal")],
    ),
    "a headline that ends in its speaker": ("Bridge Is Safe, Mayor Says", [("Mayor", "Says", "Bridge Is Safe")]),
    "a pronoun for what was said": (
        "The charges, which Ann Lee denies, were filed in May.",
        [("Ann Lee", "denies", "which")],
    ),
    "everything somebody said": ("He takes back everything he said.", [("he", "said", "everything")]),
    "a vow to do something": (
        "Her vow to rebuild the bridge was met with cheers.",
        [("Her", "vow", "to rebuild the bridge")],
    ),
    "a claim of something": ("Ann’s claim of fraud was weak.", [("Ann", "claim of", "fraud")]),
    "according to, inside a quotation": (
        "“The bridge,” according to Ann Lee, “is safe.”",
        [("Ann Lee", "according to", "“The bridge,” / “is safe.”")],
    ),
    "said, and then added": (
        "“It is late,” said Ann Lee, then added, “Go home.”",
        [("Ann Lee", "said", "“It is late,”"), ("Ann Lee", "added", "“Go home.”")],
    ),
    "another speaker behind a closing clause": (
        "The bridge will close, officials said, and Ann Lee said that it would be sold.",
        [("officials", "said", "The bridge will close"), ("Ann Lee", "said", "that it would be sold")],
    ),
    "another speaker behind quoted words": (
        "Ann Lee said it was “a sad day for Oz,” and Bo Park called it “a farce.”",
        [("Ann Lee", "said", "it was “a sad day for Oz,”"), ("Bo Park", "called", "it “a farce.”")],
    ),
    "as somebody says, inside a condition": (
        "If, as Ann Lee says, the bridge is safe, Bo Park will cross it.",
        [("Ann Lee", "says", "the bridge is safe")],
    ),
    "adding things is no saying": ("The town added two bridges to the plan.", []),
    "warned against something": (
        "Ann Lee warned against selling the bridge.",
        [("Ann Lee", "warned", "against selling the bridge")],
    ),
    "told a programme on a day": (
        "She told Oz TV’s “Good Morning Oz” on Monday the bridge was safe.",
        [("She", "told", "the bridge was safe")],
    ),
    "told a described crowd that": (
        "Ann Lee told a crowd of about 300 voters gathered in a gym that it was late.",
        [("Ann Lee", "told", "that it was late")],
    ),
    "asked about something, inserted": (
        "Ann Lee, asked about the bridge, said she would go.",
        [("", "asked", "about the bridge"), ("Ann Lee, asked about the bridge,", "said", "she would go")],
    ),
    "a clause behind a medium and a day": (
        "The firm said in a statement on Tuesday it would close.",
        [("The firm", "said", "it would close")],
    ),
    "a relative clause ends before the main verb": (
        "The firm, which reported a loss, will close.",
        [("which", "reported", "a loss")],
    ),
    "a letter saying": (
        "Ann Lee sent a letter to Bo Park saying the bridge is safe.",
        [("Ann Lee", "saying", "the bridge is safe")],
    ),
    "a question that asked": (
        "This was shown by a question that asked voters how late it was.",
        [("that", "asked", "how late it was")],
    ),
    "a share of people": (
        "More than 60% of Oz voters say it is late.",
        [("More than 60% of Oz voters", "say", "it is late")],
    ),
    "a month is no auxiliary": (
        "The letter, dated May 2, says Ann Lee lied.",
        [("The letter, dated May 2,", "says", "Ann Lee lied")],
    ),
    "say critics": (
        "The bridge would help, say critics of the mayor.",
        [("critics of the mayor", "say", "The bridge would help")],
    ),
    "a relative clause without who": (
        "Several people I have spoken with this year said it was late.",
        [("Several people I have spoken with this year", "said", "it was late")],
    ),
    "reminded somebody of something": (
        "They boldly reminded voters of the town’s record in picking mayors.",
        [("They", "boldly reminded", "of the town’s record in picking mayors")],
    ),
    "pointed to something": (
        "They point to tools that have worked.",
        [("They", "point", "tools that have worked")],
    ),
    "a plural is no verb behind an auxiliary": ("What is worse, these are also states where he does well.", []),
    "a plural behind a quantifier is no verb": ("Bo Park is liked by many across all states where he served.", []),
    "some time ago": (
        "Ann Lee argued a few days ago that it was late.",
        [("Ann Lee", "argued", "that it was late")],
    ),
    "last month": ("Ann Lee vowed last month to sell the bridge.", [("Ann Lee", "vowed", "to sell the bridge")]),
    "a phrase with a person before a participle": (
        "Ann Lee praised her talks with Bo Park, saying that it was late.",
        [("Ann Lee", "praised", "her talks with Bo Park"), ("Ann Lee", "saying", "that it was late")],
    ),
    "time for somebody to say": (
        "It was time for Ann Lee to tell voters that it was late.",
        [("Ann Lee", "tell", "that it was late")],
    ),
    "a name that is a nickname in marks": (
        "In the first round the robot, named “Better Idea,” scored two points.",
        [],
    ),
    "according to a role and its name": (
        "According to the team’s coach, Bo Park, in the first round it was late.",
        [("the team’s coach, Bo Park", "According to", "in the first round it was late")],
    ),
    "that, according to": (
        "We know that according to a post made on Friday, the site is slow.",
        [
            ("We", "know", "that according to a post made on Friday, the site is slow"),
            ("a post made on Friday", "according to", "the site is slow"),
        ],
    ),
    "charges relating to something": (
        "Ann Lee told Oz Weekly that it was dealt with as charges relating to theft.",
        [("Ann Lee", "told", "that it was dealt with as charges relating to theft")],
    ),
    "pleaded guilty": ("Ann Lee pleaded guilty on Thursday.", []),
    "where somebody wrote": (
        "Writing in a blog post, Ann Lee called the bridge “a joke.”",
        [("Ann Lee", "called", "the bridge “a joke.”")],
    ),
    "posts from a day": (
        "Posts on the board from Friday theorized that it was late.",
        [("Posts on the board from Friday", "theorized", "that it was late")],
    ),
    "an opening with just before": (
        "Just before the vote, Mayor Ann Lee left the hall, cautioning that it was late.",
        [("Mayor Ann Lee", "cautioning", "that it was late")],
    ),
    "told is never inverted": (
        "Rents rose again in May, an aid group, Oz Help, told the inquiry.",
        [("an aid group, Oz Help,", "told", "Rents rose again in May")],
    ),
    "a pair of dashes inside the content": (
        "Ann Lee argued that the plan — which would cost millions — is a waste.",
        [("Ann Lee", "argued", "that the plan — which would cost millions — is a waste")],
    ),
    "a second that": (
        "Ann Lee said that it was late, and that her staff would leave.",
        [("Ann Lee", "said", "that it was late, and that her staff would leave")],
    ),
    "a horizontal bar behind the place": (
        "OZ CITY ― The mayor said that it was late.",
        [("The mayor", "said", "that it was late")],
    ),
    "said somebody, who added": (
        "“It is late,” said Bo Park, who added: “I will go.”",
        [("Bo Park", "said", "“It is late,”"), ("who", "added", "“I will go.”")],
    ),
    "but asked": ("But asked whether it was late, he left.", [("", "asked", "whether it was late")]),
    "inserted, with an adjunct": (
        "The bridge, Ann Lee said in a speech, is safe.",
        [("Ann Lee", "said", "The bridge / is safe")],
    ),
    "inserted, with an adjunct, before a participle": (
        "It was late in Oz, Bo Park said at the time, adding that he would go.",
        [("Bo Park", "said", "It was late in Oz"), ("Bo Park", "adding", "that he would go")],
    ),
    "two quotations before the verb": (
        "“We are late” and “it is bad,” she said.",
        [("she", "said", "“We are late” and “it is bad,”")],
    ),
    "that is no part of a speaker": (
        "Police, however, say that Ann Lee told Bo Park the bridge was safe.",
        [
            ("Police, however,", "say", "that Ann Lee told Bo Park the bridge was safe"),
            ("Ann Lee", "told", "the bridge was safe"),
        ],
    ),
    "a plural with a participle": (
        "E-mails obtained by Oz Radio show that Ann Lee left.",
        [("E-mails obtained by Oz Radio", "show", "that Ann Lee left")],
    ),
    "told reporters that somebody would": (
        "Ann Lee told reporters Bo Park would go.",
        [("Ann Lee", "told", "Bo Park would go")],
    ),
    "inserted, with an addressee": (
        "Bo Park lied about the bridge, Ann Lee told the jury on Monday, and he knew it.",
        [("Ann Lee", "told", "Bo Park lied about the bridge")],
    ),
    "an e-mail reads": ("“It is late,” the email read.", [("the email", "read", "“It is late,”")]),
    "an e-mail reads in part": ("The email read in part: “It is late.”", [("The email", "read", "“It is late.”")]),
    "told a tale": ("The polls told a tale of two towns.", [("The polls", "told", "a tale of two towns")]),
    "quoted somewhere saying": (
        "Bo Park was quoted in the Oz Times saying it was late.",
        [("Bo Park", "was quoted in the Oz Times saying", "it was late")],
    ),
    "a state behind that is no verb": ("He won in May, a win that the state had long foreseen.", []),
    "began when": ("The trouble began when Bo Park left.", []),
    "interrupting somebody is no saying": ("A man interrupted him during a rally in Oz.", []),
    "a capitalised verb in a name is no cue": ("The United States has 50 states.", []),
    "nouns are no cues": ("The latest state report on the talks is long.", []),
    "a phrasal verb is no cue": ("The visit was called off.", []),
}


def row(text: str, one: Attribution) -> Row:
    """Speaker, cue and content of an attribution as words."""
    speaker = one.speaker.of(text) if one.speaker else ""
    return speaker, one.cue.of(text), " / ".join(piece.of(text) for piece in one.content)


def read(text: str) -> tuple[Attribution, ...]:
    """The attributions of a text."""
    return attributions(text, sentences(text))


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_patterns(text: str, expected: list[Row]) -> None:
    """Speaker, cue and content are the words of the text that the guidelines of PARC 3.0 mark."""
    assert [row(text, one) for one in read(text)] == expected


CHAINS = {
    "nested in a closing clause": (
        "Ann Lee told Bo that it was late, state radio said.",
        [("Ann Lee", ["state radio"]), ("state radio", [])],
    ),
    "two inner ones": (
        "Ann said it was late and called it a “risk”, state radio said.",
        [("Ann", ["state radio"]), ("Ann", ["state radio"]), ("state radio", [])],
    ),
    "according to": (
        "Officials say the bridge is safe, according to Oz Radio.",
        [("Officials", ["Oz Radio"]), ("Oz Radio", [])],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CHAINS.values(), ids=CHAINS.keys())
def test_chain_of_reporting(text: str, expected: list[tuple[str, list[str]]]) -> None:
    """An attribution inside another's content names that one's speaker as its reporter, nearest first."""
    found = [
        (one.speaker.of(text), [span.of(text) for span in one.reporters])
        for one in read(text)
        if one.speaker is not None
    ]
    assert found == expected


ADDRESSEES = {
    "a name": ("Ann told Mr Bo Park that it was late.", "Mr Bo Park"),
    "a group": ("Ann told reporters on Monday that it was late.", "reporters"),
    "a pronoun": ("Ann told him it was late.", "him"),
    "behind a quotation": ("“It is late,” Ann told Oz Radio.", "Oz Radio"),
    "a reporter of a programme": ("Ann told Oz TV’s Bo Park on Tuesday that it was late.", "Oz TV’s Bo Park"),
    "a programme in marks": ("Ann told Oz TV’s “Today” show that it was late.", "Oz TV’s “Today” show"),
}


UNADDRESSED = {
    "a subject behind a verb of telling": ("Ann warned the strike could cost jobs.", "the strike could cost jobs"),
    "not to": ("Ann urged people not to return.", "not to return"),
}


@pytest.mark.parametrize(("text", "content"), UNADDRESSED.values(), ids=UNADDRESSED.keys())
def test_what_is_no_addressee(text: str, content: str) -> None:
    """The content begins with its own subject, and with its "not"."""
    assert read(text)[0].content[0].of(text) == content


def test_what_somebody_might_ask_is_not_said() -> None:
    """A saying that is only possible is no statement; that somebody would not say is one."""
    assert [one.speaker.of(text) for text in ["Bo said Ann might ask him."] for one in read(text) if one.speaker] == [
        "Bo"
    ]


@pytest.mark.parametrize(("text", "expected"), ADDRESSEES.values(), ids=ADDRESSEES.keys())
def test_addressee(text: str, expected: str) -> None:
    """Whom somebody told is a span of its own, outside the content."""
    first = read(text)[0]
    assert first.to is not None
    assert first.to.of(text) == expected


KINDS = {
    "direct": ("“It is late,” Ann said.", "direct", "neutral"),
    "indirect": ("Ann said that it was late.", "indirect", "neutral"),
    "mixed": ("Ann said that it was a “real risk” to all.", "mixed", "neutral"),
    "attitude": ("Ann wants a bridge.", "attitude", "neutral"),
    "committing": ("Ann admitted that it was late.", "indirect", "committing"),
    "doubting": ("Ann claimed that it was late.", "indirect", "doubting"),
}


@pytest.mark.parametrize(("text", "kind", "grade"), KINDS.values(), ids=KINDS.keys())
def test_kind_and_grade(text: str, kind: str, grade: str) -> None:
    """The kind follows the quotation marks and the verb's class, the grade the verb."""
    first = read(text)[0]
    assert (first.kind, first.grade) == (kind, grade)


WORDS = st.sampled_from(
    """Ann Lee said says told that he who which , . “ ” " ' ( ) ; : — and but to by with saying according claim
    wants sees Oz 's 10 as in on Monday | ! ? U.S. Mr. was asked been quoted""".replace("|", "\n\n").split(" ")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40))
@example("Ann quoted saying Ann".split())
@example("Ann quoted as saying Lee".split())
@example("Lee left with ' claim that it was late".split())
def test_any_text(parts: list[str]) -> None:
    """Any text is read without an error, into spans of itself; a speaker is never part of the content."""
    text = " ".join(parts)
    for one in read(text):
        spans = [span for span in (one.speaker, one.cue, one.to, *one.content) if span]
        assert all(span.end <= len(text) and span.of(text).strip() for span in spans)
        assert not (one.speaker and any(one.speaker.overlaps(piece) for piece in one.content))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    """Any string of characters is read without an error."""
    read(text)
