"""`translate`: catalogues for translators, and how far each language is."""

import click

from handouts import Loaded, shipped
from handouts.catalogues import FOLDER, languages_in
from handouts.languages.command import chosen, messages
from handouts.problems import InvalidHandoutError
from layouts.session import Session
from studio.commands import options
from studio.commands.running import wrote
from studio.languages import ALL
from studio.make import write
from studio.run import load_all, table
from studio.shelf import files_of


@click.group()
def translate() -> None:
    """Catalogues for translators (gettext): extract, update, status."""


@translate.command()
@options.handouts
@messages
def extract(handouts: tuple[str, ...]) -> None:
    """Write what there is to translate, languages/handouts.pot beside the handouts."""
    from studio.translating import TEMPLATE, belongs, template_of  # noqa: PLC0415  # Babel is slow to import: only when asked for

    session = Session.of()
    for loaded in _by_folder(handouts, session):
        folder = belongs(loaded[0])
        write(folder / TEMPLATE, template_of(loaded, session.references if folder == FOLDER else None))
        wrote(folder / TEMPLATE)


@translate.command()
@options.handouts
@options.translated
@messages
def update(handouts: tuple[str, ...], language: tuple[str, ...]) -> None:
    """Bring catalogues up to the handouts: those there are, or those of --language, which are begun where they are not there.

    A text that changed keeps its translation as a proposal, marked fuzzy.
    """
    from studio.translating import belongs, brought_up, template  # noqa: PLC0415  # Babel is slow to import

    session = Session.of()
    for loaded in _by_folder(handouts, session):
        folder = belongs(loaded[0])
        fresh = template(loaded, session.references if folder == FOLDER else None)
        for tag in language if language and ALL not in language else languages_in(folder):
            write(folder / f"{tag}.po", brought_up(folder / f"{tag}.po", fresh, tag))
            wrote(folder / f"{tag}.po")


@translate.command()
@options.handouts
@messages
def status(handouts: tuple[str, ...]) -> None:
    """Show for each handout and language how much is translated, and who has read it."""
    from studio.translating import status as rows_of  # noqa: PLC0415  # Babel is slow to import

    head, rows = rows_of([one for loaded in _by_folder(handouts, Session.of()) for one in loaded])
    click.echo(table(head, rows, chosen()))


def _by_folder(names: tuple[str, ...], session: Session) -> list[list[Loaded]]:
    """The handouts by the folder they stand in: all of each folder that one is named of. Raises InvalidHandoutError."""
    folders = dict.fromkeys(file.parent.resolve() for file in files_of(names))
    ours = FOLDER.parent.resolve()
    found = []
    for folder in folders:
        files = shipped() if folder == ours else files_of([str(folder)])
        loaded, problems = load_all(files, session)
        if problems:
            raise InvalidHandoutError(problems)
        found.append(loaded)
    return found
