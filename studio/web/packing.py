"""Several handouts at once: those of a set for an occasion, or those that somebody chose."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from handouts import Loaded, load
from handouts.known import Vocabulary
from layouts.imposition.passport import PassportLine
from layouts.session import Session
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.make import printed
from studio.paper import passport_entry
from studio.refusals import refusal
from studio.sets import Occasion, make_set, occasion, planned
from studio.web.asked import PackAsked
from studio.web.printing import plan
from studio.web.translating import Interpreter
from studio.web.words import as_yaml, pruned


class Packer(Struct, frozen=True):
    """What is asked for, with the handouts that there are: those of somebody in a folder of their own, for as long as it takes."""

    asked: PackAsked
    session: Session
    shipped: Mapping[str, Loaded]
    names: Vocabulary
    interpreter: Interpreter

    def files(self) -> dict[str, bytes]:
        """The files by name. Raises InvalidHandoutError, SaidError; ValueError for what is no handout."""
        with self._folder():
            if self.asked.name:
                made = make_set(self._occasion(), Path("out"), self.session)
                return {one.file.name: one.file.read_bytes() for one in made}
            return self._chosen()

    def plan(self) -> list[tuple[int, str, PassportLine]]:
        """How often each is printed, what it is called, and how. Raises as `files` does."""
        with self._folder():
            if self.asked.name:
                return [(line.prints, line.title, line.how) for line in planned(self._occasion(), self.session)]
            settled = (job.settled(self.session) for job in self._jobs())
            return [(1, job.loaded.handout.title, passport_entry(job, publication)) for job, publication in settled]

    @contextmanager
    def _folder(self) -> Iterator[None]:
        before = Path.cwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                for name, content in self.asked.contents.items():
                    Path(f"{name}.yaml").write_text(as_yaml(pruned(content)[0]), encoding="utf-8")
                yield
            finally:
                os.chdir(before)

    def _occasion(self) -> Occasion:
        return occasion(str(self.asked.name), str(self.asked.people), self.asked.edition, "a4")

    def _jobs(self) -> Iterator[Job]:
        """Those that were chosen, in each language; in colour what does not come in black."""
        chosen = (load(Path(f"{name}.yaml"), self.names) if name in self.asked.contents else self.shipped.get(name) for name in dict.fromkeys(self.asked.pieces))
        for one in filter(None, chosen):
            for tag in dict.fromkeys(self.asked.languages or (one.handout.language,)):
                said = one if tag == one.handout.language else self.interpreter.spoken(one, tag, self.asked.translations, pair=False, draft=False)
                wanted = Job(said, Wish(edition=EDITIONS[self.asked.edition]))
                yield Job(said) if refusal(wanted) else wanted

    def _chosen(self) -> dict[str, bytes]:
        """Where there are several languages, each has a folder."""
        made = [printed(job, self.session) for job in self._jobs()]
        several = len(self.asked.languages) > 1
        files = {f"{one.job.loaded.handout.language}/{one.job.file.name}" if several else one.job.file.name: one.data for one in made}
        return {"00-zo-print-je-dit.pdf": plan([one.entry for one in made], self.session), **files}
