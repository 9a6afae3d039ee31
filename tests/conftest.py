"""What all tests share."""

from pathlib import Path

import pytest

from handouts import Loaded, load, shipped
from layouts.compose import compose, vocabulary
from layouts.frames import Publication
from layouts.press import to_pdf

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-references", action="store_true", help="Write the reference pictures anew; look at them.")


def loaded(name: str) -> Loaded:
    file = next(file for file in shipped() if file.stem == name)
    return load(file, vocabulary())


def load_text(tmp_path: Path, text: str) -> Loaded:
    file = tmp_path / "sheet.yaml"
    file.write_text(text, encoding="utf-8")
    return load(file, vocabulary())


@pytest.fixture(params=[file.stem for file in shipped()])
def handout(request: pytest.FixtureRequest) -> Loaded:
    return loaded(request.param)


@pytest.fixture
def publication(handout: Loaded) -> Publication:
    return compose(handout)


@pytest.fixture
def pdf(publication: Publication) -> bytes:
    return to_pdf(publication)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Problems come in English, whatever the system of who tests."""
    monkeypatch.setenv("LANGUAGE", "en")
