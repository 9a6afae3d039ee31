"""How a handout is printed, in the words of the printer's window, with a drawing of the sheet, how it is turned, and what is done with it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from layouts.composition.sizing import palette_for
from layouts.frames import Outline, Page, Publication, Shape
from layouts.imposition.passport import PassportLine, describe, drawing, passport
from layouts.session import PLAIN, Session
from layouts.shapes import polygon
from layouts.style.look import RULE, Look
from studio.jobs import Job
from studio.paper import passport_entry, tiled
from studio.web.pages import drawn

_UNIT = 4.0
"""Points of the drawing for a twentieth of its width."""

_WIDE, _HIGH, _HEAD = 23.0, 17.0, 4.4
_WORDS: dict[str, dict[str, Any]] = {
    "nl": {"paper": "Papier", "sheets": ", {n} vellen", "lie": "Stand", "sides": "Dubbelzijdig", "scale": "Schaal", "color": "Kleur",
           "lying": ("Staand", "Liggend"), "one": "Uit", "long": "Aan, omslaan langs de lange kant", "short": "Aan, omslaan langs de korte kant",
           "true": "100 % (ware grootte)", "colors": ("Zwart-wit", "Kleur"), "edge": "Staat er ‘zijde’ of ‘edge’ in je printvenster? Dat is de kant.",
           "fold": "Leg het neer met de grote titel naar onder. Vouw het rechterdeel naar links, en het linkerdeel eroverheen.",
           "cut": "Snijd langs de snijtekens.", "tiles": "Snijd bij de lange merken en plak de vellen aan elkaar.",
           "booklet": "Leg de vellen in elkaar, vouw ze, en zet er nietjes in de vouw.", "shop": "Dit is voor de drukker: met afloop en snijtekens."},
    "en": {"paper": "Paper", "sheets": ", {n} sheets", "lie": "Orientation", "sides": "Two-sided", "scale": "Scale", "color": "Colour",
           "lying": ("Portrait", "Landscape"), "one": "Off", "long": "On, flip on the long edge", "short": "On, flip on the short edge",
           "true": "100 % (actual size)", "colors": ("Black and white", "Colour"), "edge": "Does your dialogue say ‘side’? That is the edge.",
           "fold": "Lay it with the large title face down. Fold the right part to the left, and the left part over it.",
           "cut": "Cut along the crop marks.", "tiles": "Cut at the long marks and glue the sheets together.",
           "booklet": "Lay the sheets in each other, fold them, and staple them in the fold.", "shop": "This is for a print shop: with bleed and crop marks."},
}


def printing(job: Job, publication: Publication, said: str, session: Session) -> dict[str, Any]:
    """The lines of the dialogue in its order, and what to do after."""
    entry, known = passport_entry(job, publication), _WORDS[said]
    sides = known[entry.flip] if entry.two_sided else known["one"]
    count = known["sheets"].format(n=entry.sheets) if entry.sheets > 1 else ""
    lines = [(known["paper"], f"{entry.paper}{count}"), (known["lie"], known["lying"][entry.landscape]), (known["sides"], sides),
             (known["scale"], known["true"]), (known["color"], known["colors"][entry.color])]
    after = [known[entry.finish]] if entry.finish in known else []
    palette = palette_for(job.loaded, session, far=False)
    look = session.look("nl").but(palette=palette if entry.color else palette.in_black())
    return {"lines": lines, "after": " ".join([*after, *([known["edge"]] if entry.two_sided else [])]), "sheets": entry.sheets,
            "drawing": sheet_drawing(_whole(job, publication, entry), look)}


def _whole(job: Job, publication: Publication, entry: PassportLine) -> PassportLine:
    """Sheets that are glued together, as the poster that they become."""
    if job.wish.form != "tiles":
        return entry
    _, plan = tiled(job, publication)
    across, down = 1 / plan.columns, 1 / plan.rows
    return entry._replace(cells=tuple((column * across, row * down, across, down) for row in range(plan.rows) for column in range(plan.columns)))


def sheet_drawing(entry: PassportLine, look: Look) -> str:
    """As SVG: the sheet as the print passport has it, and an arrow for the way in which it is turned."""
    size = _WIDE * _UNIT, (_HIGH + _HEAD) * _UNIT
    nodes = tuple(drawing(entry, look, 0, _HEAD * _UNIT, size[0], _HIGH * _UNIT, PLAIN))
    svg = drawn(Page(*size, (*nodes, *(_turn(entry, look) if entry.two_sided else ()))))
    return svg.replace('fill="#FFFFFF"', 'fill="none"', 1)


def _turn(entry: PassportLine, look: Look) -> tuple[Shape, Shape]:
    """An arrow: over the head where a sheet is leafed like a book, down its right side where it is turned head over heels."""
    across, down = (15.0, 15 * entry.ratio) if entry.landscape else (15 * entry.ratio, 15.0)
    ink = look.palette.ink
    if (entry.flip == "short") == entry.landscape:
        top, start, end = _HEAD + (_HIGH - down) / 2 - 2.8, 2 + across * 0.82, 2 + across * 0.24
        return (_curve((start, top), (start - 1, top - 2.6), (end + 1, top - 2.6), (end, top - 0.7), look),
                Shape(polygon((-1.2 * _UNIT, -0.9 * _UNIT), (1.1 * _UNIT, -0.9 * _UNIT), (-0.3 * _UNIT, 1.1 * _UNIT)), end * _UNIT, top * _UNIT, fill=ink))
    right, start, end = 2 + across + 3.6, _HEAD + (_HIGH - down * 0.6) / 2, _HEAD + (_HIGH + down * 0.6) / 2
    return (_curve((right, start), (right + 2.4, start + 1), (right + 2.4, end - 1), (right + 0.7, end), look),
            Shape(polygon((0.9 * _UNIT, -1.2 * _UNIT), (0.9 * _UNIT, 1.1 * _UNIT), (-1.1 * _UNIT, -0.2 * _UNIT)), right * _UNIT, end * _UNIT, fill=ink))


def _curve(start: tuple[float, float], one: tuple[float, float], other: tuple[float, float], end: tuple[float, float], look: Look) -> Shape:
    points = [part * _UNIT for point in (one, other, end) for part in point]
    return Shape(Outline((("M", start[0] * _UNIT, start[1] * _UNIT), ("C", *points))), stroke=look.palette.ink, line_width=RULE, rounded=True)


def stack_lines(lines: Sequence[tuple[int, str, PassportLine]], said: str, session: Session) -> dict[str, Any]:
    """Of several files: how often each is printed and how, and how many sheets of which paper that takes together."""
    known = session.look(said).wording.passport
    sheets: Counter[str] = Counter()
    for prints, _, how in lines:
        sheets[how.paper] += prints * how.sheets
    return {"lines": [{"prints": prints, "title": title, "how": describe(how, known)} for prints, title, how in lines], "sheets": sorted(sheets.items())}


def plan(entries: Sequence[PassportLine], session: Session) -> bytes:
    """The page that says how each of several files is printed."""
    return session.press.pdf(passport(entries, session.look("nl")))
