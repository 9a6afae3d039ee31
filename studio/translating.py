"""Catalogues for translators: what there is to translate, kept in step with the handouts, and how far each language is.

A text's comments say where it stands, how long it may be, and how the terms in it are translated. When a text changes, its
translation stays as a proposal, marked fuzzy: it is matched with texts of the same handout alone, so that nothing else
becomes stale.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import unescape, write_po

from handouts import Loaded
from handouts.catalogues import FOLDER, languages_in, opened, read_catalogue
from handouts.cursor import Key
from handouts.loading import display_name
from handouts.messages import Part, say
from handouts.references import References
from handouts.tags import SOURCE, parts_of
from handouts.translation import lacking, translatable
from layouts.style.words import CONTEXT, PHONES, on_pages

TEMPLATE = "handouts.pot"
GLOSSARY = Path(__file__).parent.parent / "handouts" / "data" / "glossary.csv"
_SIMILAR = 0.5
_TITLE_WORDS, _LABEL_WORDS = 7, 6
_DATED = re.compile(rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team|Report-Msgid).*\n', re.MULTILINE)
_SENTENCE = re.compile(r"[.!?]”?$")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class Term(NamedTuple):
    """A term of the field as translators need it: in the source language, and by language."""

    word: str
    stem: re.Pattern[str]
    remark: str
    others: dict[str, str]


def glossary() -> tuple[Term, ...]:
    """The terms, from their data file."""
    with GLOSSARY.open(encoding="utf-8", newline="") as stream:
        return tuple(
            Term(row["nl"], re.compile(rf"\b(?:{row['stem']})\w*", re.IGNORECASE), row["remark"], {tag: row[tag] for tag in row if tag not in ("nl", "stem", "remark")})
            for row in csv.DictReader(stream))


def template(loaded: Sequence[Loaded], references: References | None = None) -> Catalog:
    """All texts of handouts; with the references, those of the program, too."""
    found = Catalog(project="handouts", charset="utf-8", fuzzy=False, header_comment="# Texts of handouts; the source is Dutch.")
    terms = glossary()
    for said in on_pages() if references else ():
        found.add(said, context=CONTEXT, auto_comments=["Added by layouts."])
    for phone in references.phones.values() if references else ():
        for words in (phone.name, phone.hours):
            found.add(words, context=PHONES, auto_comments=["Whose a telephone number is, and when it is answered."])
    for one in loaded:
        for text in translatable(one.cursor, one.handout.language):
            line = one.source.mark(text.origin).line
            found.add(text.key.text, context=one.name, locations=[(display_name(Path(one.source.file)), line)],
                      auto_comments=[f"{text.place}: {_length(text.place, text.key.text)}", *_explained(text.key.text, terms)])
    return found


def _length(place: str, text: str) -> str:
    """What a text is, and how long it may become."""
    if place == "title":
        return f"the title, {_TITLE_WORDS} words at most"
    return "sentences" if _SENTENCE.search(text) else f"a label, about {max(_LABEL_WORDS, len(text.split()) + 2)} words at most"


def _explained(text: str, terms: Sequence[Term]) -> Iterator[str]:
    for term in terms:
        if term.stem.search(text):
            yield f"{term.word}{f' ({term.remark})' if term.remark else ''}: {', '.join(f'{tag} {word}' for tag, word in term.others.items() if word)}"


def brought_up(file: Path, fresh: Catalog, tag: str) -> bytes:
    """A catalogue with the texts of a template and the translations it had; a new one where there is none."""
    old: Any
    old, headers = opened(file) if file.is_file() else (Catalog(header_comment=fresh.header_comment), {})
    kept = {Key(entry.context or "", str(entry.id)): entry for entry in old if entry.id}
    parts = parts_of(tag)
    made = Catalog(locale="_".join(filter(None, (parts.language, parts.script, parts.region))), project="handouts", charset="utf-8", fuzzy=False, header_comment=old.header_comment)
    wanted = {Key(entry.context or "", str(entry.id)) for entry in fresh if entry.id}
    gone = {key: entry for key, entry in kept.items() if key not in wanted and entry.string}
    for entry in (one for one in fresh if one.id):
        known = kept.get(Key(entry.context or "", str(entry.id))) or _proposal(entry, gone)
        flags = {"fuzzy"} if known and (known.fuzzy or known.id != entry.id) else set()
        made.add(entry.id, known.string if known else "", entry.locations, flags, entry.auto_comments, _remarks(known), _before(known, entry), context=entry.context)
    return _written(made, {"X-Reviewed-By": "", "X-Reviewed-On": "", **headers})


def _remarks(known: Message | None) -> list[str]:
    """What a translator wrote above a text. Babel takes the text that it was before (`#|`) for a remark, too."""
    return [remark for remark in known.user_comments if not remark.startswith("|")] if known else []


def _before(known: Message | None, entry: Message) -> list[str]:
    """The text that a stale translation says, for who brings it up to date."""
    if known is None or (known.id == entry.id and not known.fuzzy):
        return []
    quoted = [said for remark in known.user_comments if remark.startswith("|") for said in _QUOTED.findall(remark)]
    return ["".join(map(unescape, quoted))] if quoted else [str(known.id)] if known.id != entry.id else []


def _proposal(entry: Message, gone: dict[Key, Message]) -> Message | None:
    """The translation of the text that this one replaces, in the same handout."""
    same = {key.text: other for key, other in gone.items() if key.context == (entry.context or "")}
    near = get_close_matches(str(entry.id), same, n=1, cutoff=_SIMILAR)
    return same[near[0]] if near else None


def _written(catalog: Catalog, extra: dict[str, str]) -> bytes:
    text = io.BytesIO()
    write_po(text, catalog, width=0, include_previous=True)
    data = _DATED.sub(b"", text.getvalue())
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in extra.items()).encode()
    return data.replace(b'"MIME-Version', lines + b'"MIME-Version', 1)


def template_of(loaded: Sequence[Loaded], references: References | None) -> bytes:
    """The file of a template."""
    return _written(template(loaded, references), {})


def status(loaded: Sequence[Loaded]) -> tuple[tuple[Part, ...], list[tuple[Part, ...]]]:
    """A table of handouts by language: the share that is translated, and who has read it."""
    tags = sorted({tag for one in loaded for tag in languages_in(one.folder / "languages")})
    rows: list[tuple[Part, ...]] = []
    for one in loaded:
        total = sum(1 for _ in translatable(one.cursor, one.handout.language))
        row: list[Part] = [one.name]
        for tag in tags:
            catalogue = read_catalogue(one.folder / "languages", tag)
            missing = lacking(one, catalogue) if catalogue else []
            share = 100 * (total - len(missing)) // max(1, total) if catalogue else 0
            reader = f" {catalogue.reviewed_by}" if catalogue and catalogue.reviewed_by and share else ""
            row.append(f"{share} %{reader}")
        rows.append(tuple(row))
    return (say("handout"), *tags), rows


def belongs(one: Loaded) -> Path:
    """The folder of a handout's catalogues."""
    return FOLDER if one.folder.resolve() == FOLDER.parent.resolve() else one.folder / "languages"


def source_only(loaded: Sequence[Loaded]) -> list[Loaded]:
    """The handouts that are written in the source language."""
    return [one for one in loaded if one.handout.language == SOURCE]
