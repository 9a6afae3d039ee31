"""The application: routes to pages, and to what they ask of a handout."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from studio.web.asked import FileAsked, HandoutAsked, PackAsked
from studio.web.faces import face_routes
from studio.web.pool import BrokenError, BusyError, Pool, TooLongError
from studio.web.shelves import Shelves
from studio.web.static import file_routes
from studio.web.thumbs import Thumbs
from studio.web.views import Views

SECONDS, LONG = 4.0, 20.0
_FORM = "application/x-www-form-urlencoded"
_PARTS = {"tekst": "changes", "school": "school"}
_TYPES = {".pdf": "application/pdf", ".html": "text/html; charset=utf-8", ".png": "image/png", ".zip": "application/zip", ".yaml": "application/yaml; charset=utf-8"}
_ASKS: Mapping[str, tuple[str, type[BaseModel], float]] = {
    "/blad": ("sheet", HandoutAsked, SECONDS), "/duim": ("thumb", HandoutAsked, SECONDS), "/bestand": ("file", HandoutAsked, LONG),
    "/plaatje": ("picture", HandoutAsked, LONG), "/inhoud": ("content", HandoutAsked, SECONDS), "/woorden": ("texts", HandoutAsked, SECONDS), "/open": ("opened", FileAsked, SECONDS), "/open-school": ("opened_school", FileAsked, SECONDS),
    "/bewaar": ("kept", HandoutAsked, SECONDS), "/school": ("profile", HandoutAsked, SECONDS), "/dichtbij": ("near", HandoutAsked, SECONDS), "/pakket": ("pack", PackAsked, LONG), "/stapel": ("stack", PackAsked, LONG),
}


def application(pool: Pool) -> Starlette:
    """All routes. The pool starts and ends with it, and the small pages of the shelves are made before anybody is answered."""
    shelves = Shelves()
    views = Views(shelves)
    thumbs = Thumbs(shelves.names, lambda asked: _asked(pool, "thumbs", asked, LONG))

    @asynccontextmanager
    async def living(_: Starlette) -> AsyncIterator[None]:
        await pool.start()
        await thumbs.ahead(one.name for one in shelves.pieces)
        ahead = asyncio.create_task(thumbs.ahead(one.name for one in shelves.starters))
        try:
            yield
        finally:
            ahead.cancel()
            with suppress(asyncio.CancelledError):
                await ahead
            pool.stop()

    async def health(_: Request) -> Response:
        return JSONResponse({"ok": True, "processes": pool.size, "idle": pool.idle}, headers={"Cache-Control": "no-store"})

    asks = [Route(path, _ask(pool, views, *how), methods=["POST"]) for path, how in _ASKS.items()]
    return Starlette(routes=[
        *asks, Route("/gezond", health), thumbs.route(), *face_routes(), *file_routes(), *views.routes()], lifespan=living)


def _ask(pool: Pool, views: Views, what: str, model: type[BaseModel], seconds: float) -> Any:
    """A route that has something done, and answers with JSON or with the file that came of it; to a form, with a page."""

    async def answer(request: Request) -> Response:
        form = request.headers.get("content-type", "").startswith(_FORM)
        try:
            data = _fields(await request.body()) if form else json.loads(await request.body())
            asked = model.model_validate(data).model_dump(mode="json", exclude_unset=True)
        except (ValueError, RecursionError):
            return _said(422, "not understood")
        found = await _asked(pool, what, asked, seconds)
        if form and not isinstance(found, Response) and "data" not in found:
            return views.told(request, str(asked.get("said", "nl")), found)
        return found if isinstance(found, Response) else _given(found)

    return answer


def _fields(body: bytes) -> dict[str, Any]:
    """A plain form, where there is no script: words in places of a handout are `tekst:`, those of a school `school:`; what is left empty is not asked for."""
    data: dict[str, Any] = {}
    for key, value in parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True):
        kind, _, name = key.partition(":")
        if name and kind in _PARTS:
            data.setdefault(_PARTS[kind], {})[name] = value
        elif value:
            data[key] = value
    return data


async def _asked(pool: Pool, what: str, asked: dict[str, Any], seconds: float) -> "dict[str, Any] | Response":
    try:
        return await pool.ask(what, asked, seconds)
    except BusyError:
        return _said(503, "busy")
    except TooLongError:
        return _said(504, "too long")
    except BrokenError:
        return _said(500, "our fault")
    except asyncio.CancelledError:
        return _said(499, "gone")


def _given(found: dict[str, Any]) -> Response:
    """A file, a picture, or what is said of them."""
    if isinstance(found.get("data"), bytes):
        name = str(found["name"])
        return Response(found["data"], media_type=_TYPES.get(Path(name).suffix, "application/octet-stream"),
                        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"})
    if isinstance(found.get("picture"), bytes):
        found = {**found, "picture": base64.b64encode(found["picture"]).decode()}
    return JSONResponse(found, headers={"Cache-Control": "no-store"})


def _said(status: int, word: str) -> Response:
    return JSONResponse({"error": word}, status, headers={"Cache-Control": "no-store", **({"Retry-After": "2"} if status == 503 else {})})  # noqa: PLR2004
