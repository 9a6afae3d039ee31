"""The block kinds. A kind is a module here, its drawer in layouts.blocks, and one line in each registry."""

from handouts.blocks.actions import Actions
from handouts.blocks.base import Block
from handouts.blocks.callout import Callout
from handouts.blocks.checklist import Checklist
from handouts.blocks.contact import Contact
from handouts.blocks.heading import Heading
from handouts.blocks.lines import Lines
from handouts.blocks.quote import Quote
from handouts.blocks.text import Text

KINDS: tuple[type[Block], ...] = (
    Heading,
    Text,
    Checklist,
    Actions,
    Callout,
    Lines,
    Quote,
    Contact,
)

__all__ = ["KINDS", "Actions", "Block", "Callout", "Checklist", "Contact", "Heading", "Lines", "Quote", "Text"]
