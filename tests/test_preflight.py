"""The preflight: what it sees, and that the shipped handouts give it nothing to say."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generate import main
from handouts import Loaded
from layouts.composition import compose
from layouts.composition.sizing import floors_of
from layouts.frames import Color, GlyphRun, Group, Node, Page, Publication
from layouts.session import Session
from layouts.style.oklch import contrast
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.check import inspect
from studio.proof.distance import distances
from studio.proof.preflight import preflight
from studio.refusals import refusal
from tests.conftest import SESSION, load_text, loaded


def changed(publication: Publication, **values: object) -> Publication:
    """The same pages with every run changed."""

    def change(node: Node) -> Node:
        if isinstance(node, Group):
            return node._replace(children=tuple(map(change, node.children)))
        return node._replace(**values) if isinstance(node, GlyphRun) else node  # type: ignore[arg-type]

    pages = tuple(Page(page.width, page.height, tuple(map(change, page.children)), folds=page.folds) for page in publication.pages)
    return publication._replace(pages=pages)


def messages(publication: Publication, one: Loaded) -> str:
    return "\n".join(finding.message for finding in preflight(publication, floors_of(one, SESSION), SESSION.theme.line_length))


@pytest.mark.parametrize("edition", ["standard", "copier", "large-print"])
def test_what_ships_passes(handout: Loaded, edition: str) -> None:
    job = Job(handout, Wish(edition=EDITIONS[edition]))
    if refusal(job):
        pytest.skip("does not come in this edition")
    assert inspect(job, SESSION).problems == ()


@pytest.mark.parametrize(("values", "message"), [
    ({"size": 7.0}, "is set in 7.0 pt"),
    ({"color": Color(0.6, 0.6, 0.6)}, "has a contrast of"),
    ({"x": mm(3)}, "stands 3.0 mm from the trim"),
])
def test_it_sees_small_pale_and_misplaced_text(values: dict[str, object], message: str) -> None:
    one = loaded("signal-checklist")
    assert message in messages(changed(compose(one, SESSION), **values), one)


def test_it_sees_text_on_a_fold() -> None:
    one = loaded("parent-leaflet")
    assert "from the trim or a fold" in messages(changed(compose(one, SESSION), x=mm(98)), one)


def test_white_on_a_dark_panel_is_seen_on_its_panel() -> None:
    """White text is no finding where it stands on a dark panel, and is one on paper."""
    one = loaded("signal-checklist")
    found = [finding for finding in preflight(changed(compose(one, SESSION), color=Color(1, 1, 1)), floors_of(one, SESSION), SESSION.theme.line_length)
             if "contrast" in finding.message]
    origins = {finding.origin for finding in found}
    callout = next(index for index, block in enumerate(one.handout.blocks) if block.kind() == "callout")
    assert ("lead",) in origins
    assert ("blocks", callout, "text") not in origins


def test_it_sees_long_lines_narrow_columns_and_widows(tmp_path: Path) -> None:
    head = "title: Een heel lange titel die over regels loopt en dan nog een\naudience: team\nlayout: factsheet\nblocks:\n"
    narrow = "  - table: T\n    columns: [A, B, C, D, E, F]\n    rows:\n      - [a, b, c, d, e, " + "woord " * 30 + "]\n    widths: [2, 2, 2, 2, 2, 1]\n"
    one = load_text(tmp_path, head + narrow)
    assert "under 25 reading falters" in messages(compose(one, SESSION), one)
    tight = load_text(tmp_path, head + "  - text: " + "il " * 90 + "\n")
    assert "easy to read" in messages(compose(tight, SESSION), tight)


@pytest.mark.parametrize(("one", "other", "ratio"), [
    (Color(0, 0, 0), Color(1, 1, 1), 21.0), (Color(1, 1, 1), Color(1, 1, 1), 1.0),
    (Color(0x76 / 255, 0x76 / 255, 0x76 / 255), Color(1, 1, 1), 4.54),
])
def test_contrast_is_that_of_wcag(one: Color, other: Color, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("name", ["self-care", "base-attitude"])
def test_posters_keep_the_distances_they_promise(name: str) -> None:
    found = list(distances(compose(loaded(name), SESSION), 1.0, SESSION.theme))
    assert [part for part, _, _ in found] == ["title", "lead", "body"]
    assert all(metres >= promised - 0.005 for _, metres, promised in found)


def test_problems_show_their_line_with_a_caret(tmp_path: Path) -> None:
    file = tmp_path / "typo.yaml"
    file.write_text("title: T\naudience: team\nlayout: factsheat\nblocks:\n  - text: a\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["check", str(file)])
    assert "    layout: factsheat\n            ^" in result.output
    assert "Did you mean 'factsheet'?" in result.output


def test_strict_makes_warnings_count_and_json_is_for_machines(tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    file.write_text("title: T\naudience: team\nlayout: factsheet\nupdated: 2029-01-01\nblocks:\n  - text: Kort.\nsources: [siegel]\n",
                    encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(main, ["check", str(file)]).exit_code == 0
    assert runner.invoke(main, ["check", "--strict", str(file)]).exit_code == 1
    result = runner.invoke(main, ["check", "--format", "json", str(file)])
    (record,) = json.loads(result.output)["problems"]
    assert (record["line"], record["severity"], record["path"]) == (7, "warning", "sources[0]")


@pytest.mark.usefixtures("cut_off")
def test_everything_shipped_passes_strictly_and_a_check_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "--strict"])
    assert result.exit_code == 0, result.output
    assert "self-care can be read from: title" in result.output
    assert list(tmp_path.iterdir()) == []


def test_the_icon_sheet_names_every_icon(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["icons", "--output", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "icons_nl.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_a_check_lays_a_poster_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    composed: list[tuple[str, str]] = []

    def counted(job: Job, session: Session) -> Publication:
        composed.append((job.loaded.name, job.wish.edition.name))
        return compose(job.loaded, session, None, job.wish.edition)

    monkeypatch.setattr(Job, "lay_out", counted)
    assert CliRunner().invoke(main, ["check", "self-care"]).exit_code == 0
    assert sorted(composed) == [("self-care", edition) for edition in ("copier", "eco", "standard")]
