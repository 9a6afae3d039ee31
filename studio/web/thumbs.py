"""The first pages of the shipped handouts, small: each is made once, and none for who may ask for any width."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

WIDTHS = (160, 96, 240)
"""How many pixels: as it stands on its shelf; in the fan of a stack; on its shelf, on a screen with more of them."""

Ask = Callable[[dict[str, Any]], Awaitable["dict[str, Any] | Response"]]


class Thumbs:
    """`ask` has one made; what it gives instead of a picture is passed on."""

    def __init__(self, names: Iterable[str], ask: Ask) -> None:
        self._names = tuple(names)
        self._ask = ask
        self._made: dict[tuple[str, int], bytes] = {}

    async def ahead(self) -> None:
        """Make all, before somebody asks: one at a time, so that who asks for something else has the other processes. Where one cannot be, stop."""
        for width in WIDTHS:
            for name in self._names:
                if isinstance(await self._one(name, width), Response):
                    return

    def route(self) -> Route:
        """A route for all of them."""

        async def thumb(request: Request) -> Response:
            name, width = request.path_params["piece"], request.path_params["width"]
            if name not in self._names or width not in WIDTHS:
                return Response(status_code=404)
            found = await self._one(name, width)
            return found if isinstance(found, Response) else Response(found, media_type="image/webp", headers={"Cache-Control": "max-age=3600"})

        return Route("/duim/{width:int}/{piece}.webp", thumb)

    async def _one(self, name: str, width: int) -> bytes | Response:
        if (name, width) not in self._made:
            found = await self._ask({"piece": name, "width": width})
            if isinstance(found, Response):
                return found
            self._made[name, width] = found["picture"]
        return self._made[name, width]
