"""The form of the command line: what stands without a command is something to render."""

import click


class RenderByDefault(click.Group):
    """A group in which words that are no command are handouts to render."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `render` before arguments that do not begin with a command."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h", "--version")):
            args = ["render", *args]
        return super().parse_args(ctx, args)
