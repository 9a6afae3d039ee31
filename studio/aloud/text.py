"""A script as plain text: a sentence a line, so that a person breathes and a voice pauses there; a blank line after a block.

Lines are as long as their sentences: who opens the file wraps them, and no voice takes a line's end for a sentence's.
"""

from collections.abc import Iterable

from studio.aloud.script import Transcript, line


def to_text(scripts: Iterable[Transcript]) -> str:
    """The text of scripts, two blank lines between them."""
    return "\n\n".join("\n".join(_part(script)) for script in scripts)


def _part(script: Transcript) -> Iterable[str]:
    for number, part in enumerate(script.parts):
        yield from ([""] if number else [])
        yield from map(line, part.sentences)
    yield ""
