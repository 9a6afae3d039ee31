"""Nothing that people read is plain text: messages come with their parts, and all of them in Dutch, too."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts.languages import FOLDER
from handouts.languages.update import template
from tests.conftest import ROOT
from tests.test_needs import started

TOLD = {"Problem", "Finding", "Remark", "Refusal", "problem", "refusal", "tell", "echo", "SaidError", "WrongUsageError", "NotWrittenError",
        "NoFolderError", "CannotArrangeError", "TooWideError", "BadImageError", "UsageError", "ClickException", "BadParameter"}
INSIDE = {"handouts/languages/update.py", "layouts/icons/convert.py"}
KEYS = {"to", "no"}  # of a scene: the other end of a thread, and what is not mirrored
ENGLISH = {"the", "and", "or", "not", "has", "have", "with", "are", "it", "its", "this", "that", "from", "to", "at", "least", "most", "write",
           "take", "leave", "no", "than", "there", "for", "cannot", "be", "only", "your", "wide", "page", "smallest", "choose", "error"}
GOOD = "title: T\naudience: team\nlayout: {layout}\nblocks:\n"


def modules() -> list[Path]:
    found = [file for room in ("handouts", "layouts", "studio") for file in sorted((ROOT / room).rglob("*.py"))]
    assert len(found) > 100
    return [file for file in (*found, ROOT / "generate.py") if file.relative_to(ROOT).as_posix() not in INSIDE]


def is_plain(node: ast.AST, known: dict[str, list[ast.expr]]) -> bool:
    """Whether it is words that no catalogue knows: a text with a space in it, put together or not."""
    inside: list[ast.expr] = []
    match node:
        case ast.Constant(str(text)):
            return bool(re.search("[a-z]", text)) and " " in text
        case ast.JoinedStr(values):
            inside = values
        case ast.BinOp(left, ast.Add() | ast.Mod(), right):
            inside = [left, right]
        case ast.IfExp(_, body, other):
            inside = [body, other]
        case ast.Call(ast.Attribute(value, "format")):
            inside = [value]
        case ast.Name(name):
            return any(is_plain(value, {}) for value in known.get(name, ()))
    return any(is_plain(value, known) for value in inside)


def offences(source: str) -> Iterator[str]:
    """The calls that tell something in plain text, also by a name it was given."""
    tree = ast.parse(source)
    known: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            known.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in TOLD:
            words = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (f"{node.lineno}: {ast.unparse(node)}" for word in words if is_plain(word, known))


@pytest.mark.parametrize("file", modules(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_nobody_is_told_plain_text(file: Path) -> None:
    assert not list(offences(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("source", [
    "raise WrongUsageError('it is not so')", "raise WrongUsageError(f'no {name} here')", "tell('it ' + name)",
    "message = f'there is no {name}'\nProblem(file, 1, 1, '', message)", "source.problem((), say('a b'), 'Say less.')",
    "click.echo('{} is done'.format(name))", "tell('all right' if done else say('a b'))",
])
def test_plain_text_would_be_found(source: str) -> None:
    assert list(offences(source))
    assert not list(offences("name = f'{folder}/{file}'\nraise WrongUsageError(say('there is no {name}', name=name))"))


def test_every_message_of_the_code_is_in_the_catalogue() -> None:
    """A message inside the parts of another one would not be found by what gathers them."""
    known = {form for entry in template() if entry.id for form in ([entry.id] if isinstance(entry.id, str) else entry.id)}
    for file in modules():
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("say", "say_counted"):
                texts = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                assert texts or file.name == "messages.py", f"{file.name}:{node.lineno}"
                assert known.issuperset(texts), f"{file.name}:{node.lineno}"


def english(text: str) -> set[str]:
    """The English words in it, besides a user's own: in quotes, in excerpts, in names of files."""
    lines = "\n".join(line for line in text.splitlines() if not line.startswith("    "))
    plain = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”|\S*[-./_]\S*[a-z]\S*", " ", lines)
    return (ENGLISH - KEYS) & set(re.findall(r"[a-z]+", plain.lower()))


def test_english_words_would_be_found() -> None:
    assert english("a.yaml:1:1: is too wide for 'the page' on the-page.pdf") == {"wide", "for"}


def test_the_dutch_of_all_wrong_input_is_dutch() -> None:
    found = sorted((ROOT / "tests" / "wrong").glob("*.nl.txt"))
    assert len(found) >= 80
    assert {file.name: english(file.read_text(encoding="utf-8")) for file in found if english(file.read_text(encoding="utf-8"))} == {}


