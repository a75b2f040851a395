"""What stands in a news text and is no sentence of it: captions with their credits, posts pasted in, words on writers.

Each may share its line with others, so a sentence is asked too, not only a line.
"""

from __future__ import annotations

import re

PICTURE = (
    r"(?:Image|Photo|Photograph|Picture|Illustration|Graphic|Video|Caption|Pictured|IMAGE|PHOTO|CAPTION|VIDEO"
    r"|PICTURED)s?"
)
NAME = r"[A-ZÀ-Þ][\w.’'-]+(?:\ (?:de|van|von|der|al|[A-ZÀ-Þ][\w.’'-]*)){0,4}"
FULL_NAME = r"[A-ZÀ-Þ][\w.’'-]+(?:\ [A-ZÀ-Þ][\w.’'-]*){1,3}"
# Agencies as they sign what they report, and those of pictures: matches "AP", "Getty Images"; not "Apple".
WIRE = r"(?:(?:The\ )?Associated\ Press|AAP|AFP|ANI|AP|Bloomberg|DPA|dpa|IANS|PA|PTI|Reuters?|REUTERS?|TASS|UPI|Xinhua)"
AGENCY = (
    r"(?:AP\ Photo|EPA(?:-EFE)?|PA\ (?:Wire|Media|Images)|Shutterstock(?:\.com)?|iStock|Getty(?:\ Images)?"
    rf"|Alamy(?:\ Stock\ Photo)?|USA\ TODAY\ Sports|{WIRE})"
)
PRESS = "News|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Press|Media|Pictures|Photos?|Images"
CAPTION = 60
"""A line of more words is no caption, whatever ends it."""
CREDIT_NAME = 12
"""So many words name who took a picture at most."""
# The credit of a picture with its caption: matches "Photo: Ann Lee", "Image credit: AFP", "FILE PHOTO: The dam in May."
# and "The dam. Photograph: Ann Lee/AFP"; not "Image of Ann: the dam".
_LABELLED = re.compile(
    rf"(?:.{{0,250}}[.!?”)]\ )?[(\[]?(?:(?i:file\ (?:photo|picture))|{PICTURE}(?:\ (?:credit|by|courtesy(?:\ of)?)s?)?)"
    r":\ ?.*",
    re.X,
)
# A credit alone: matches "Photo by Ann Lee/Oz Pictures", "(AP Photo/Ann Lee)", "Ann Lee/Reuters", "REUTERS/Ann Lee",
# "Credit: Ann Lee View full size image", "© Oz Pictures", "Courtesy of Ann Lee"; not "Photo by photo, she told it.",
# "Credit: how it works and who gives it to whom and when and why at all", "The AP/NORC poll".
_CREDIT = re.compile(
    rf"[(\[]?(?:{PICTURE}\ (?:by|courtesy\ of|via)\ {NAME}[^.]*"
    rf"|(?:Credit|Courtesy|CREDIT)s?:\ ?[©A-Z].*|Courtesy\ of\ {NAME}"
    rf"|(?:™\ ?&?\ ?)?(?:©|\([Cc]\))\ ?(?:Provided\ by\ )?[A-Z\d].*"
    rf"|{AGENCY}(?:\ Photo)?/{NAME}(?:,\ File)?|{FULL_NAME}\ ?/\ ?{AGENCY}(?:\ via\ {AGENCY})?|{AGENCY}\ via\ {AGENCY}"
    r"|Getty(?:\ Images)?|AP\ Photo|Shutterstock|Courtesy(?:\ (?:photo|image|[A-Z][\w.’'-]*)){1,5}"
    rf"|(?<=\(){FULL_NAME}\ ?/\ ?[A-Z][\w.\ ]{{1,30}})[)\].]*",
    re.X,
)
# A line that ends in a credit: matches "The dam in 2022.Ann Lee/Reuters", "a dam© Provided by Oz Pictures" and "The
# dam. (Ann Lee, Oz News)"; not "The poll was by Ann Lee/Oz Polls." and "It was a man (Ann Lee, Labour)".
_ENDS = re.compile(
    rf"(?:(?<=[.!?\s(])(?:{AGENCY}(?:\ Photo)?/{NAME}(?:,\ File)?|{FULL_NAME}\ ?/\ ?{AGENCY}(?:\ via\ {AGENCY})?)"
    r"|©\ ?Provided\ by\ [A-Z][\w\ .&’'-]{1,40}"
    rf"|\({FULL_NAME}(?:,\ |\ ?/\ ?|\ for\ (?:[Tt]he\ )?)(?:[A-Z][\w.&’'-]*\ ){{0,3}}(?:{PRESS})(?=\))"
    r"|\((?:Getty(?:\ Images)?|AP\ Photo|Shutterstock|iStock|Courtesy[^()]{0,40}"
    r"|[A-Z][\w\ ]{1,30}\ [Pp]hoto))[)\].\s]*$",
    re.X,
)
# A line that begins as only what stands at a picture does: matches "Open this photo in gallery: The dam", "View full
# size image", "Loading Photo Gallery", "Image source, Oz Pictures", "toggle caption"; not "Image rights were sold."
_PICTURE = re.compile(
    r"(?i:open\ this\ (?:photo|image)\ in\ gallery|view\ (?:full[\ -]size|larger)\ image|view\ image\ in\ full\s?screen"
    r"|view\ (?:the\ )?(?:photo\ )?gallery|loading\ (?:the\ )?(?:photo|image|video)\ ?gallery"
    r"|(?:hide|toggle|show)\ caption|(?:image|media|picture)\ (?:caption|source|copyright)"
    r"|enlarge(?:\ this)?\ image|click\ to\ enlarge|(?:photo|image)\ gallery|play\ video|FILE\ ?[-–—]"
    r"|\[\d{1,2}/\d{1,2}\]|\d{1,2}\ of\ \d{1,2}(?=$))"
    r"(?:[:,]?\ ?[A-Z“\"].*|[:.\s]*)",
    re.X,
)
# The signature of a post: matches "— Ann Lee (@annlee) May 3, 2020"; not "— Ann Lee, mayor".
POSTED = re.compile(r".*[—–-]{1,2}\s?[^—–\n]{1,60}\(@\w+\).{0,40}", re.S)
POSTS = re.compile(r"pic\.twitter\.com/|https?://t\.co/")  # what stands in posts: "pic.twitter.com/x"; not "twitter"
_SITE = r"(?:Twitter|Facebook|Instagram|Google\+|X|LinkedIn|TikTok|YouTube|Threads|Bluesky|Mastodon)"
# What is told of who wrote and who published: matches "Ann Lee may be reached at lee@oz.example.", "Follow her on
# Twitter @annlee.", "Find Oz.example on Facebook.", "Originally published on Oz News.", "Bo Park contributed to this
# report."; not "The mayor may be reached at noon.", "Follow the river.", "It was originally published in 1920."
_WRITERS = re.compile(
    rf"(?:{NAME}\ (?:may|can)\ be\ (?:reached|contacted|followed)\b|(?:Contact|Reach|E-?mail|Write\ to)\ [\w.’'\ ]+"
    rf"|(?:Send|Have|Got)\ (?:a\ )?(?:news\ )?tips?\b)(?=.*(?:@|\d{{3}}[-.\ ]\d{{3,4}}|\b{_SITE}\b)).*"
    rf"|(?:You\ can\ )?[Ff]ollow\ (?:{NAME}(?:\ (?:and|&)\ {NAME})*|him|her|them|me|us|our\ \w+)"
    rf"(?:\ @|\ (?i:on)\ {_SITE}).*|(?:Find|Like|Join)\ (?:{NAME}|us|him|her|me)\ on\ {_SITE}.*"
    r"|(?:This\ (?:article|story|post|report|piece)\ (?:was\ )?)?(?:[Oo]riginally|[Ff]irst)"
    r"\ (?:published|appeared|posted)\ (?:on|in|at|by)\ [A-Z].*"
    rf"|(?:(?i:twitter|e-?mail|follow):?\ )?(?:@\w+|[\w.-]+@[\w-]+(?:\.[\w-]+)+)\.?"
    r"|(?:\()?This\ (?:story|article|report)\ has\ (?:not\ )?been\ (?:updated|corrected|amended|edited|changed)\b.*"
    r"|This\ is\ a\ (?:developing|breaking)\ (?:news\ )?story\b.*"
    r"|(?:Please\ )?[Cc]heck\ back\ (?:here\ )?(?:for|later)\b.*"
    r"|Our\ Standards:\ .*|\(?With\ (?:inputs|additional\ reporting)\ (?:from|by)\ .*"
    r"|For\ (?:more|further)\ information,?\ (?:please\ )?(?:contact|call|visit|see|go\ to)\ .*"
    r"|(?:(?:Media|Press)\ )?[Cc]ontacts?:\ .*"
    r"|Editor[’']?s?[’']?\ [Nn]ote:\ .*"
    r"|This\ (?:article|story|post|report|piece)\ (?:is|was)\ (?:written|published|provided|updated|republished)\b.*"
    rf"|(?:The\ )?(?:Associated\ Press|{NAME})(?:,?\ (?:and|a|an|in|of|the)?\ ?[\w\ ,’'.]{{0,80}})?\ (?:also\ )?"
    r"contributed\ (?:reporting\b|to\ this\ (?:report|story|article)\b).*",
    re.X,
)


