"""Several handouts at once: those of a set for an occasion, or those that somebody chose."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from handouts import Loaded, load
from handouts.known import Vocabulary
from layouts.session import Session
from studio.jobs import Job
from studio.make import printed
from studio.sets import make_set, occasion
from studio.web.asked import PackAsked
from studio.web.printing import plan
from studio.web.translating import Interpreter
from studio.web.words import as_yaml, pruned


def packed(asked: PackAsked, session: Session, shipped: Mapping[str, Loaded], names: Vocabulary, interpreter: Interpreter) -> dict[str, bytes]:
    """The files by name, made in a folder of their own. Raises InvalidHandoutError, SaidError; ValueError for what is no handout."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            for name, content in asked.contents.items():
                Path(f"{name}.yaml").write_text(as_yaml(pruned(content)[0]), encoding="utf-8")
            if asked.name:
                return _set(asked, session)
            chosen = (load(Path(f"{name}.yaml"), names) if name in asked.contents else shipped.get(name) for name in dict.fromkeys(asked.pieces))
            return _chosen([one for one in chosen if one], asked, session, interpreter)
        finally:
            os.chdir(before)


def _set(asked: PackAsked, session: Session) -> dict[str, bytes]:
    made = make_set(occasion(str(asked.name), str(asked.people), "standard", "a4"), Path("out"), session)
    return {one.file.name: one.file.read_bytes() for one in made}


def _chosen(chosen: Sequence[Loaded], asked: PackAsked, session: Session, interpreter: Interpreter) -> dict[str, bytes]:
    """Where there are several languages, each has a folder."""
    files: dict[str, bytes] = {}
    entries = []
    for one in chosen:
        for tag in dict.fromkeys(asked.languages or (one.handout.language,)):
            said = one if tag == one.handout.language else interpreter.spoken(one, tag, asked.translations, pair=False, draft=False)
            done = printed(Job(said), session)
            files[f"{tag}/{done.job.file.name}" if len(asked.languages) > 1 else done.job.file.name] = done.data
            entries.append(done.entry)
    return {"00-zo-print-je-dit.pdf": plan(entries, session), **files}
