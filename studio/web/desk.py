"""What a process of the pool does: answers to what is asked, as plain data. It keeps what is costly, and nothing that anybody wrote."""

import base64
import binascii
import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple

from handouts import InvalidHandoutError, Loaded, load, reading, shipped
from handouts.catalogues import languages_in
from handouts.languages import catalogue
from handouts.loading import FOLDER, load_bytes
from handouts.messages import SaidError, say, words
from handouts.problems import Problem, dotted
from handouts.sets import handout_sets
from layouts.composition import spare, vocabulary
from layouts.designs import DESIGNS
from layouts.frames import Field, Publication, leaves
from layouts.memory import Memory
from layouts.session import Session
from layouts.sheet import SHEETS
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.make import printed
from studio.refusals import refusal
from studio.web.asked import FileAsked, HandoutAsked, PackAsked
from studio.web.bundles import bundled, unbundled, zipped
from studio.web.closeup import closeups, code
from studio.web.margin import Margin, problem_notes, verdict_on
from studio.web.packing import Packer
from studio.web.pages import boxes, drawn, thumbnails
from studio.web.printing import printing, stack_lines
from studio.web.school import Schools, fields, saved, verdict
from studio.web.shelves import begun, starter_of
from studio.web.translating import Interpreter
from studio.web.words import Places, as_yaml, back, fields_of, pruned, too_long, with_changes

Answer = dict[str, Any]
_DRAWN = 24 * 1024 * 1024
_LABEL = "handout.yaml"


class Written(NamedTuple):
    """A handout as it is written, in its own language, and where its texts are in the browser."""

    source: Loaded
    places: Places


