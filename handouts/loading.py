"""Find handouts, and load them."""

import os
from dataclasses import dataclass
from pathlib import Path

from handouts.model import Handout, validate
from handouts.problems import display_name
from handouts.source import Source, read
from handouts.vocabulary import Vocabulary

__all__ = ["FOLDER", "Loaded", "display_name", "load", "shipped", "starter"]

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid handout, its name, its source for problems that show later, and the folder it stands in."""

    name: str
    handout: Handout
    source: Source
    folder: Path


def shipped() -> tuple[Path, ...]:
    """The files of the handouts in this folder, by name."""
    return tuple(sorted(FOLDER.glob("*.yaml")))


def load(file: Path, vocabulary: Vocabulary) -> Loaded:
    """Read and validate one file. Raises InvalidHandoutError with every problem in it."""
    source = read(file, display_name(file))
    return Loaded(file.stem, validate(source, vocabulary), source, file.parent)


def starter(layout: str, folder: Path) -> str:
    """A commented handout that renders as it is, to be put into a folder; it points editors to the schema."""
    schema = FOLDER / "schema.json"
    try:
        reference = Path(os.path.relpath(schema, folder)).as_posix()
    except ValueError:
        reference = schema.as_uri()
    text = (FOLDER / "starters" / f"{layout}.yaml").read_text(encoding="utf-8")
    return text.replace("$schema=schema.json", f"$schema={reference}")
