"""What a run of the command makes: one handout, on one paper, in one edition, as one file."""

from dataclasses import dataclass
from pathlib import Path

from handouts import InvalidHandoutError, Loaded
from layouts.compose import compose, sheet_for
from layouts.designs import DESIGNS
from layouts.frames import Field, Group, Node, Publication
from layouts.press import to_pdf

EDITIONS = ("standard", "fillable")


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make. Without a paper, the layout's own."""

    loaded: Loaded
    paper: str | None = None
    edition: str = "standard"

    @property
    def file(self) -> Path:
        """The file, from the output folder on."""
        own = sheet_for(self.loaded.handout.layout, None).name
        parts = [self.loaded.name]
        if self.paper not in (None, own):
            parts.append(str(self.paper))
        if self.edition != "standard":
            parts.append(self.edition)
        return Path(self.loaded.handout.language) / f"{'_'.join(parts)}.pdf"

    def compose(self) -> Publication:
        """Lay the handout out. Raises InvalidHandoutError."""
        return compose(self.loaded, self.paper)

    def print(self, publication: Publication) -> bytes:
        """The bytes of the file. Raises InvalidHandoutError when there is nothing to fill in."""
        fillable = self.edition == "fillable"
        if fillable and not _has_fields(publication):
            message = "has no box to tick and no line to write on: there is nothing to fill in."
            hint = "Leave out '--edition fillable', or add a block such as 'lines'."
            raise InvalidHandoutError([self.loaded.source.problem(("blocks",), message, hint, at_key=True)])
        return to_pdf(publication, fillable=fillable)


def refusal(job: Job) -> str | None:
    """Why a job makes no sense, or None when it does."""
    name, layout = job.loaded.name, job.loaded.handout.layout
    sheets = DESIGNS[layout].sheets
    if job.paper is not None and job.paper not in sheets:
        return f"{name} does not come on {job.paper}; its layout '{layout}' allows {', '.join(sheets)}."
    return None


def _has_fields(publication: Publication) -> bool:
    return any(_holds_field(node) for page in publication.pages for node in page.children)


def _holds_field(node: Node) -> bool:
    return isinstance(node, Field) or (isinstance(node, Group) and any(map(_holds_field, node.children)))
