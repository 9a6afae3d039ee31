"""Several handouts at once: those of a set for an occasion, or those that somebody chose."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from handouts import Loaded, load
from handouts.known import Vocabulary
from layouts.session import Session
from studio.jobs import Job
from studio.make import Printed, printed
from studio.sets import make_set, occasion
from studio.web.asked import PackAsked
from studio.web.printing import plan
from studio.web.words import as_yaml, pruned


def packed(asked: PackAsked, session: Session, shipped: Mapping[str, Loaded], names: Vocabulary) -> dict[str, bytes]:
    """The files by name, made in a folder of their own. Raises InvalidHandoutError, SaidError; ValueError for what is no handout."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for name, content in asked.contents.items():
                Path(f"{name}.yaml").write_text(as_yaml(pruned(content)[0]), encoding="utf-8")
            return _set(asked, session) if asked.name else _chosen(asked, session, shipped, names)
        finally:
            os.chdir(before)


def _set(asked: PackAsked, session: Session) -> dict[str, bytes]:
    made = make_set(occasion(str(asked.name), str(asked.people), "standard", "a4"), Path("out"), session)
    return {one.file.name: one.file.read_bytes() for one in made}


def _chosen(asked: PackAsked, session: Session, shipped: Mapping[str, Loaded], names: Vocabulary) -> dict[str, bytes]:
    done: list[Printed] = []
    for name in dict.fromkeys(asked.pieces):
        own = Path(f"{name}.yaml")
        one = load(own, names) if own.is_file() else shipped.get(name)
        if one is not None:
            done.append(printed(Job(one), session))
    return {"00-zo-print-je-dit.pdf": plan([one.entry for one in done], session), **{one.job.file.name: one.data for one in done}}
