"""The lines between the rooms, and the size of what is in them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts import blocks as kinds
from handouts.schema import FILE, schema
from layouts.blocks import DRAWERS
from layouts.composition import vocabulary
from layouts.designs import DESIGNS
from layouts.icons import AUDIENCES, FOLDER
from layouts.icons.convert import convert
from layouts.sheet import SHEETS
from tests.conftest import ROOT, SESSION

ROOMS = ("handouts", "layouts", "fonts", "studio")
ALLOWED = {
    "fonts": {"fonts"},
    "handouts": {"handouts"},
    "layouts": {"layouts", "handouts", "fonts"},
    "studio": {"studio", "layouts", "handouts"},
    "generate.py": {"studio", "layouts", "handouts"},
}
FLOORS = (
    {"units", "lengths", "memory"}, {"sheet", "frames"}, {"png"}, {"shapes", "mirror", "icons", "images", "text", "press", "svg"}, {"boxes"}, {"style"}, {"session"}, {"scenes", "school"}, {"blocks", "imposition", "html"},
    {"designs"}, {"composition"},
)
LONGEST_MODULE = 300
LONGEST_FUNCTION = 50
CONSTANTS = {
    "handouts/blocks/scene_names.py:_entry", "handouts/blocks/scene_names.py:_written", "handouts/languages/__init__.py:catalogue",
    "handouts/reading.py:_patterns", "layouts/style/words.py:_catalogue", "layouts/icons/__init__.py:_outlines", "layouts/icons/__init__.py:_sign",
    "layouts/icons/__init__.py:outline", "layouts/press/intent.py:_srgb", "layouts/press/inks.py:profile", "layouts/press/inks.py:_through_profile", "layouts/text/hyphenation.py:_dictionary", "fonts/face.py:_pen", "fonts/registry.py:_places",
}


def modules() -> list[Path]:
    found = [ROOT / "generate.py", *(file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py")))]
    assert len(found) > 40, "no modules found: is the test looking in the right folder?"
    return found


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_imports_go_one_way() -> None:
    for file in modules():
        room = file.relative_to(ROOT).parts[0]
        used = {name.split(".")[0] for name in imports(file)}
        assert used & {*ROOMS, "generate"} <= ALLOWED[room], file


def test_inside_layouts_a_room_knows_only_the_floors_under_it() -> None:
    floors = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
    found = set()
    for file in (ROOT / "layouts").rglob("*.py"):
        parts = file.relative_to(ROOT / "layouts").parts
        room = parts[0].removesuffix(".py")
        if room == "__init__":
            continue
        found.add(room)
        for name in imports(file):
            _, *inner = name.split(".")
            if name.startswith("layouts.") and inner[0] != room:
                assert floors[inner[0]] < floors[room], f"{file} imports {name}"
    assert found == set(floors)


def test_the_command_parses_and_prints() -> None:
    used = set(imports(ROOT / "generate.py"))
    assert not {name for name in used if name.startswith(("layouts.boxes", "layouts.blocks", "layouts.text", "layouts.composition"))}


def test_only_the_press_knows_pdf() -> None:
    for file in modules():
        used = {name.split(".")[0] for name in imports(file)}
        if file.parent.name != "press":
            assert not used & {"reportlab", "pypdf"}, file


def test_drawers_never_see_yaml() -> None:
    for file in (ROOT / "layouts" / "blocks").glob("*.py"):
        assert not {"yaml", "handouts.source"} & set(imports(file)), file


def test_places_in_a_handout_come_from_its_cursor() -> None:
    """No drawer and no layout joins the words of a path: a name that is no field would go unseen."""
    for room in ("blocks", "designs"):
        for file in (ROOT / "layouts" / room).glob("*.py"):
            paths = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Tuple)]
            for path in paths:
                words = [part for part in path.elts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
                assert not (words and any(isinstance(part, ast.Starred) for part in path.elts)), f"{file}:{path.lineno}"


def test_modules_and_functions_stay_small() -> None:
    for file in modules():
        text = file.read_text(encoding="utf-8")
        assert text.count("\n") <= LONGEST_MODULE, file
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{file}: {node.name}"


def test_every_block_kind_is_what_its_name_says_and_has_a_drawer() -> None:
    for name, kind in kinds.KINDS.items():
        assert kind.kind() == name
        assert getattr(kinds, kind.__name__) is kind
    assert set(kinds.__all__) - {"Block", "KINDS"} == {kind.__name__ for kind in kinds.KINDS.values()}
    assert set(DRAWERS) == set(kinds.KINDS)
    assert all(map(callable, DRAWERS.values()))


def test_every_paper_is_that_of_a_layout() -> None:
    assert {sheet for design in DESIGNS.values() for sheet in design.sheets} == set(SHEETS)


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_every_layout_has_sizes_and_a_starter(layout: str) -> None:
    assert layout in SESSION.theme.sizes
    assert (ROOT / "handouts" / "starters" / f"{layout}.yaml").is_file()


def test_the_schema_is_fresh() -> None:
    assert FILE.read_text(encoding="utf-8") == schema(vocabulary(SESSION)), "run: python -m studio.schema"


def test_the_icons_are_fresh() -> None:
    for folder in (FOLDER, AUDIENCES):
        assert (folder / "outlines.json").read_text(encoding="utf-8") == convert(folder), "run: python -m layouts.icons.convert"


def test_no_module_remembers_what_jobs_made() -> None:
    """What comes with the program may be read once and kept; theme, sources, faces and what was set belong to a session."""
    kept = {f"{file.relative_to(ROOT).as_posix()}:{function.name}" for file in modules() for function in cached(file)}
    assert kept == CONSTANTS


def cached(file: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a module that are decorated with a cache of functools."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and any("cache" in ast.unparse(one) for one in node.decorator_list):
            yield node