@pytest.fixture
def files() -> None:
    """In the current folder: handouts with trouble, a folder without handouts, a file where a folder should be."""
    Path("empty").mkdir()
    Path("mixed").mkdir()
    Path("closed").touch()
    sheets = {
        "long.yaml": GOOD.format(layout="checklist") + "  - text: a\n" * 90,
        "breed.yaml": GOOD.format(layout="factsheet") + "  - table: T\n    columns: [a, b]\n    widths: [150mm, 150mm]\n    empty: 2\n",
        "bare.yaml": GOOD.format(layout="poster") + "  - text: Kort.\n",
        "leaflet.yaml": GOOD.format(layout="leaflet") + "  - section: a\n",
        "turned.yaml": GOOD.format(layout="card").replace("blocks", "orientation: landscape\nblocks") + "  - text: a\n",
        "gone.yaml": GOOD.format(layout="factsheet") + "  - picture: a.png\n    alt: Een huis.\n",
        "mixed/note.yaml": "a: 1\n", "mixed/good.yaml": GOOD.format(layout="card") + "  - text: Kort.\n",
        "mine.yaml": GOOD.format(layout="card") + "  - text: Kort.\n",
    }
    for name, text in sheets.items():
        Path(name).write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("words", "dutch"), [
    ("self-care --sheet a4", "alleen kaartjes gaan op een vel"),
    ("what-helps --tile a4", "alleen posters"),
    ("what-helps --sheet a4 --booklet", "gaan niet samen"),
    ("what-helps --sheet a4 --back-offset 20,1", "geen verschuiving van hoogstens 10 mm"),
    ("self-care --paper a4 --tile a4", "Laat --tile weg of neem een grotere poster, zoals --paper a3."),
    ("--flip short", "Zet er --sheet a4 bij"),
    ("nothing", "er is geen handout 'nothing'. Wel bekend:"),
    ("lst", "Bedoel je 'list'?"),
    ("what-helps list", "is een opdracht, en staat vooraan"),
    ("new list", "is een opdracht van dit programma"),
    ("new Ab", "kan geen naam van een handout zijn"),
    ("new con", "Windows houdt de naam"),
    ("new other", "Gemaakt: other.yaml. Pas de tekst aan, en daarna: python generate.py other"),
    ("new mine", "mine.yaml is er al."),
    ("new what-helps", "De meegeleverde handout 'what-helps'"),
    ("new x --from mine --layout card", "Laat --layout weg."),
    ("new x --from nothing.yaml", "is niet één handout"),
    ("calibrate", "Gemaakt: output/calibration_a4_nl.pdf."),
    ("empty", "staat geen handout"),
    ("check mixed", "Overgeslagen: mixed/note.yaml is geen handout"),
    ("check mine", "1 handout nagekeken: geen problemen."),
    ("check self-care", "self-care is te lezen van: titel 5,0 m (5)"),
    ("mine --output closed", "Niet gemaakt: in de map closed/nl kan niets bewaard worden: closed is een bestand."),
    ("mine what-helps mixed/good.yaml", "papier  bladzijden"),
    ("what-helps --paper a4", "kan het op a6, a5"),
    ("check long", "Maak het korter"),
    ("check breed", "de kolommen nemen 300 mm in"),
    ("bare --edition fillable", "er valt niets in te vullen"),
    ("check leaflet", "(flap, binnen links, binnen midden, binnen rechts, achterkant); hier zijn het er 1."),
    ("check turned", "kan niet gedraaid worden"),
    ("check gone", "er staat geen afbeelding 'a.png' naast de handout"),
    ("--name a mine", "--name hoort bij een handout die je intypt"),
    ("check -", "ingetypte tekst:1:1: het bestand is leeg."),
])
def test_the_command_speaks_nothing_but_dutch(words: str, dutch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nl")
    result = CliRunner().invoke(main, words.split())
    assert dutch in result.output
    assert not english(result.output)
    assert not isinstance(result.exception, Exception)


def test_the_table_of_handouts_has_a_dutch_head() -> None:
    assert CliRunner().invoke(main, ["list", "--messages", "nl"]).output.split()[:6] == ["id", "titel", "lezers", "opmaak", "papier", "van"]


def test_even_what_is_missing_is_said_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "nl")
    assert started("sys.modules['yaml'] = None", "list").stderr.startswith("Het pakket 'yaml' mist.")
    old = "sys.version_info = (3, 9, 18, 'final', 0); sys.version = '3.9.18 (main)'"
    assert started(old, "list").stderr.startswith("Dit programma heeft Python 3.11 of nieuwer nodig")
    assert (FOLDER / "nl.mo").is_file()
