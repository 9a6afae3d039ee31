"""A script in the Speech Synthesis Markup Language 1.1 (W3C Recommendation of 7 September 2010).

A part is a paragraph, `p`, of sentences, `s` (3.1.8.1). Between parts stands a `break` of a second, after a heading one
of half (3.2.3); foreign words stand in `lang` (3.1.13). Figures are words already: `say-as` has no values that the
Recommendation defines (3.1.9.1), and each voice takes others.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from studio.aloud.script import Sentence, Transcript

NAMESPACE = "http://www.w3.org/2001/10/synthesis"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_AFTER_PART, _AFTER_HEADING = "1s", "500ms"


def to_ssml(scripts: Sequence[Transcript]) -> str:
    """One document for scripts, in the language of the first; a paragraph in another language says so.

    It is written for a file in UTF-8.
    """
    root = Element("speak", {"version": "1.1", "xmlns": NAMESPACE, _LANGUAGE: scripts[0].language if scripts else "nl"})
    for script in scripts:
        for part in script.parts:
            if len(root):
                SubElement(root, "break", {"time": _AFTER_PART})
            other = {} if script.language == root.get(_LANGUAGE) else {_LANGUAGE: script.language}
            paragraph = SubElement(root, "p", other)
            for number, sentence in enumerate(part.sentences, 1):
                _say(SubElement(paragraph, "s"), sentence)
                if number == part.headings < len(part.sentences):
                    SubElement(paragraph, "break", {"time": _AFTER_HEADING})
    _indented(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _say(element: Element, sentence: Sentence) -> None:
    """Put a sentence into its element; what is in another language into one of its own."""
    last: Element | None = None
    for span in sentence:
        if span.language:
            last = SubElement(element, "lang", {_LANGUAGE: span.language})
            last.text = span.text
        elif last is None:
            element.text = (element.text or "") + span.text
        else:
            last.tail = (last.tail or "") + span.text


def _indented(root: Element) -> None:
    """Each element on a line, but none inside a sentence, where white space would be said as a pause."""
    kept = [(one, one.text, [(kid, kid.tail) for kid in one]) for one in root.iter("s")]
    indent(root)
    for one, text, kids in kept:
        one.text = text
        for kid, tail in kids:
            kid.tail = tail

