"""The pages themselves, made from templates: each in Dutch, and under /en in English."""

from typing import Any

from jinja2 import Environment, PackageLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from handouts.tags import is_rtl
from layouts.designs import DESIGNS
from layouts.sheet import SHEETS
from studio.web import drawings, wording
from studio.web.shelves import AUDIENCES, ShelfItem, Shelves
from studio.web.static import small


class Views:
    """A route for each view; what somebody typed is never in one of them."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._templates = Environment(loader=PackageLoader("studio.web"), autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True)

    def routes(self) -> list[Route]:
        """Those of both languages; the name of a handout comes last, for it may be any word."""
        found = []
        for prefix, said in (("/en", "en"), ("", "nl")):
            known = [(f"{prefix}/", self._gallery), (f"{prefix}/jouw-school", self._school), (f"{prefix}/hulp-bij-printen", self._help),
                     (f"{prefix}/over", self._about), (f"{prefix}/nieuw", self._new), (f"{prefix}/{{piece}}", self._piece), (f"{prefix}/{{piece}}/tekst", self._edit)]
            found += [Route(path, self._view(view, said, prefix)) for path, view in known]
        return found

    def _view(self, view: Any, said: str, prefix: str) -> Any:
        async def shown(request: Request) -> Response:
            name, values = view(request, said)
            path = request.url.path
            other = path.removeprefix("/en") or "/" if prefix else f"/en{path}"
            words = {"said": said, "prefix": prefix, **{key: text for key, text in wording.SCRIPT[said].items() if key not in wording.EDITING},
                     "kept_not": wording.TEXTS[said]["kept_not"], **values.pop("script", {})}
            text = self._templates.get_template(name).render(t=wording.TEXTS[said], said=said, prefix=prefix, other=other, words=words, audience=wording.AUDIENCE[said],
                                                             layout=wording.LAYOUT[said], shelves=self._shelves, **values)
            return small(request, text.encode(), "text/html", 404 if name == "missing.html" else 200)

        return shown

    def told(self, request: Request, said: str, found: dict[str, Any]) -> Response:
        """What is wrong with what was asked by a form, as a page: its fields are there again one step back."""
        lines = [f"{one['text']} {one['hint']}" for one in found.get("problems", ())] or [str(found.get("refused", ""))]
        prefix = "/en" if said == "en" else ""
        text = self._templates.get_template("told.html").render(t=wording.TEXTS[said], said=said, prefix=prefix, other="/" if prefix else "/en/", words={"said": said, "prefix": prefix}, lines=lines)
        return small(request, text.encode(), "text/html", 422, "no-store")

    def _gallery(self, request: Request, said: str) -> tuple[str, dict[str, Any]]:
        query, audience = request.query_params.get("q", "")[:80], request.query_params.get("voor", "")
        found = self._shelves.found(query, audience if audience in AUDIENCES else "")
        shelves = [(who, [one for one in found if one.audience == who]) for who in AUDIENCES]
        english = wording.OCCASION if said == "en" else {}
        sets = [{**one, **dict(zip(("title", "purpose"), english[str(one["name"])], strict=True))} if one["name"] in english else one for one in self._shelves.sets]
        return "gallery.html", {"sets": sets, "query": query, "rows": [(who, pieces) for who, pieces in shelves if pieces], "total": len(found), "audiences": AUDIENCES, "short": wording.WHO[said], "chosen": audience, "editions": wording.EDITION[said]}

    def _school(self, _: Request, __: str) -> tuple[str, dict[str, Any]]:
        return "school.html", {"pieces": self._shelves.pieces}

    def _help(self, _: Request, said: str) -> tuple[str, dict[str, Any]]:
        return f"help.{said}.html", {}

    def _about(self, _: Request, said: str) -> tuple[str, dict[str, Any]]:
        return f"about.{said}.html", {}

    def _new(self, request: Request, said: str) -> tuple[str, dict[str, Any]]:
        form, reader = request.query_params.get("vorm", ""), request.query_params.get("voor", "")
        forms = [one.layout for one in self._shelves.starters]
        return "new.html", {"audiences": AUDIENCES, "form": form if form in forms else forms[0], "reader": reader if reader in AUDIENCES else "", "sides": wording.SIDES[said]}

    def _piece(self, request: Request, said: str) -> tuple[str, dict[str, Any]]:
        one = self._shelves.item(request.path_params["piece"])
        if one is None:
            return "missing.html", {}
        papers = [(name, SHEETS[name].label) for name in DESIGNS[one.layout].sheets]
        chosen = {key: request.query_params.get(key, "") for key in ("taal", "naast", "uitgave", "papier", "vorm")}
        return "piece.html", {"one": one, "languages": [(tag, wording.LANGUAGE.get(tag, tag)) for tag in one.languages], "others": _others(one), "script": {"why": wording.WHY_NOT[said]},
                              "editions": wording.EDITION[said], "papers": papers, "forms": wording.FORM[said], "chosen": chosen}

    def _edit(self, request: Request, said: str) -> tuple[str, dict[str, Any]]:
        one = self._shelves.item(request.path_params["piece"])
        if one is None:
            return "missing.html", {}
        tag = request.query_params.get("taal", "")
        tag = tag if tag in (*one.languages[1:], *(other for other, _ in _others(one))) else ""
        script = {**{key: wording.SCRIPT[said][key] for key in sorted(wording.EDITING)}, **{key: wording.TEXTS[said][key] for key in ("up", "down", "remove", "add")},
                  "keys": wording.KEYS[said], "audiences": wording.AUDIENCE[said], "languages": wording.LANGUAGE, "drawn": drawings.DRAWING[said], "icon": drawings.ICON[said], "scene": drawings.SCENE[said], "bold": wording.BOLD[said], "use": wording.USE[said]}
        return "edit.html", {"one": one, "fields": self._shelves.fields(one.drawn) if not tag else [], "keys": wording.KEYS[said], "script": script, "languages": [(known, wording.LANGUAGE.get(known, known)) for known in one.languages], "others": _others(one), "tag": tag, "rtl": is_rtl(tag),
                             "pair": bool(tag and one.pairs and request.query_params.get("naast"))}


def _others(one: ShelfItem) -> list[tuple[str, str]]:
    """The languages that it does not come in, and into which somebody may translate it, each by its own name."""
    return [(tag, name) for tag, name in wording.LANGUAGE.items() if tag not in one.languages]
