"""What is missing is said in a line: a package, a newer Python, a program for a proof."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.needs import missing
from tests.conftest import ROOT

ROOMS = ("handouts", "layouts", "fonts", "studio")
BY_HAND = ("layouts/icons/convert.py", "fonts/cut.py", "fonts/typing.py", "fonts/zero.py", "handouts/languages/update.py")
START = "import runpy, sys; {before}; sys.argv = {words}; runpy.run_path({file!r}, run_name='__main__')"


def started(before: str, *words: str) -> subprocess.CompletedProcess[str]:
    """The command in a process in which something was done before."""
    file = str(ROOT / "generate.py")
    code = START.format(before=before, words=[file, *words], file=file)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.mark.parametrize(("package", "words"), [
    ("click", ()), ("yaml", ()), ("pydantic", ()), ("pydantic_core", ()), ("uharfbuzz", ()), ("reportlab", ()),
    ("pypdf", ("outline", "what-helps")), ("pyphen", ("check", "what-helps")), ("pypdfium2", ("what-helps", "--png", "40")),
])
def test_a_package_that_is_missing_is_a_line_and_no_traceback(package: str, words: tuple[str, ...]) -> None:
    done = started(f"sys.modules[{package!r}] = None", *words)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert f"'{package}' is missing" in line
    assert line.endswith("run: python -m pip install -e .")


@pytest.mark.parametrize("package", ["starlette", "jinja2", "uvicorn"])
def test_without_the_extra_the_page_says_the_line_that_installs_it(package: str) -> None:
    done = started(f"sys.modules[{package!r}] = None", "web", "--no-open")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].endswith('run: python -m pip install -e ".[web]"')


def test_a_package_that_is_damaged_says_what_its_system_says() -> None:
    assert "cannot be loaded (DLL load failed)" in missing(ImportError("DLL load failed", name="uharfbuzz"))


def test_a_fault_in_the_program_itself_is_not_called_a_missing_package() -> None:
    with pytest.raises(ImportError):
        missing(ImportError("cannot import name 'x'", name="studio.run"))


def test_an_older_python_is_a_line_and_no_traceback() -> None:
    done = started("sys.version_info = (3, 9, 18, 'final', 0); sys.version = '3.9.18 (main)'", "list")
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["This program needs Python 3.11 or newer, from python.org; this is 3.9.18."]


@pytest.mark.parametrize("name", ["generate.py", "studio/__init__.py", "studio/needs.py"])
def test_an_older_python_can_read_as_far_as_that_line(name: str) -> None:
    ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 7))


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def test_the_plain_installation_has_all_that_the_program_imports() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = {normal(re.split(r"[^\w-]", line)[0]) for line in project["dependencies"]}
    extra = {normal(re.split(r"[^\w-]", line)[0]) for line in project["optional-dependencies"]["web"]}
    files = [ROOT / "generate.py", *(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))]
    used = {name for file in files if file.relative_to(ROOT).as_posix() not in BY_HAND for name in imported(file)}
    others = used - set(sys.stdlib_module_names) - {*ROOMS, "generate"}
    carriers = importlib.metadata.packages_distributions()
    assert {"reportlab", "pypdfium2", "PIL"} <= others
    of_the_page = {name for file in (ROOT / "studio" / "web").rglob("*.py") for name in imported(file)}
    for name in others - {"pydantic_core"}:
        assert (installed | (extra if name in of_the_page else set())) & {normal(one) for one in carriers[name]}, name
    assert extra <= {normal(one) for name in of_the_page & set(carriers) for one in carriers[name]}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_a_plain_run_of_the_tests_says_which_proofs_it_skipped_and_how_to_get_them() -> None:
    tests = ["tests/test_conformance.py::test_the_judge_can_say_no",
             "tests/test_photocopy.py::test_a_machine_still_reads_the_third_copy"]
    environment = {**os.environ, "PATH": "", "HANDOUTS_CONFORMANCE": ""}
    done = subprocess.run([sys.executable, "-m", "pytest", "-n1", "-p", "no:cacheprovider", *tests], capture_output=True, text=True,
                          check=False, cwd=ROOT, env=environment)
    line = next(line for line in reversed(done.stdout.splitlines()) if line.startswith("Proofs skipped"))
    assert "1 without java (apt install default-jre-headless)" in line
    assert "3 without tesseract with Dutch (apt install tesseract-ocr tesseract-ocr-nld)" in line