class Desk:
    """One for each process. Its folder is empty and its own: nothing is found there that somebody could name."""

    def __init__(self) -> None:
        self._session = Session.of()
        self._names = vocabulary(self._session)
        self._schools = Schools(self._session)
        self._shipped = {one.name: one for one in (*(load(file, self._names) for file in shipped()), *begun(self._names))}
        self._interpreter = Interpreter(self._shipped)
        self._margin = Margin()
        self._drawn = Memory(_DRAWN)

    def do(self, what: str, asked: dict[str, Any]) -> Answer:
        """Answer; what is wrong with what somebody wrote is an answer, too."""
        return getattr(self, what)(asked)  # type: ignore[no-any-return]  # the names are those of the routes alone

    def sheet(self, data: dict[str, Any]) -> Answer:
        """The pages of a handout as pictures, where their texts stand, how far it fits, how it is printed, and notes on its words."""
        asked = HandoutAsked.model_validate(data)
        session, wrong = self._schools.session(asked.school, asked.said)
        found: Answer = {"school": wrong}
        return self._tried(asked, found, lambda one, written: found | self._sheet(asked, one, written, session), draft=True)

    def _sheet(self, asked: HandoutAsked, one: Loaded, written: Written, session: Session) -> Answer:
        job, publication = self._job(asked, one).settled(session)
        shown = [self._page(asked, publication, number, written.places) for number in range(len(publication.pages))]
        level = reading.read_level(one)
        room = spare(one, session, job.paper, job.wish.edition, pages=len(publication.pages)) if self._plain(asked) else ()
        return {"pages": shown, "spare": [round(left, 1) for left in room], "print": printing(job, publication, asked.said, session),
                "choices": self._choices(one, publication), "reads": verdict_on(level, asked.said), "gaps": self._gaps(asked, written),
                "notes": self._margin.advice(one, level, written.places, asked.said)}

    def _gaps(self, asked: HandoutAsked, written: Written) -> list[Answer]:
        """What is not translated: into the language that is shown, or of changed words into any language of the handout."""
        one, places = written
        if asked.language != one.handout.language:
            return problem_notes(self._interpreter.gaps(one, asked.language, asked.translations, pair=asked.pair), places, asked.said)
        if asked.content is None:
            return []
        found = self._interpreter.untranslated(one, asked.translations)
        return [{**problem_notes([gap], places, asked.said)[0], "languages": tags} for gap, tags in found]

    def _page(self, asked: HandoutAsked, publication: Publication, number: int, places: Places) -> Answer:
        page = publication.pages[number]
        svg = self._drawn.recall(page, lambda: drawn(page), lambda: 400_000)
        digest = hashlib.sha256(svg.encode()).hexdigest()[:16]
        shown: Answer = {"digest": digest, "width": page.width, "height": page.height, "label": page.label}
        if digest not in asked.have:
            shown["svg"] = svg
        shown["boxes"] = [{**box, "path": back(box["path"], places)} for box in boxes(page)] if asked.form == "page" else []
        return shown

    def thumb(self, data: dict[str, Any]) -> Answer:
        """The first page, small."""
        asked = HandoutAsked.model_validate(data)
        session, wrong = self._schools.session(asked.school, asked.said)
        return self._tried(asked, {"school": wrong}, lambda one, _: {"picture": thumbnails(Job(one).compose(session), (asked.width,), session)[asked.width]})

    def thumbs(self, data: dict[str, Any]) -> Answer:
        """The first page of a shipped handout, in several widths; no browser asks for it."""
        return {"pictures": thumbnails(Job(self._shipped[data["piece"]]).compose(self._session), data["widths"], self._session)}

    def file(self, data: dict[str, Any]) -> Answer:
        """The file of a handout, to be kept."""
        asked = HandoutAsked.model_validate(data)
        session, _ = self._schools.session(asked.school, asked.said)

        def made(one: Loaded, _: Written) -> Answer:
            done = printed(self._job(asked, one), session)
            return {"data": done.data, "name": _kept_as(done.job, done.job.file.suffix)}

        return self._tried(asked, {}, made)

    def picture(self, data: dict[str, Any]) -> Answer:
        """Its first page as a picture, for a newsletter."""
        asked = HandoutAsked.model_validate(data)
        session, _ = self._schools.session(asked.school, asked.said)

        def made(one: Loaded, _: Written) -> Answer:
            from layouts.press.pictures import to_png  # noqa: PLC0415  # few ask for one

            done = printed(self._job(asked, one), session)
            return {"data": next(to_png(done.data, 150)), "name": _kept_as(done.job, ".png")}

        return self._tried(asked, {}, made)

    def content(self, data: dict[str, Any]) -> Answer:
        """The words of a handout as they were shipped, and which of its texts may be changed."""
        asked = HandoutAsked.model_validate(data)
        one = self._shipped.get(starter_of(asked.piece))
        if one is None:
            return {"missing": True}
        return {"content": one.source.value, **fields_of(one), "title": str(one.handout.title)}

    def texts(self, data: dict[str, Any]) -> Answer:
        """The words of a handout in another language, each with the text that it translates."""
        asked = HandoutAsked.model_validate(data)

        def listed(one: Loaded, written: Written) -> Answer:
            found = self._interpreter.texts(one, asked.language, asked.translations, pair=asked.pair)
            return {"texts": [{**{key: value for key, value in text.items() if key != "origins"},
                               "paths": [back(dotted(origin), written.places) for origin in text["origins"]]} for text in found]}

        return self._tried(asked.model_copy(update={"language": "nl", "pair": False}), {}, listed)

    def opened(self, data: dict[str, Any]) -> Answer:
        """A handout that somebody has kept in a file, by itself or with its translations."""
        asked = FileAsked.model_validate(data)
        try:
            data_, texts = unbundled(base64.b64decode(asked.data, validate=True)) if asked.data else (asked.text.encode(), {})
            one = load_bytes(data_, "handout", _LABEL, self._names)
        except InvalidHandoutError as error:
            return {"problems": problem_notes(error.problems, {}, asked.said)}
        except (ValueError, binascii.Error):
            return {"problems": [_no_handout(asked.said)]}
        own = {tag: changed for tag, known in texts.items() if (changed := self._interpreter.changed(asked.piece, tag, known))}
        return {"content": one.source.value, **fields_of(one), "title": str(one.handout.title), "translations": own}

    def opened_school(self, data: dict[str, Any]) -> Answer:
        """A school that somebody has kept in a file."""
        found = fields(FileAsked.model_validate(data).text)
        return {"fields": found} if found else {"missing": True}

    def kept(self, data: dict[str, Any]) -> Answer:
        """A handout as the file that somebody keeps; it is one that the command line reads, as are its translations."""
        asked = HandoutAsked.model_validate(data)

        def made(one: Loaded, _: Written) -> Answer:
            handout = as_yaml(one.source.value).encode()
            catalogues = {tag: self._interpreter.kept(one, tag, asked.translations) for tag, own in asked.translations.items() if own}
            if not catalogues:
                return {"data": handout, "name": f"{asked.piece}.yaml"}
            return {"data": bundled(asked.piece, handout, catalogues), "name": f"{asked.piece}.zip"}

        return self._tried(asked.model_copy(update={"language": "nl", "pair": False}), {}, made)

    def profile(self, data: dict[str, Any]) -> Answer:
        """What is said of a school as it is typed, and its file."""
        asked = HandoutAsked.model_validate(data)
        _, wrong = self._schools.session(asked.school, asked.said)
        if asked.school is None:
            return {"school": wrong}
        return {"school": wrong, "colour": verdict(asked.school, self._session, asked.said), "file": saved(asked.school)}

    def near(self, data: dict[str, Any]) -> Answer:
        """The school from close by, as it is typed: the head of a letter, the calling card, and the code of its address."""
        asked = HandoutAsked.model_validate(data)
        session, _ = self._schools.session(asked.school, asked.said)
        try:
            return {"pictures": closeups(self._shipped, session), "code": code(session)}
        except InvalidHandoutError as error:
            return {"pictures": [], "code": None, "problems": problem_notes(error.problems, {}, asked.said)}

    def pack(self, data: dict[str, Any]) -> Answer:
        """A ZIP of a set for an occasion, or of handouts that somebody chose, with how to print them first."""
        return self._packed(data, lambda asked, packer: {"data": zipped(packer.files()), "name": f"handouts-{asked.name or 'stapel'}.zip"})

    def stack(self, data: dict[str, Any]) -> Answer:
        """How much is printed of what the same ZIP would have in it, and how."""
        return self._packed(data, lambda asked, packer: stack_lines(packer.plan(), asked.said, packer.session))

    def _packed(self, data: dict[str, Any], work: Callable[[PackAsked, Packer], Answer]) -> Answer:
        asked = PackAsked.model_validate(data)
        session, _ = self._schools.session(asked.school, asked.said)
        try:
            return work(asked, Packer(asked, session, self._shipped, self._names, self._interpreter))
        except InvalidHandoutError as error:
            return {"problems": problem_notes(error.problems, {}, asked.said)}
        except SaidError as error:
            return {"problems": [{"path": "", "text": words(message, catalogue(asked.said)), "hint": ""} for message in error.messages]}
        except ValueError:
            return {"problems": [_no_handout(asked.said)]}

    def _tried(self, asked: HandoutAsked, found: Answer, work: Callable[[Loaded, Written], Answer], *, draft: bool = False) -> Answer:
        """What is done with a handout; or what is wrong with it."""
        places: Places = {}
        try:
            value, places = self._value(asked)
            _bounded(value)
            source = self._shipped[starter_of(asked.piece)] if asked.content is None and not asked.changes else load_bytes(as_yaml(value).encode(), asked.piece, _LABEL, self._names)
            one = source
            if asked.language != source.handout.language:
                one = self._interpreter.spoken(source, asked.language, asked.translations, pair=asked.pair, draft=draft)
            reason = refusal(self._job(asked, one))
            return found | {"refused": words(reason, catalogue(asked.said))} if reason else work(one, Written(source, places))
        except InvalidHandoutError as error:
            return found | {"problems": problem_notes(error.problems, places, asked.said)}
        except SaidError as error:
            return found | {"refused": " ".join(words(message, catalogue(asked.said)) for message in error.messages)}
        except ValueError:
            return found | {"problems": [_no_handout(asked.said)]}

    def _value(self, asked: HandoutAsked) -> tuple[Any, Places]:
        """The words of a handout, without what is empty. Raises ValueError for what is no handout."""
        if asked.content is None and starter_of(asked.piece) not in self._shipped:
            raise ValueError(asked.piece)
        return pruned(with_changes(self._shipped[starter_of(asked.piece)].source.value, asked.changes) if asked.content is None else asked.content)

    def _job(self, asked: HandoutAsked, one: Loaded) -> Job:
        edition = EDITIONS.get(asked.edition, EDITIONS["standard"])
        paper = asked.paper if asked.paper in SHEETS else None
        return Job(one, Wish(paper, edition, asked.form, languages=(asked.language,) if asked.pair else (), pairs=asked.pair))

    def _plain(self, asked: HandoutAsked) -> bool:
        return asked.form == "page" and not asked.pair

    def _choices(self, one: Loaded, publication: Publication) -> Answer:
        """Which editions and forms there are of it, the papers, and the languages."""
        to_fill = any(isinstance(item, Field) for page in publication.pages for item in leaves(page.children))

        def comes(wish: Wish) -> bool:
            return refusal(Job(one, wish)) is None

        return {"edition": {name: comes(Wish(edition=edition)) and (to_fill or not edition.fillable) for name, edition in EDITIONS.items() if not edition.phone},
                "form": [name for name in ("page", "sheet", "tiles", "booklet") if comes(Wish(form=name))],
                "paper": list(DESIGNS[one.handout.layout].sheets),
                "language": ["nl", *sorted(languages_in(FOLDER / "languages"))]}


def _bounded(value: Any) -> None:
    """Raises InvalidHandoutError where a text is longer than any page."""
    long = list(too_long(value))
    if long:
        raise InvalidHandoutError([Problem(_LABEL, 1, 1, dotted(origin), say("has {count} characters; no page holds so many.", count=count), say("Say less.")) for origin, count in long])


def _no_handout(said: str) -> Answer:
    return {"path": "", "text": words(say("this is no handout."), catalogue(said)), "hint": ""}


def renders(what: str, asked: dict[str, Any]) -> int:
    """How many handouts are asked for at once; how to print several of them is one, too."""
    if what not in ("pack", "stack"):
        return 1
    named = handout_sets().get(str(asked.get("name")))
    return 1 + max(len(named.pieces) if named else 0, len(asked.get("pieces", ())) * max(1, len(asked.get("languages", ()))))


def _kept_as(job: Job, suffix: str) -> str:
    """What a file is called beside others of the same handout: one in another language says which."""
    language = job.loaded.handout.language
    return f"{job.file.stem}{f'_{language}' if job.loaded.translation else ''}{suffix}"