def remark(words: str) -> str:
    """What words are that are no sentence of a story, wherever they stand; "" where they may be one.

    >>> remark("Photo by Ann Lee/Oz Pictures"), remark("Follow Ann Lee on Twitter."), remark("Follow the river.")
    ('the credit of a picture', 'a note on who wrote', '')
    """
    if is_credit(words):
        return "the credit of a picture"
    return "a note on who wrote" if _WRITERS.fullmatch(words) else ""


def is_credit(words: str) -> bool:
    """Whether words are the credit of a picture, with its caption; most have no colon, which is found faster."""
    if ":" in words and _LABELLED.fullmatch(words):
        return True
    return len(words.split(None, CREDIT_NAME)) <= CREDIT_NAME and _CREDIT.fullmatch(words) is not None


def is_caption(line: str) -> bool:
    """Whether a line is what stands at a picture: it begins or ends as nothing else does.

    >>> is_caption("The dam in 2022.Ann Lee/Reuters"), is_caption("The dam fell in 2022.")
    (True, False)
    """
    if _PICTURE.fullmatch(line):
        return True
    return len(line.split(None, CAPTION)) <= CAPTION and _ENDS.search(line) is not None


def is_post(line: str) -> bool:
    """Whether a line is a post of a network that was pasted in.

    >>> is_post("Snow! pic.twitter.com/x — Oz News (@oz) May 3, 2020"), is_post("He wrote on Twitter.")
    (True, False)
    """
    return POSTED.fullmatch(line) is not None or POSTS.search(line) is not None
