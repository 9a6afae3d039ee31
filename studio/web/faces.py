"""The faces of the page itself, cut from those of the handouts when they are first asked for."""

import asyncio
from string import printable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from layouts.html.faces import face_file
from layouts.session import Session

_LATIN = printable + "".join(map(chr, range(0xA0, 0x100))) + "‘’“”–—…•×→←"
_FACES = {"text-400": ("text", 400), "text-600": ("text", 600), "display": ("display", 700), "title": ("title", 800)}


def face_routes() -> list[Route]:
    """A route for each; a file is made once."""
    session = Session.of()
    made: dict[str, bytes] = {}

    async def face(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in _FACES:
            return Response(status_code=404)
        if name not in made:
            made[name] = await asyncio.to_thread(face_file, *_FACES[name], _LATIN, session.faces)
        return Response(made[name], media_type="font/woff", headers={"Cache-Control": "public, max-age=86400"})

    return [Route("/letters/{name}.woff", face)]
