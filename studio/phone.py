"""The phone edition: what a handout says, as one page of HTML."""

from layouts.composition.sizing import palette_for
from layouts.designs import DESIGNS
from layouts.frames import Publication
from layouts.html import to_html
from layouts.html.page import Manner
from layouts.session import Session
from studio.jobs import Job


def phone_page(job: Job, publication: Publication, session: Session) -> bytes:
    """The file of a job in the phone edition, in UTF-8: its words are those of its pages, in their order."""
    handout = job.loaded.handout
    palette = palette_for(job.loaded, session, far=DESIGNS[handout.layout].far)
    manner = Manner(palette, tuple(block.kind() for block in handout.blocks))
    return to_html(publication, manner, session.faces).encode()
