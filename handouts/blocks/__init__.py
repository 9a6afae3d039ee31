"""The block kinds. A kind is a model here, with its kin or in a module of its own; its drawer in layouts.blocks; a line in KINDS.

A kind is imported when it is first asked for, and so is `Text` in `from handouts.blocks import Text`.
"""

from typing import TYPE_CHECKING

from handouts.blocks.base import Block
from handouts.registry import Registry

if TYPE_CHECKING:
    from handouts.blocks.actions import Actions
    from handouts.blocks.checklist import Checklist
    from handouts.blocks.contacts import Contact, Phones
    from handouts.blocks.details import Details
    from handouts.blocks.diagrams import Balance, Circle, Window
    from handouts.blocks.moments import Moments
    from handouts.blocks.note import Note
    from handouts.blocks.pairs import Pairs
    from handouts.blocks.panels import Columns, Panels
    from handouts.blocks.paragraphs import Callout, Heading, Points, Quote, Section, Story, Text
    from handouts.blocks.picture import Picture
    from handouts.blocks.plan import Plan
    from handouts.blocks.questions import Questions
    from handouts.blocks.scene import Scene
    from handouts.blocks.speech import Speech
    from handouts.blocks.steps import Steps
    from handouts.blocks.styles import Styles
    from handouts.blocks.table import Table
    from handouts.blocks.ticks import Reply, Ticks
    from handouts.blocks.timeline import Timeline
    from handouts.blocks.writing import Draw, Lines, Roofs, Scale

KINDS: Registry[type[Block]] = Registry({
    "section": "handouts.blocks.paragraphs:Section",
    "heading": "handouts.blocks.paragraphs:Heading",
    "text": "handouts.blocks.paragraphs:Text",
    "points": "handouts.blocks.paragraphs:Points",
    "steps": "handouts.blocks.steps:Steps",
    "checklist": "handouts.blocks.checklist:Checklist",
    "moments": "handouts.blocks.moments:Moments",
    "scale": "handouts.blocks.writing:Scale",
    "actions": "handouts.blocks.actions:Actions",
    "panels": "handouts.blocks.panels:Panels",
    "columns": "handouts.blocks.panels:Columns",
    "callout": "handouts.blocks.paragraphs:Callout",
    "note": "handouts.blocks.note:Note",
    "story": "handouts.blocks.paragraphs:Story",
    "speech": "handouts.blocks.speech:Speech",
    "pairs": "handouts.blocks.pairs:Pairs",
    "quote": "handouts.blocks.paragraphs:Quote",
    "questions": "handouts.blocks.questions:Questions",
    "lines": "handouts.blocks.writing:Lines",
    "table": "handouts.blocks.table:Table",
    "plan": "handouts.blocks.plan:Plan",
    "contact": "handouts.blocks.contacts:Contact",
    "phones": "handouts.blocks.contacts:Phones",
    "window": "handouts.blocks.diagrams:Window",
    "balance": "handouts.blocks.diagrams:Balance",
    "styles": "handouts.blocks.styles:Styles",
    "timeline": "handouts.blocks.timeline:Timeline",
    "circle": "handouts.blocks.diagrams:Circle",
    "picture": "handouts.blocks.picture:Picture",
    "scene": "handouts.blocks.scene:Scene",
    "ticks": "handouts.blocks.ticks:Ticks",
    "draw": "handouts.blocks.writing:Draw",
    "roofs": "handouts.blocks.writing:Roofs",
    "details": "handouts.blocks.details:Details",
    "reply": "handouts.blocks.ticks:Reply",
})

__all__ = [
    "KINDS", "Actions", "Balance", "Block", "Callout", "Checklist", "Circle", "Columns", "Contact", "Details", "Draw", "Heading",
    "Lines", "Moments", "Note", "Pairs", "Panels", "Phones", "Picture", "Plan", "Points", "Questions", "Quote", "Reply", "Roofs",
    "Scale", "Scene", "Section", "Speech", "Steps", "Story", "Styles", "Table", "Text", "Ticks", "Timeline", "Window",
]

if not TYPE_CHECKING:
    def __getattr__(name: str) -> type[Block]:
        """The model of a kind by its name in Python, which is its key with a capital letter."""
        if name in __all__:
            return KINDS[name.lower()]
        raise AttributeError(name)
