"""The block kinds. A kind is a module here, its drawer in layouts.blocks, and one line in each registry."""

from handouts.blocks.actions import Actions
from handouts.blocks.balance import Balance
from handouts.blocks.base import Block
from handouts.blocks.callout import Callout
from handouts.blocks.checklist import Checklist
from handouts.blocks.circle import Circle
from handouts.blocks.columns import Columns
from handouts.blocks.contact import Contact
from handouts.blocks.details import Details
from handouts.blocks.draw import Draw
from handouts.blocks.heading import Heading
from handouts.blocks.lines import Lines
from handouts.blocks.moments import Moments
from handouts.blocks.note import Note
from handouts.blocks.pairs import Pairs
from handouts.blocks.panels import Panels
from handouts.blocks.phones import Phones
from handouts.blocks.picture import Picture
from handouts.blocks.plan import Plan
from handouts.blocks.points import Points
from handouts.blocks.questions import Questions
from handouts.blocks.quote import Quote
from handouts.blocks.reply import Reply
from handouts.blocks.roofs import Roofs
from handouts.blocks.scale import Scale
from handouts.blocks.scene import Scene
from handouts.blocks.section import Section
from handouts.blocks.speech import Speech
from handouts.blocks.steps import Steps
from handouts.blocks.story import Story
from handouts.blocks.styles import Styles
from handouts.blocks.table import Table
from handouts.blocks.text import Text
from handouts.blocks.ticks import Ticks
from handouts.blocks.timeline import Timeline
from handouts.blocks.window import Window

KINDS: tuple[type[Block], ...] = (
    Section,
    Heading,
    Text,
    Points,
    Steps,
    Checklist,
    Moments,
    Scale,
    Actions,
    Panels,
    Columns,
    Callout,
    Note,
    Story,
    Speech,
    Pairs,
    Quote,
    Questions,
    Lines,
    Table,
    Plan,
    Contact,
    Phones,
    Window,
    Balance,
    Styles,
    Timeline,
    Circle,
    Picture,
    Scene,
    Ticks,
    Draw,
    Roofs,
    Details,
    Reply,
)

__all__ = [
    "KINDS", "Actions", "Balance", "Block", "Callout", "Checklist", "Circle", "Columns", "Contact", "Details", "Draw", "Heading",
    "Lines", "Moments", "Note", "Pairs", "Panels", "Phones", "Picture", "Plan", "Points", "Questions", "Quote", "Reply", "Roofs",
    "Scale", "Scene", "Section", "Speech", "Steps", "Story", "Styles", "Table", "Text", "Ticks", "Timeline", "Window",
]
