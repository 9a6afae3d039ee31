"""`web`: the page, in the browser of who starts it, or for all schools behind a reverse proxy."""

import os
import sys

import click

from handouts.languages.command import messages, tell
from handouts.messages import say
from studio.shelf import WrongUsageError

_PORT = 8000
_LOCAL = "127.0.0.1"


@click.command("web")
@messages
@click.option("--port", type=click.IntRange(1, 65535), default=_PORT, help="The port on this machine; 8000 without it.")
@click.option("--origin", metavar="URL", help="For hosting: what the page is called from outside, such as https://handouts.example.")
@click.option("--processes", type=click.IntRange(1, 64), help="How many render at once; without it, as many as there are processors.")
@click.option("--open/--no-open", "opened", default=True, help="Open the browser; not with --origin.")
def web(port: int, origin: str | None, processes: int | None, *, opened: bool) -> None:
    """Open the handouts in your browser: choose, put your school on them, change the words, download.

    It listens on this machine alone. Nothing that is typed there is kept; end it with Ctrl-C. How to host it for several
    schools is in docs/hosting.md.
    """
    from studio.web.serving import serve  # noqa: PLC0415  # Starlette and uvicorn are an extra

    address = f"http://{_LOCAL}:{port}"
    tell(say("The page: {address} (end it with Ctrl-C)", address=origin or address))
    browse = address if opened and origin is None and sys.stdin.isatty() else None
    try:
        serve(port, _checked(origin), processes or os.cpu_count() or 1, browse)
    except OSError:
        raise WrongUsageError(say("port {port} is taken. Choose another: --port {other}", port=port, other=port + 1)) from None


def _checked(origin: str | None) -> str | None:
    """Raises WrongUsageError."""
    if origin is not None and not origin.startswith(("https://", "http://")):
        raise WrongUsageError(say("'{origin}' is no address. Write it as https://handouts.example.", origin=origin))
    return origin and origin.rstrip("/").lower()
