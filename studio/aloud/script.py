"""What is read aloud, as plain data: parts of sentences of spans."""

from collections.abc import Iterator

from msgspec import Struct

from handouts.prose import Span

Sentence = tuple[Span, ...]


class Stanza(Struct, frozen=True):
    """What belongs together, such as a block; a voice waits after it.

    The first `headings` of its sentences are a heading, after which a voice waits for a moment.
    """

    sentences: tuple[Sentence, ...]
    headings: int = 0


class Transcript(Struct, frozen=True):
    """A whole handout, in the language that it is written in."""

    language: str
    parts: tuple[Stanza, ...]

    def lines(self) -> Iterator[str]:
        """Its sentences, without the languages of their spans."""
        for part in self.parts:
            yield from map(line, part.sentences)


def line(sentence: Sentence) -> str:
    """The words of a sentence."""
    return "".join(span.text for span in sentence)
