"""The feed of corrections: Atom 1.0 (RFC 4287), for the corrections page of a site that has an address."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as Xml

from ..model import Site
from .corrections import Entry, entries

ATOM = "http://www.w3.org/2005/Atom"
FILE = "corrections.xml"
PAGE = "corrections.html"
FIRST = date(1970, 1, 1)  # for a feed without entries, of a source without a date
UNPRINTABLE = re.compile("[\ufffe\uffff]")  # What XML 1.0 has no place for; must not match any letter.


def feed(site: Site, address: str, title: str) -> str:
    """The feed as XML, given the address of the site's folder, with a slash at its end, and the site's name.

    An entry is known by its address on the corrections page, which stays when others follow. The feed's time is
    that of its newest entry, so that the same corrections give the same bytes.
    """
    Xml.register_namespace("", ATOM)
    found = entries(site.all_facts, site.accepted)
    root = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    _text(root, "id", f"{address}{FILE}")
    _text(root, "title", f"Corrections: {title}")
    _text(root, "updated", _moment(found[0].day if found else _published(site)))
    _text(Xml.SubElement(root, f"{{{ATOM}}}author"), "name", title)
    Xml.SubElement(root, f"{{{ATOM}}}link", {"rel": "self", "href": f"{address}{FILE}"})
    Xml.SubElement(root, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": f"{address}{PAGE}"})
    for entry in found:
        _entry(root, entry, f"{address}{PAGE}#{entry.anchor}")
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _entry(root: Xml.Element, entry: Entry, address: str) -> None:
    node = Xml.SubElement(root, f"{{{ATOM}}}entry")
    _text(node, "id", address)
    _text(node, "title", f"{entry.title}: {entry.reason}")
    _text(node, "updated", _moment(entry.day))
    Xml.SubElement(node, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": address})
    parts = [("Before", entry.old), ("Now", entry.new)]
    told = [f"{name}: {words.strip()}" for name, words in parts if words.strip()]
    _text(node, "content", "\n".join([f"Why: {entry.reason}", *told]))


def _text(parent: Xml.Element, name: str, words: str) -> None:
    Xml.SubElement(parent, f"{{{ATOM}}}{name}").text = UNPRINTABLE.sub("", words)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _published(site: Site) -> date:
    return next((one.source.published for one in site.facts if one.source.published), FIRST)
