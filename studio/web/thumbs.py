"""The first pages of the shipped handouts, small: each is made once, and none for who may ask for any width."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

WIDTHS = (160, 96, 240)
"""How many pixels: as it stands on its shelf; in the fan of a stack; on its shelf, on a screen with more of them."""

Ask = Callable[[dict[str, Any]], Awaitable["dict[str, Any] | Response"]]
Made = dict[int, bytes]


class Thumbs:
    """`ask` has those of a handout made, in all widths; what it gives instead of pictures is passed on."""

    def __init__(self, names: Iterable[str], ask: Ask) -> None:
        self._names = tuple(names)
        self._ask = ask
        self._made: dict[str, Made] = {}
        self._making: dict[str, asyncio.Task[Made | Response]] = {}

    async def ahead(self, names: Iterable[str]) -> None:
        """Make these before somebody asks, as many at once as there are processes."""
        await asyncio.gather(*map(self._all, names))

    def route(self) -> Route:
        """A route for all of them."""

        async def thumb(request: Request) -> Response:
            name, width = request.path_params["piece"], request.path_params["width"]
            if name not in self._names or width not in WIDTHS:
                return Response(status_code=404)
            found = await self._all(name)
            return found if isinstance(found, Response) else Response(found[width], media_type="image/webp", headers={"Cache-Control": "max-age=3600"})

        return Route("/duim/{width:int}/{piece}.webp", thumb)

    async def _all(self, name: str) -> Made | Response:
        """Those of a handout: who asks while they are made waits for the same."""
        if name in self._made:
            return self._made[name]
        if name not in self._making:
            self._making[name] = asyncio.create_task(self._one(name))
        return await asyncio.shield(self._making[name])

    async def _one(self, name: str) -> Made | Response:
        try:
            found = await self._ask({"piece": name, "widths": WIDTHS})
        finally:
            self._making.pop(name, None)
        if isinstance(found, Response):
            return found
        self._made[name] = found["pictures"]
        return self._made[name]
