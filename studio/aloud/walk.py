"""A handout → a script, in the order of the page.

Each block is a part; what only announces the next block, such as a heading, belongs to that part. Said besides the
printed words: where there is something to tick or to fill in, what a drawing shows, and at each row of a table the heads
of its columns, as who reads a table aloud does. Left out: icons and motifs, which only decorate; the stamp of a
letter; and of a source its year and address, which nobody types from hearing: who wrote what is enough to ask for it.
"""

from collections.abc import Iterable, Iterator

from handouts.abbreviations import Abbreviations
from handouts.model import Handout
from handouts.prose import Span
from handouts.reading import sentences
from handouts.references import References
from handouts.school import Profile
from handouts.tags import parts_of
from layouts.style.words import WORDINGS
from studio.aloud.blocks import READERS
from studio.aloud.lines import ToSay, Voice, close, drawing, head
from studio.aloud.saying import said
from studio.aloud.script import Sentence, Stanza, Transcript
from studio.aloud.tongues import TONGUES
from studio.aloud.words import SPOKEN


def script_of(handout: Handout, references: References, abbreviations: Abbreviations, profile: Profile | None = None) -> Transcript:
    """What is said of a handout, from its kicker to its sources; its facts are filled in already."""
    short, language = abbreviations.with_own(handout.abbreviations, handout.language), parts_of(handout.language).language
    voice = Voice(SPOKEN[language], WORDINGS[language], references, short, language, profile)
    parts = [_part(lines, voice) for lines in _passages(handout, voice)]
    sources = _sources(handout, voice)
    return Transcript(handout.language, (*parts, *([sources] if sources else ())))


def _passages(handout: Handout, voice: Voice) -> Iterator[list[ToSay]]:
    """The lines that belong together: the title, and each block with what announces it."""
    first = [head(handout.kicker or voice.wording.audiences[handout.audience]), head(handout.title)]
    shown = [drawing(handout.scene.spoken(voice.language), voice)] if handout.scene else []
    yield [*first, *shown, *([ToSay(str(handout.lead))] if handout.lead else [])]
    lines: list[ToSay] = []
    for block in handout.blocks:
        lines += READERS[block.kind()](block, voice)
        if not block.leads:
            yield lines
            lines = []
    if lines:
        yield lines


def _part(lines: Iterable[ToSay], voice: Voice) -> Stanza:
    found: list[str] = []
    headings = 0
    heading = True
    for one in lines:
        cut = _cut(_said(close(one.text), voice.language, voice))
        if not found or found[-1].endswith((".", "!", "?")):
            cut[0] = cut[0][0].upper() + cut[0][1:]
        found += cut
        heading = heading and one.heading
        headings += len(cut) if heading else 0
    return Stanza(tuple((Span(text),) for text in found), headings)


def _cut(text: str) -> list[str]:
    """The sentences of a text, and what is left behind the last; a title with a question mark ends no sentence."""
    found: list[str] = []
    rest = text
    for sentence in (*sentences(text), ""):
        piece = sentence or rest.strip()
        rest = rest.partition(sentence)[2] if sentence else ""
        if found and piece[:1].islower():
            found[-1] += f" {piece}"
        elif piece:
            found.append(piece)
    return found


def _said(text: str, language: str, voice: Voice) -> str:
    tongue = TONGUES.get(language, TONGUES[voice.language])
    return said(text, tongue, {phone.number for phone in voice.references.phones.values()}, voice.abbreviations.of(tongue.code))


def _sources(handout: Handout, voice: Voice) -> Stanza | None:
    """Who wrote what, each title in its own language."""
    if not handout.sources:
        return None
    name = voice.wording.source if len(handout.sources) == 1 else voice.wording.sources
    found: list[Sentence] = [(Span(f"{name}:"),)]
    for source in handout.sources:
        known = voice.references.sources.get(source)
        if known is None:
            found.append((Span(_said(close(source), voice.language, voice)),))
            continue
        foreign = known.language if known.language != parts_of(handout.language).language else None
        title = Span(_said(known.title, known.language, voice), language=foreign)
        publisher = _said(f"{known.publisher[0].upper()}{known.publisher[1:]}:", voice.language, voice)
        found.append((Span(f"{publisher} "), title, *([] if title.text.endswith((".", "!", "?")) else [Span(".")])))
    return Stanza(tuple(found), 1)
