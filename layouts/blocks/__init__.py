"""How each block kind is drawn: the twin of handouts.blocks."""

from collections.abc import Callable
from typing import Any

from handouts import blocks as kinds
from handouts.problems import Origin
from layouts.blocks import (
    actions,
    balance,
    callout,
    checklist,
    circle,
    columns,
    contact,
    details,
    heading,
    lines,
    moments,
    note,
    pairs,
    panels,
    phones,
    picture,
    plan,
    points,
    questions,
    quote,
    reply,
    roofs,
    scale,
    scene,
    section,
    speech,
    steps,
    story,
    styles,
    table,
    text,
    ticks,
    timeline,
    window,
)
from layouts.blocks import draw as room_to_draw
from layouts.boxes import Box
from layouts.style.look import Look

Drawer = Callable[[Any, Look, Origin], Box]

DRAWERS: dict[type[kinds.Block], Drawer] = {
    kinds.Section: section.draw,
    kinds.Heading: heading.draw,
    kinds.Text: text.draw,
    kinds.Points: points.draw,
    kinds.Steps: steps.draw,
    kinds.Checklist: checklist.draw,
    kinds.Moments: moments.draw,
    kinds.Scale: scale.draw,
    kinds.Actions: actions.draw,
    kinds.Panels: panels.draw,
    kinds.Columns: columns.draw,
    kinds.Callout: callout.draw,
    kinds.Note: note.draw,
    kinds.Story: story.draw,
    kinds.Speech: speech.draw,
    kinds.Pairs: pairs.draw,
    kinds.Quote: quote.draw,
    kinds.Questions: questions.draw,
    kinds.Lines: lines.draw,
    kinds.Table: table.draw,
    kinds.Plan: plan.draw,
    kinds.Contact: contact.draw,
    kinds.Phones: phones.draw,
    kinds.Window: window.draw,
    kinds.Balance: balance.draw,
    kinds.Styles: styles.draw,
    kinds.Timeline: timeline.draw,
    kinds.Circle: circle.draw,
    kinds.Picture: picture.draw,
    kinds.Scene: scene.draw,
    kinds.Ticks: ticks.draw,
    kinds.Draw: room_to_draw.draw,
    kinds.Roofs: roofs.draw,
    kinds.Details: details.draw,
    kinds.Reply: reply.draw,
}


def draw(block: kinds.Block, look: Look, origin: Origin) -> Box:
    """The box of a block: the one drawn before, where the same block stood in the same place in the same look.

    Pictures are drawn anew: their pixels are not to be kept, and a file may have another picture by now.
    """
    def drawn() -> Box:
        return DRAWERS[type(block)](block, look, origin)

    if isinstance(block, kinds.Picture):
        return drawn()
    return look.memory.recall((block, look, origin), drawn, lambda: len(repr(block)))
