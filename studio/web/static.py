"""The page's own files, and any text, as small as the browser can take them. The files are read once: nothing is looked for by name on a disk."""

import gzip
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from layouts.icons import FOLDER as ICONS

FOLDER = Path(__file__).parent / "static"
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


def small(request: Request, data: bytes, kind: str, status: int = 200, cache: str = "no-cache") -> Response:
    """An answer in gzip where that is understood. No secret of anybody stands beside what somebody typed, so nothing is told by its length."""
    headers = {"Cache-Control": cache, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        data, headers["Content-Encoding"] = gzip.compress(data, 9, mtime=0), "gzip"
    return Response(data, status, media_type=kind, headers=headers)


def file_routes() -> list[Route]:
    """A route for all of them, and one for the icons."""
    files = {file.name: (file.read_bytes(), _TYPES[file.suffix]) for file in sorted(FOLDER.iterdir()) if file.suffix in _TYPES}

    drawings = {file.stem: file.read_bytes() for file in sorted(ICONS.glob("*.svg"))}

    async def file(request: Request) -> Response:
        found = files.get(request.path_params["name"])
        return small(request, *found, cache="public, max-age=300") if found else Response(status_code=404)

    async def drawing(request: Request) -> Response:
        found = drawings.get(request.path_params["name"])
        return small(request, found, "image/svg+xml", cache="public, max-age=3600") if found else Response(status_code=404)

    return [Route("/static/{name}", file), Route("/teken/{name}.svg", drawing)]
