"""Glyph runs → words with what HTML says of them: bold, in another language, a link.

A browser orders the letters of a line itself (UAX #9), and knows of no isolate that is not said: in an Arabic line 06-12 34 56 78
would read 78 56 34 06-12. So what was set from left to right in a line from right to left is an isolate here, too.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby

from fonts import family_of
from handouts.tags import is_rtl
from layouts.frames import ARTIFACT, GlyphRun, Group, LinkArea, Node, leaves, text_runs

BOLD = 600
_SMALL = 0.93
_SOFT_HYPHEN = "\u00ad"
_SPACED = re.compile(r"((?:<[^/>][^>]*>)*)(\s*)(.*?)(\s*)((?:</[^>]*>)*)", re.DOTALL)
"""Words with the tags and the spaces at their edges."""


@dataclass(slots=True)
class Letters:
    """Which characters each face shows, by its name: gathered while a page is written.

    `reading` is the size of its plain text; `rtl` says that its lines are read from the right.
    """

    reading: float
    rtl: bool = False
    shown: dict[str, set[str]] = field(default_factory=dict)

    def note(self, run: GlyphRun) -> None:
        """Keep what a run shows."""
        self.shown.setdefault(run.face.name, set()).update(text_of(run))


def text_of(run: GlyphRun) -> str:
    """What a run says; where a line was divided, nothing is seen of that."""
    text = run.text if run.text is not None else "".join(glyph.text for glyph in run.glyphs)
    return text.replace(_SOFT_HYPHEN, "")


def plain(nodes: Iterable[Node]) -> str:
    """The words under nodes, with single spaces, without decoration."""
    return " ".join("".join(text_of(item) for item in leaves(_said(nodes)) if isinstance(item, GlyphRun)).split())


def _said(nodes: Iterable[Node]) -> list[Node]:
    return [node if not isinstance(node, Group) else node._replace(children=tuple(_said(node.children)))
            for node in nodes if not (isinstance(node, Group) and node.role == ARTIFACT)]


def inline(nodes: Sequence[Node], letters: Letters) -> str:
    """The words of a paragraph; what is heavier than the rest of it is strong."""
    lightest = min((run.face.weight for run in text_runs(nodes)), default=0)
    return _inline(nodes, lightest, letters, rtl=letters.rtl).strip()


def _inline(nodes: Sequence[Node], lightest: int, letters: Letters, *, rtl: bool) -> str:
    kept = [node for node in nodes if isinstance(node, GlyphRun | Group)]
    if not rtl:
        return _weighed(kept, lightest, letters, rtl=False)
    parts = ((forward, _weighed(list(alike), lightest, letters, rtl=not forward)) for forward, alike in groupby(kept, _is_forward))
    return "".join(_isolated(words) if forward else words for forward, words in parts)


def _is_forward(node: Node) -> bool:
    """Whether all that a node says was set from left to right."""
    return all(run.text is None for run in text_runs([node]))


def _isolated(words: str) -> str:
    """An isolate from left to right; the spaces around it are those of the line that it stands in."""
    opened, before, inner, after, closed = _SPACED.fullmatch(words).groups()  # type: ignore[union-attr]
    return f'{before}<bdi dir="ltr">{opened}{inner}{closed}</bdi>{after}' if inner else words


def _weighed(nodes: Sequence[GlyphRun | Group], lightest: int, letters: Letters, *, rtl: bool) -> str:
    parts = []
    for bold, alike in groupby(nodes, lambda node: isinstance(node, GlyphRun) and node.face.weight > lightest):
        inner = "".join(_group(node, lightest, letters, rtl=rtl) if isinstance(node, Group) else _run(node, letters) for node in alike)
        parts.append(f"<strong>{inner}</strong>" if bold and inner.strip() else inner)
    return "".join(parts)


def _run(run: GlyphRun, letters: Letters) -> str:
    letters.note(run)
    return escape(text_of(run), quote=False)


def _group(group: Group, lightest: int, letters: Letters, *, rtl: bool) -> str:
    """A link, an abbreviation with what it stands for, or words in another language."""
    if group.role == ARTIFACT:
        return ""
    turned = bool(group.language) and is_rtl(group.language or "") != rtl
    inner = _inline(group.children, lightest, letters, rtl=rtl != turned) if group.actual is None else escape(group.actual, quote=False)
    link = next((item for item in group.children if isinstance(item, LinkArea)), None)
    if group.role == "Link" and link:
        return f'<a href="{escape(link.address)}">{inner}</a>'
    if group.expansion:
        inner = f'<abbr title="{escape(group.expansion)}">{inner}</abbr>'
    direction = f' dir="{"ltr" if rtl else "rtl"}"' if turned else ""
    return f'<span lang="{escape(group.language)}"{direction}>{inner}</span>' if group.language else inner


def manner(nodes: Iterable[Node], letters: Letters) -> list[str]:
    """How the words of a paragraph are set: as a heading, bold, small, or as reading text."""
    runs = list(text_runs(nodes))
    if not runs:
        return []
    family = family_of(runs[0].face.name)[0]
    if not family.endswith("text"):
        return ["display"]
    classes = ["bold"] if all(run.face.weight >= BOLD for run in runs) else []
    return [*classes, "small"] if max(run.size for run in runs) < letters.reading * _SMALL else classes
