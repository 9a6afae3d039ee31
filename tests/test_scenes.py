"""Scenes of people: where hands end, what stands on the ground, what a copier leaves, what is said when it cannot be drawn."""

import itertools
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import replace
from PIL import Image, ImageChops, ImageDraw, ImageStat

from handouts import InvalidHandoutError
from handouts.blocks.scene import Drawn
from handouts.blocks.scene_names import alternative, names
from handouts.blocks.scene_parts import Hair
from layouts.composition import compose
from layouts.designs import DESIGNS
from layouts.frames import Color, GlyphRun, Group, Hatch, Outline, Page, Publication, Shape, leaves
from layouts.press import to_pdf
from layouts.press.pictures import pictures
from layouts.scenes import Easel, draw, reached
from layouts.scenes.head import Gaze, Head, Mapping, cheeks
from layouts.scenes.limbs import lap
from layouts.scenes.outlines import holds
from layouts.scenes.paint import Brush
from layouts.scenes.people import cast
from layouts.units import mm
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.proof.photocopy import DPI, copied
from studio.proof.preflight import preflight
from studio.proof.scene_sheet import scene_sheet
from studio.proof.spoken import spoken
from tests.conftest import ROOT, SESSION, load_text
from tests.test_pictures import assert_same

REFERENCES, DIFFERENCES = ROOT / "tests" / "references" / "scenes", ROOT / "tests" / "differences"
PALETTE = SESSION.theme.palettes["teacher"]
WHITE = Color(1, 1, 1)
DOTS = 8


def drawn(name: str, **keys: Any) -> Drawn:
    return Drawn.model_validate({"pose": name, **keys})


def own(*figures: dict[str, Any], canvas: tuple[str, str] = ("100", "80"), **keys: Any) -> Drawn:
    return Drawn.model_validate({"alt": "Een proef.", "canvas": list(canvas), "figures": list(figures), **keys})


def figure(kind: str, **keys: Any) -> dict[str, Any]:
    return {"name": kind, "kind": kind, "at": "50", "head": "8", **keys}


def picture(scene: Drawn, *, width: float | None = None, black: bool = False, margin: float = 0, dots: float = DOTS) -> Image.Image:
    """A scene on white paper with a margin, at `dots` a millimetre; lengths in mm. With a margin it is not cut off."""
    wide = width or scene.canvas[0]
    high = wide * scene.canvas[1] / scene.canvas[0]
    paths = draw(scene, Easel(mm(margin), mm(margin), mm(wide), PALETTE.in_black() if black else PALETTE, WHITE))
    shown = tuple(replace(path, clip=None) for path in paths) if margin else paths
    page = Page(mm(wide + 2 * margin), mm(high + 2 * margin), shown)
    return next(pictures(to_pdf(Publication((page,), "Proef", "nl")), round(dots * 25.4)))


def shade(color: object) -> tuple[int, int, int]:
    assert isinstance(color, Color)
    return round(255 * color.red), round(255 * color.green), round(255 * color.blue)


def count(image: Image.Image, color: object) -> int:
    return only(image, color).histogram()[255]


def only(image: Image.Image, color: object) -> Image.Image:
    """White where a picture has a colour, black elsewhere."""
    plain = ImageChops.difference(image.convert("RGB"), Image.new("RGB", image.size, shade(color)))
    red, green, blue = (band.point(lambda value: 255 * (value < 16)) for band in plain.split())
    return ImageChops.multiply(ImageChops.multiply(red, green), blue)


