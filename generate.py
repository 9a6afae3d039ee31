"""Render handouts written in YAML into PDFs: `python generate.py`, or `python generate.py --help`."""

import sys

from studio.needs import missing, too_old

if sys.version_info < (3, 11):  # noqa: UP036  # older ones get a sentence, not a traceback
    sys.exit(too_old())

try:
    from studio.starting import short_start

    with short_start():
        import click

        from studio.command import EPILOG, RenderByDefault
        from studio.commands import COMMANDS
except ImportError as error:
    sys.exit(missing(error))


@click.group(cls=RenderByDefault, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]}, commands=COMMANDS)
def main() -> None:
    """Make printable handouts and posters from YAML. Without a command: render."""
    for stream in (stream for stream in (sys.stdout, sys.stderr) if hasattr(stream, "reconfigure")):
        stream.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
