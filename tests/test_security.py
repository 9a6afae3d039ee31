"""Nothing here opens the network, runs a program, or lets content out of its place."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader

from generate import main
from studio.proof.spoken import spoken
from tests import fuzz_pictures
from tests.fuzz import run

HEAD = "title: {title}\naudience: team\nlayout: factsheet\nblocks:\n  - text: {text}\n"


@pytest.mark.usefixtures("cut_off")
@pytest.mark.parametrize("arguments", [
    ("outline", "what-helps"), ("what-helps", "--edition", "fillable"), ("self-care", "--png", "40"),
])
def test_no_run_opens_the_network_or_starts_a_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Nor one of everything, in test_command, nor a check of everything, in test_preflight."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, list(arguments))
    assert result.exit_code == 0, result.output


@pytest.mark.usefixtures("cut_off")
@pytest.mark.parametrize("text", [
    "https://example.org/a.png", "file:///etc/passwd", "<img src='http://example.org/x.png'/>", "javascript:alert(1)",
])
def test_addresses_in_a_text_are_words(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(HEAD.format(title="T", text=f'"{text}"'), encoding="utf-8")
    assert CliRunner().invoke(main, [str(file), "--output", str(tmp_path)]).exit_code == 0
    read = PdfReader(tmp_path / "nl" / "a.pdf").pages[0].extract_text()
    assert "".join(text.split()) in "".join(read.split())
    assert not re.search(rb"/(URI|JavaScript|JS|Launch|GoToR|SubmitForm|ImportData)\b", (tmp_path / "nl" / "a.pdf").read_bytes())


@pytest.mark.parametrize("text", [
    ") Tj ET Q (", "\\\\) >> endobj", "(((", ">> /OpenAction << /S /JavaScript >>", "endstream endobj", "%PDF-1.7", "$(rm -rf /)",
])
def test_no_text_reaches_the_operators_of_the_file(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yaml"
    quoted = text.replace("'", "''")
    file.write_text(HEAD.format(title=f"'{quoted}'", text=f"'{quoted}'"), encoding="utf-8")
    assert CliRunner().invoke(main, [str(file), "--output", str(tmp_path)]).exit_code == 0
    reader = PdfReader(tmp_path / "nl" / "a.pdf", strict=True)
    assert "/OpenAction" not in reader.trailer["/Root"]  # type: ignore[operator]
    assert reader.metadata is not None
    assert " ".join((reader.metadata.title or "").split()) == " ".join(text.split())
    assert "".join(text.split()) in "".join(reader.pages[0].extract_text().split())


@pytest.mark.parametrize("name", ["../escape", "a/b", "UPPER", "con fig", "", ".hidden", "a" * 300])
def test_an_id_cannot_name_a_file_elsewhere(tmp_path: Path, name: str) -> None:
    result = CliRunner().invoke(main, ["new", name, "--folder", str(tmp_path / "in")])
    assert result.exit_code in (1, 2)
    assert "Traceback" not in result.output
    assert not list(tmp_path.rglob("*.yaml"))


def test_no_title_becomes_a_file_name(tmp_path: Path) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(HEAD.format(title='"../../oops"', text="Tekst."), encoding="utf-8")
    assert CliRunner().invoke(main, [str(file), "--output", str(tmp_path / "out")]).exit_code == 0
    assert [made.name for made in (tmp_path / "out").rglob("*.pdf")] == ["plain.pdf"]


def test_raw_bytes_are_refused_or_read() -> None:
    found = run(1500, seed=7)
    assert set(found) <= {"valid", "refused"}, found
    assert min(found.values()) > 20


def test_damaged_pictures_are_printed_or_refused() -> None:
    found = fuzz_pictures.run(150, seed=5)
    assert set(found) <= {"printed", "refused"}, found
    assert min(found.values()) > 20


PICTURE = "title: T\naudience: team\nlayout: factsheet\nblocks:\n  - picture: {name}\n    alt: Een plaatje.\n"


def problem_of(folder: Path, name: str) -> str:
    (folder / "p.yaml").write_text(PICTURE.format(name=name), encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(folder / "p.yaml")])
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    return result.output


@pytest.mark.parametrize("name", [
    "../secret.png", "/etc/secret.png", "a/../../secret.png", "C:/secret.png", '"a\\\\..\\\\secret.png"', "//host/share/a.png",
    "https://example.org/a.png", "secret.svg", "secret.pdf",
])
def test_a_picture_cannot_be_named_elsewhere(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "secret.png")
    folder = tmp_path / "in"
    folder.mkdir()
    output = problem_of(folder, name)
    assert "leads away from the handout" in output or "is no picture" in output or "there is no picture" in output


def test_a_link_does_not_lead_out(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "secret.png")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    assert "a link that leads away" in problem_of(folder, "link.png")


def test_pictures_are_measured_before_they_are_opened(tmp_path: Path) -> None:
    bomb = Image.new("1", (30000, 30000))
    bomb.save(tmp_path / "bomb.png")
    assert (tmp_path / "bomb.png").stat().st_size < 200_000
    assert "pixels; at most 40 million" in problem_of(tmp_path, "bomb.png")
    Image.new("1", (9000, 9000)).save(tmp_path / "large.png")
    assert "9000 × 9000 pixels; at most 40 million" in problem_of(tmp_path, "large.png")
    with (tmp_path / "huge.jpg").open("wb") as stream:
        stream.truncate(30 * 1024 * 1024)
    assert "is 30 MB; at most 20 MB" in problem_of(tmp_path, "huge.jpg")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnonsense")
    assert "damaged" in problem_of(tmp_path, "broken.png")
    (tmp_path / "folder.png").mkdir()
    assert "is no file" in problem_of(tmp_path, "folder.png")


def test_a_picture_is_printed_with_its_words(tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    Image.new("RGBA", (1200, 900), (200, 30, 30, 128)).save(pictures / "a.png")
    (tmp_path / "p.yaml").write_text(PICTURE.format(name="a.png") + "    caption: Een bijschrift.\n", encoding="utf-8")
    arguments = [str(tmp_path / "p.yaml"), "--pictures", str(pictures), "--output", str(tmp_path)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    pdf = (tmp_path / "nl" / "p.pdf").read_bytes()
    assert "afbeelding: Een plaatje.\nEen bijschrift." in spoken(pdf)
    (image,) = PdfReader(tmp_path / "nl" / "p.pdf").pages[0].images
    assert image.image is not None
    assert image.image.size == (1200, 900)