def ink_box(image: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.difference(image.convert("L"), Image.new("L", image.size, 255)).point(lambda value: 255 * (value > 24)).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("form", ["color", "copier"])
def test_a_named_scene_looks_as_it_did(name: str, form: str, request: pytest.FixtureRequest) -> None:
    image = picture(drawn(name), width=90, black=form == "copier", dots=3).convert("RGB")
    file = f"{name}-{form}.png"
    if request.config.getoption("--update-references"):
        REFERENCES.mkdir(exist_ok=True)
        image.quantize(24).save(REFERENCES / file, optimize=True)
    assert_same(image, REFERENCES / file, DIFFERENCES / file)


@pytest.mark.parametrize("name", names())
def test_nothing_of_a_named_scene_is_outside_its_canvas_or_under_its_ground(name: str) -> None:
    scene = drawn(name).model_copy(update={"roof": None})
    paths = [prop for prop in scene.props if prop.kind == "path"]
    scene = scene.model_copy(update={"props": tuple(prop for prop in scene.props if prop not in paths)})
    image = picture(scene, margin=10, dots=4)
    left, top, right, low = ink_box(image)
    width, height = scene.canvas
    slack, dots = 3, image.width / (width + 20)
    assert left >= 10 * dots - slack
    assert top >= 10 * dots - slack
    assert right <= (10 + width) * dots + slack
    assert low <= (10 + height) * dots + slack


@pytest.mark.parametrize(("kind", "posture"), list(itertools.product(("adult", "child"), (
    {}, {"lean": "-20"}, {"lean": "20"}, {"curl": "0.5"}, {"curl": "1"}, {"legs": "walk"}, {"legs": "kneel"}, {"legs": "sit"}, {"legs": "none"}))))
def test_no_figure_reaches_under_the_ground(kind: str, posture: dict[str, str]) -> None:
    image = picture(own(figure(kind, **posture), ground="60"))
    assert ink_box(image)[3] <= 60 * DOTS + 1


@pytest.mark.parametrize("kind", ["adult", "child"])
def test_who_sits_has_a_chair_and_feet_on_the_ground(kind: str) -> None:
    """Two legs of the chair and the shoes stand on it, apart from each other; the back of the chair stands behind the body."""
    image = picture(own(figure(kind, legs="sit"), ground="60"))
    inked = only(image, PALETTE.ink)
    foot = [bool(inked.getpixel((x, 60 * DOTS - 3))) for x in range(image.width)]
    assert sum(stands for stands, _ in itertools.groupby(foot)) >= 3
    chair, body = inked.getbbox(), only(image, PALETTE.deep if kind == "adult" else PALETTE.mid).getbbox()
    assert chair
    assert body
    assert chair[0] < body[0]


def inside(point: complex, outline: Any) -> bool:
    """Whether a point lies in a shape."""
    return holds([complex(*spot) for spot in reached([Shape(outline)])], point)


@pytest.mark.parametrize("name", names())
def test_an_arm_grows_out_of_the_body_under_the_head(name: str) -> None:
    """Its root lies inside the body, under the circle of the head."""
    for person in cast(drawn(name)).people:
        for limb in person.limbs:
            root, head = limb.arm.shoulder, person.posture.head
            assert inside(root, person.posture.outline)
            assert abs(root - head) > 1
            assert root.imag < head.imag


@pytest.mark.parametrize("name", names())
def test_a_raised_arm_before_the_body_does_not_grow_out_of_the_cheek(name: str) -> None:
    """All of its root is clear of the head, and where it leaves the body all of it goes round the face."""
    for person in cast(drawn(name)).people:
        for arm in (limb.arm for limb in person.limbs if limb.layer == "before" and limb.arm.end.imag > limb.arm.shoulder.imag + 1):
            head, body, (wide, narrow) = person.posture.head, person.posture.outline, arm.build.arm
            assert abs(arm.shoulder - head) > 1 + wide
            assert min(abs(spot - head) for spot in map(arm.at, range_of(20)) if not inside(spot, body)) > 1 + narrow


def range_of(steps: int) -> list[float]:
    return [step / steps for step in range(steps + 1)]


@pytest.mark.parametrize("point", [(70, 40), (66, 58), (62, 24), (72, 50)])
@pytest.mark.parametrize("mirror", ["no", "yes"])
def test_a_hand_is_where_the_author_puts_it(point: tuple[int, int], mirror: str) -> None:
    across, down = point
    image = picture(own(figure("adult", arms=[{"to": [str(across), str(down)], "layer": "over"}]), mirror=mirror))
    x = 100 - across if mirror == "yes" else across
    left, top = round((x - 4) * DOTS), round((down - 4) * DOTS)
    skin = only(image.crop((left, top, left + 8 * DOTS, top + 8 * DOTS)), PALETTE.soft)
    spots = [(px / DOTS - 4, py / DOTS - 4) for px in range(skin.width) for py in range(skin.height) if skin.getpixel((px, py))]
    middle = (sum(px for px, _ in spots) / len(spots), sum(py for _, py in spots) / len(spots))
    assert len(spots) > 0.4 * 3.14 * (0.31 * 8 * DOTS) ** 2
    assert abs(complex(*middle)) < 0.5 * 8


def test_the_mirror_is_the_scene_the_other_way_round() -> None:
    one, other = (picture(drawn("base-attitude", mirror=mirror)) for mirror in ("no", "yes"))
    difference = ImageChops.difference(one.transpose(Image.Transpose.FLIP_LEFT_RIGHT), other).convert("L").point(lambda value: 255 * (value > 60))
    assert ImageStat.Stat(difference).mean[0] < 1


def test_people_who_hold_hands_touch() -> None:
    """Between the sleeves of two people there is skin, and no more room than two hands take."""
    image = picture(drawn("side-by-side"))
    hands = only(image.crop((36 * DOTS, 48 * DOTS, 50 * DOTS, 64 * DOTS)), PALETTE.soft)
    box = hands.getbbox()
    assert box is not None
    assert hands.histogram()[255] > 100
    assert max(box[2] - box[0], box[3] - box[1]) < 2 * 2 * 0.31 * 11.5 * DOTS


def test_a_face_has_no_mouth_and_looks_where_it_is_told() -> None:
    """Ink on a bald face is two eyes and nothing else; they are right of its middle, or left."""
    eyes = {}
    for side in ("0.8", "-0.8"):
        image = picture(own(figure("adult", hair="none", gaze=[side, "0"], legs="none", lean="0"), ground="80"))
        face = image.crop((0, 0, image.width, round(image.height * 0.62))).convert("RGB")
        mask = only(face, PALETTE.ink)
        assert pieces(mask) == 2
        box = mask.getbbox()
        assert box is not None
        eyes[side] = (box[0] + box[2]) / 2 / DOTS
    assert eyes["0.8"] > 51
    assert eyes["-0.8"] < 50


@pytest.mark.parametrize("gaze", [Gaze(0.8, 0), Gaze(-0.7, 0.3), Gaze(0, 0.2), Gaze(0.5, -0.3, closed=True)])
@pytest.mark.parametrize("hair", get_args(Hair))
def test_a_cheek_is_whole_or_is_not_there(hair: str, gaze: Gaze) -> None:
    """Its colour has the area of as many ellipses as there are cheeks; only a scarf may hide that of a face from the side."""
    radius, shown = 20, cheeks(gaze, hair)
    paths = Head(gaze, hair, "deep").paths(Brush(PALETTE, WHITE, 1, mm(radius)), mm(radius), Mapping(complex(mm(40), mm(40)), mm(radius)))
    image = next(pictures(to_pdf(Publication((Page(mm(80), mm(80), tuple(paths)),), "Proef", "nl")), round(DOTS * 25.4)))
    assert count(image, PALETTE.mid) == pytest.approx(len(shown) * 3.1416 * 0.19 * 0.15 * (radius * DOTS) ** 2, rel=0.03)
    assert shown or hair == "scarf" or not gaze.towards


def pieces(mask: Image.Image) -> int:
    """How many pieces are white in a black picture."""
    page, found = mask.copy(), 0
    while box := page.point(lambda value: 255 * (value == 255)).getbbox():
        row = page.crop((0, box[1], page.width, box[1] + 1))
        x = next(x for x in range(page.width) if row.getpixel((x, 0)) == 255)
        ImageDraw.floodfill(page, (x, box[1]), 100)
        found += 1
    return found


def test_small_figures_lose_their_cheeks_and_children_keep_their_stripes() -> None:
    pair = (figure("adult", at="30", trim="buttons", head="8"), figure("child", at="70", head="6.4"))
    large, small = own(*pair, canvas=("100", "60")), own(*pair, canvas=("100", "60"))
    for black in (False, True):
        big, little = (len(draw(scene, Easel(0, 0, mm(width), PALETTE.in_black() if black else PALETTE, WHITE)))
                       for scene, width in ((large, 100), (small, 28)))
        assert little < big
    striped = [path for path in draw(small, Easel(0, 0, mm(28), PALETTE, WHITE)) if path.within]
    assert len(striped) == 3


def test_the_same_scene_is_the_same_file() -> None:
    assert picture(drawn("self-care")).tobytes() == picture(drawn("self-care")).tobytes()


def darkness(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """The share of ink in a box in millimetres."""
    return 1 - ImageStat.Stat(cropped(image, box)).mean[0] / 255


def cropped(image: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    left, top, right, low = (side * DPI / 25.4 for side in box)
    return image.crop((round(left), round(top), round(right), round(low)))


@pytest.mark.parametrize("width", [100, 45])
def test_the_third_copy_still_tells_people_apart(width: int) -> None:
    """A dark adult, a lighter one and a striped child; paint poured beside them does not run into them."""
    people = (figure("adult", name="dark", at="20"), figure("adult", name="light", at="50", wear="mid"), figure("child", at="80", head="6.4"))
    scene = own(*people, canvas=("100", "56"), ground="54")
    page = picture(scene, width=width, black=True, dots=DPI / 25.4)
    after = copied(page)
    unit = width / 100
    dark, light, child = (darkness(after, ((at - 5) * unit, (54 - high) * unit, (at + 5) * unit, (54 - low) * unit))
                          for at, low, high in ((20, 14, 26), (50, 14, 26), (80, 5, 13)))
    assert dark > light + 0.08
    assert child > 0.1
    poured = after.point(lambda value: 255 * (value > 200))
    ImageDraw.floodfill(poured, (2, 2), 128)
    for at, height in ((20, 39.7), (50, 39.7), (80, 20.3)):
        inside = cropped(poured, ((at - 3) * unit, (51 - height) * unit, (at + 3) * unit, (57 - height) * unit))
        assert inside.histogram()[128] == 0


def test_the_copier_form_is_black_and_white_with_lines_a_copier_keeps() -> None:
    for name in names():
        for path in draw(drawn(name), Easel(0, 0, mm(150), PALETTE.in_black(), WHITE)):
            for paint in (path.fill, path.stroke):
                assert paint in (None, WHITE, Color(0, 0, 0)) or (isinstance(paint, Hatch) and paint.line_width >= 0.5)
            assert path.stroke is None or path.line_width >= 0.5


@pytest.mark.parametrize(("radius", "color"), [("47", "ink"), ("80", "mid")])
def test_a_scarf_has_not_the_colour_of_the_arc_behind_it(radius: str, color: str) -> None:
    """The head stands on the middle arc of a roof that is as high as it, and far under that of a higher one."""
    scene = own(figure("adult", hair="scarf"), roof={"at": "50", "radius": radius, "band": "6"})
    (adult,) = cast(scene).people
    assert adult.scarf == color


def test_the_line_of_a_cloud_runs_out_to_a_hand() -> None:
    """With an end its line is longer and stops there; else it is the scribble alone."""
    cloud = {"kind": "cloud", "box": ["2", "2", "20", "14"]}
    alone, held = (own(figure("adult"), weather=[one]) for one in (cloud, {**cloud, "to": ["40", "60"]}))
    short, long = (draw(one, Easel(0, 0, mm(100), PALETTE, WHITE))[0].outline.segments for one in (alone, held))
    assert long[-1][-2:] == pytest.approx((40, 60))
    assert len(long) > len(short)


def handout(layout: str, *blocks: str) -> str:
    head = f"title: Samen\naudience: parent\nlayout: {layout}\n"
    return head + "blocks:\n" + "".join(f"  - {block}\n" for block in blocks)


@pytest.mark.parametrize("layout", sorted(DESIGNS))
def test_every_layout_takes_every_named_scene(tmp_path: Path, layout: str) -> None:
    """Each stands inside the page, at least 4 mm from the text over and under it, with what it shows for a screen reader."""
    for name in names():
        filler = [f"section: Deel {number}" for number in range(1, 5)] if layout == "leaflet" else []
        blocks = [filler[0], "text: Boven."] if filler else ["text: Boven."]
        blocks += [f"scene: {{pose: {name}}}", "text: Onder."]
        for section in (*filler[1:], *(["section: Deel 5"] if filler else [])):
            blocks += [section, "text: Tekst."]
        pages = compose(load_text(tmp_path, handout(layout, *blocks)), SESSION).pages
        page, group = next((page, group) for page in pages for group in groups(page.children) if group.alt == alternative(name, "nl"))
        assert group.bounds is not None
        left, top, width, height = group.bounds
        assert left >= 0
        assert top >= 0
        assert left + width <= page.width + 0.01
        assert top + height <= page.height + 0.01
        assert all(path.clip is not None for path in group.children if isinstance(path, Shape))


def test_the_gaps_show_what_a_scene_stands_on(tmp_path: Path) -> None:
    """On the tinted page of a statement there is no white around anybody."""
    shown = {}
    for layout in ("statement", "poster"):
        page = compose(load_text(tmp_path, handout(layout, "text: Boven.", "scene: {pose: hug}")), SESSION).pages[0]
        group = next(group for group in groups(page.children) if group.alt)
        shown[layout] = {path.stroke for path in group.children if isinstance(path, Shape)}
    tint = SESSION.theme.palettes["parent"].tint
    assert tint in shown["statement"]
    assert WHITE not in shown["statement"]
    assert WHITE in shown["poster"]


def test_a_child_with_buttons_is_not_bare_on_a_copy() -> None:
    """Its body has black on it: three spots inside the outline."""
    image = picture(own(figure("child", trim="buttons"), ground="78"), black=True)
    body = image.crop((50 * DOTS, 61 * DOTS, 58 * DOTS, 73 * DOTS))
    assert pieces(only(body, Color(0, 0, 0))) >= 3


def groups(nodes: tuple[Any, ...]) -> list[Group]:
    found = []
    for node in nodes:
        if isinstance(node, Group):
            found += [node, *groups(node.children)]
    return found


@pytest.mark.parametrize("name", names())
def test_a_named_scene_says_itself_what_it_shows_in_one_breath(name: str) -> None:
    said = [alternative(name, language) for language in ("nl", "en")]
    assert said[0] != said[1]
    assert all(20 < len(one) <= 200 and one.endswith(".") for one in said)


def test_a_screen_reader_says_what_a_scene_shows(tmp_path: Path) -> None:
    one = load_text(tmp_path, handout("factsheet", "scene: hug", "scene: {pose: alone, alt: Een kind wacht.}"))
    said = spoken(to_pdf(compose(one, SESSION)))
    assert alternative("hug", "nl") in said
    assert "Een kind wacht." in said


def test_an_english_handout_says_it_in_english(tmp_path: Path) -> None:
    text = handout("factsheet", "scene: hug").replace("audience:", "language: en\naudience:")
    assert alternative("hug", "en") in spoken(to_pdf(compose(load_text(tmp_path, text), SESSION)))


@pytest.mark.parametrize("edition", ["standard", "copier"])
def test_the_preflight_has_nothing_to_say(tmp_path: Path, edition: str) -> None:
    one = load_text(tmp_path, handout("factsheet", "scene: {pose: team-workshop}", "scene: {pose: hug, width: 60}"))
    for audience in ("teacher", "parent", "team", "worker"):
        job = Job(replace(one, handout=one.handout.model_copy(update={"audience": audience})), Wish(edition=EDITIONS[edition]))
        found = [finding.message for finding in preflight(job.compose(SESSION), floors(), SESSION.theme.line_length)]
        assert not [message for message in found if "contrast" in message or " pt" in message]


def floors() -> Any:
    return SESSION.theme.sizes["factsheet"].__class__(20, 12, 12, 9, 8)


@pytest.mark.parametrize("width", [30, 60, 150, 380, 800])
def test_a_scene_may_be_a_stamp_or_a_poster(width: int) -> None:
    """At any size as much of it is inked: nothing is lost, nothing runs full."""
    scene = drawn("side-by-side")
    dots = 400 / width
    share = ImageStat.Stat(picture(scene, width=width, dots=dots).convert("L").point(lambda value: 255 * (value < 245))).mean[0] / 255
    assert 0.36 < share < 0.4


def problem(tmp_path: Path, scene: str) -> str:
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load_text(tmp_path, handout("factsheet", f"scene: {scene}")), SESSION)
    return str(caught.value)


ARM = ("{{alt: Een proef., canvas: [160, 60], figures: [{{name: ouder, kind: adult, at: {at}, head: 8, arms: [{{to: {{figure: kind}}}}]}}, "
       "{{name: kind, kind: child, at: 110, head: 6.4, face: left}}]}}")


def test_whoever_comes_nearer_can_reach(tmp_path: Path) -> None:
    assert "Move ouder nearer" in problem(tmp_path, ARM.format(at=20))
    compose(load_text(tmp_path, handout("factsheet", f"scene: {ARM.format(at=84)}")), SESSION)


def test_the_width_that_the_hint_names_is_wide_enough(tmp_path: Path) -> None:
    said = problem(tmp_path, "{pose: roles-agreement, width: 40}")
    width = said.partition("at least ")[2].partition(" mm")[0]
    assert "1.7 mm" in said
    compose(load_text(tmp_path, handout("factsheet", f"scene: {{pose: roles-agreement, width: {width}}}")), SESSION)


def test_a_narrower_scene_fits(tmp_path: Path) -> None:
    """What is said about a drawing that is too high leads out."""
    text = handout("card", "scene: {pose: eye-level, width: 85}", "scene: {pose: hug, width: 70}")
    said = refused(tmp_path, text)
    width = int(said.partition("Write 'width: ")[2].partition("'")[0])
    assert "the scene is" in said
    compose(load_text(tmp_path, text.replace("width: 70", f"width: {width}")), SESSION)
    refused(tmp_path, text.replace("width: 70", f"width: {width + 1}"))


def test_a_scene_that_is_only_a_name_is_told_where_its_width_stands(tmp_path: Path) -> None:
    """The scene that stands too low, and the one that takes the room of the text under it."""
    words = ["text: Een zin die een regel vult, en nog een."] * 13
    for blocks in ((*words[:11], "scene: hug"), ("scene: hug", *words)):
        text = handout("card", *blocks)
        assert compose(load_text(tmp_path, text.replace("scene: hug", advised(refused(tmp_path, text)))), SESSION)


def refused(tmp_path: Path, text: str) -> str:
    with pytest.raises(InvalidHandoutError) as caught:
        compose(load_text(tmp_path, text), SESSION)
    return str(caught.value)


def advised(said: str) -> str:
    """The block that a hint writes out, without its dash."""
    return said.partition("- scene: ")[2].partition("'")[0].join(("scene: ", ""))


def test_a_lower_hand_is_not_over_the_eyes(tmp_path: Path) -> None:
    scene = ("{{alt: Een proef., canvas: [90, 60], figures: [{{name: kind, kind: child, at: 55, head: 6.4, face: left}}, "
             "{{name: ouder, kind: adult, at: 25, head: 8, arms: [{{to: [49, {y}]}}]}}]}}")
    assert "over the eyes of kind" in problem(tmp_path, scene.format(y=39))
    compose(load_text(tmp_path, handout("factsheet", f"scene: {scene.format(y=52)}")), SESSION)


def test_other_clothes_change_the_drawing() -> None:
    plain, other = (picture(drawn("hug", **keys)) for keys in ({}, {"child": {"hair": "tails", "trim": "dots"}, "adult": {"hair": "bun"}}))
    assert count(other, PALETTE.ink) > 1.2 * count(plain, PALETTE.ink)
    assert ImageChops.difference(plain, other).getbbox() is not None


def test_the_sheets_show_every_name() -> None:
    said = spoken(to_pdf(scene_sheet(SESSION.look("nl"))))
    assert all(name in said for name in (*names(), "quiff", "kneel", "tangled", "zigzag", "window", "balance", "blocks", "flag"))


def test_no_name_stands_under_a_sheet() -> None:
    for page in scene_sheet(SESSION.look("nl")).pages:
        assert max(item.y for item in leaves(page.children) if isinstance(item, GlyphRun)) < page.height - mm(8)


@pytest.mark.parametrize("layout", ["checklist", "worksheet", "factsheet", "agreement", "case", "workshop"])
def test_a_handout_has_its_scene_beside_the_title_and_no_arcs(tmp_path: Path, layout: str) -> None:
    """The people are said after the title, and stand right of it; without a scene, the arcs stand there."""
    text = f"title: Samen\naudience: team\nlayout: {layout}\npages: 1\n{{scene}}blocks:\n  - text: Wij wensen je een goede dag.\n"
    shown = compose(load_text(tmp_path, text.format(scene="scene: hug\n")), SESSION)
    said = spoken(to_pdf(shown)).splitlines()
    place = next(number for number, line in enumerate(said) if alternative("hug", "nl") in line)
    assert "kop 1: Samen" in said[place - 1]
    page = shown.pages[0]
    figure = next(node for node in page.children if isinstance(node, Group) and node.role == "Figure")
    assert figure.bounds is not None
    assert figure.bounds[0] > page.width / 2
    colors = {shape.stroke for shape in (one for one in leaves(page.children) if isinstance(one, Shape)) if shape.line_width > mm(3)}
    assert SESSION.theme.palettes["team"].soft not in colors
    bare = compose(load_text(tmp_path, text.format(scene="")), SESSION).pages[0]
    assert SESSION.theme.palettes["team"].soft in {shape.stroke for shape in (one for one in leaves(bare.children) if isinstance(one, Shape)) if shape.line_width > mm(3)}


def test_people_too_small_beside_a_title_are_refused(tmp_path: Path) -> None:
    text = "title: Samen\naudience: team\nlayout: checklist\nscene: {pose: roles-agreement, width: 40}\nblocks:\n  - text: Dag.\n"
    with pytest.raises(InvalidHandoutError, match=r"scene the head of first"):
        compose(load_text(tmp_path, text), SESSION)


@pytest.mark.parametrize("bands", [2, 3, 4])
def test_a_roof_for_a_copier_is_in_dots_and_white_as_clothes_are_hatched(bands: int) -> None:
    """Nobody's clothes are lost in it, and no band is as another; each is drawn white first, and then in its paint with an edge."""
    roof = {"at": "30", "radius": "28", "band": "3", "bands": str(bands)}
    edged = [path.fill for path in draw(own(canvas=("60", "40"), roof=roof), Easel(0, 0, mm(60), PALETTE.in_black(), WHITE)) if path.stroke]
    assert len(edged) == len(set(edged)) == bands
    assert all(paint == WHITE or (isinstance(paint, Hatch) and paint.dotted) for paint in edged)


@pytest.mark.parametrize("kind", ["adult", "child"])
def test_who_sits_has_thighs_in_the_colour_of_the_clothes(kind: str) -> None:
    """As far as the knees: past the body, over the shins, and clear of the ground, in radii of the head."""
    def edges(outline: Outline) -> tuple[float, float]:
        points = [(float(x), float(y)) for _, *values in outline.segments for x, y in zip(values[::2], values[1::2], strict=True)]
        return max(x for x, _ in points), min(y for _, y in points)

    (person,) = cast(own(figure(kind, legs="sit"))).people
    thighs, shown = lap(person.posture), person.place(lap(person.posture))
    (right, low), (body, _) = edges(thighs), edges(person.posture.outline)
    assert right > body + 0.3
    assert low > 0.3
    fills = [shape.fill for shape in person.paths(Brush(PALETTE, WHITE, mm(1), mm(8)), 1.0) if shape.outline == shown]
    assert PALETTE.deep in fills or PALETTE.mid in fills
