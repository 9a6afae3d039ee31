"""Handouts made up by hypothesis: any kind of block, any layout, in the author's YAML."""

from pathlib import Path
from typing import Any, get_args

import yaml
from hypothesis import strategies as st
from PIL import Image

from handouts.blocks.scene_names import names
from handouts.blocks.scene_parts import Hair
from layouts import icons
from layouts.designs import DESIGNS
from layouts.sheet import FLIPS, SHEETS
from studio.editions import EDITIONS
from studio.jobs import Wish

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéèëïöüçñßłşğ0123456789"
WORD = st.text(LETTERS, min_size=1, max_size=14)
LABEL = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
REAL = st.sampled_from((
    "Klassenregels", "verantwoordelijkheid", "Schoolmaatschappelijk werk", "Één kind, één plan", "İğneada", "Sinterklaas in groep 3",
    "Zwangerschapsverlof", "Wat doe je als het alarm gaat?", "Jeugdverpleegkundige", "IJsvrij", "0800-2000", "Ja"))
TITLE = st.one_of(REAL, LABEL)
SENTENCE = st.lists(WORD, min_size=1, max_size=18).map(lambda words: " ".join(words) + ".")
ICON = st.sampled_from(icons.names())


def keys(required: dict[str, st.SearchStrategy[Any]], optional: dict[str, st.SearchStrategy[Any]] | None = None) -> Any:
    return st.fixed_dictionaries(required, optional=optional or {})


TOPIC = keys({"label": LABEL}, {"number": st.integers(1, 99), "icon": ICON, "text": SENTENCE, "points": st.lists(SENTENCE, min_size=1, max_size=4)})
TICK = st.one_of(LABEL, st.fixed_dictionaries({"item": LABEL}, optional={"write": LABEL}))
LABELLED = keys({"label": LABEL}, {"text": SENTENCE})


def several(item: Any, least: int = 1, most: int = 4) -> Any:
    return st.lists(item, min_size=least, max_size=most)


@st.composite
def tables(draw: st.DrawFn) -> dict[str, Any]:
    columns = draw(several(LABEL, 2, 8))
    rows = draw(st.lists(st.lists(st.one_of(LABEL, st.just("")), min_size=len(columns), max_size=len(columns)), max_size=4))
    table = {"table": draw(LABEL), "columns": columns, "rows": rows, "empty": str(draw(st.integers(1, 4)))}
    if draw(st.booleans()):
        width = st.one_of(st.integers(1, 9).map(str), st.integers(5, 60).map("{}mm".format))
        table["widths"] = draw(st.lists(width, min_size=len(columns), max_size=len(columns)))
    return table


@st.composite
def scenes(draw: st.DrawFn) -> dict[str, Any]:
    """A named scene in other clothes, or an adult and a child anywhere, in any posture."""
    if draw(st.booleans()):
        named = {"pose": draw(st.sampled_from(names())), "mirror": draw(st.sampled_from(("yes", "no")))}
        return {"scene": {**named, **draw(keys({}, {"alt": LABEL, "width": st.integers(120, 400).map(str)}))}}
    look = keys({"head": st.integers(5, 9).map(str), "face": st.sampled_from(("left", "right")), "lean": st.integers(-20, 20).map(str),
                 "hair": st.sampled_from(get_args(Hair)), "legs": st.sampled_from(("stand", "walk", "kneel", "none")),
                 "arms": st.lists(keys({"to": st.sampled_from(("rest", "belly"))}, {"side": st.sampled_from(("front", "back"))}), max_size=2)},
                {"gaze": st.one_of(st.sampled_from(("closed", "none")), st.tuples(st.integers(-10, 10), st.integers(-10, 10)).map(
                    lambda pair: [str(part / 10) for part in pair]))})
    figures = [{"name": kind, "kind": kind, "at": str(at), **draw(look)} for kind, at in (("adult", 60), ("child", 120))]
    scene = {"alt": draw(LABEL), "canvas": ["190", "70"], "figures": figures, "roof": {"at": "95", "radius": "64", "band": str(draw(st.integers(3, 9)))},
             "threads": [{"from": "adult", "to": "child", "state": draw(st.sampled_from(("slack", "taut", "tangled", "cut")))}]}
    return {"scene": scene}


BLOCKS: dict[str, Any] = {
    "section": keys({"section": LABEL}),
    "heading": keys({"heading": LABEL}),
    "text": keys({"text": SENTENCE}),
    "points": keys({"points": several(SENTENCE)}),
    "steps": keys({"steps": several(keys({"label": LABEL}, {"text": SENTENCE}))}),
    "checklist": keys({"checklist": LABEL, "columns": several(WORD, 1, 4), "items": several(
        st.one_of(LABEL, keys({"item": LABEL}, {"note": SENTENCE})))}, {"choose": st.sampled_from(["one", "several"])}),
    "scale": keys({"scale": LABEL, "between": several(LABEL, 2, 2), "items": several(LABEL)}, {"boxes": st.sampled_from(["4", "5"])}),
    "moments": st.integers(1, 2).flatmap(lambda count: keys({
        "moments": LABEL, "columns": several(st.one_of(LABEL, LABELLED), count, count),
        "items": several(keys({"label": LABEL, "points": several(SENTENCE, count, count)}, {"icon": ICON}))})),
    "actions": keys({"actions": several(keys({"icon": ICON, "label": LABEL}, {"text": SENTENCE}))}),
    "panels": keys({"panels": several(TOPIC)}),
    "columns": keys({"columns": several(TOPIC, 2, 3)}),
    "callout": keys({"callout": LABEL}, {"icon": ICON, "phone": st.just("kindertelefoon"), "steps": several(SENTENCE)}).flatmap(lambda block: SENTENCE.map(lambda text: {**block, "text": text})),
    "note": keys({"note": LABEL, "text": SENTENCE}, {"icon": ICON}),
    "story": keys({"story": LABEL, "paragraphs": several(SENTENCE)}),
    "speech": keys({"speech": LABEL, "sentences": several(keys({"say": SENTENCE}, {"when": LABEL, "who": LABEL}))}),
    "pairs": keys({"pairs": LABEL, "columns": several(LABEL, 2, 2), "items": several(keys({"say": SENTENCE, "avoid": SENTENCE}))},
                  {"zone": st.sampled_from(["above", "within", "below"]), "text": SENTENCE}),
    "quote": keys({"quote": LABEL}),
    "questions": keys({"questions": several(st.one_of(LABEL, keys({"question": LABEL}, {"icon": ICON, "lines": st.integers(0, 4).map(str)})))}),
    "lines": keys({"lines": several(LABEL)}),
    "table": tables(),
    "plan": keys({"plan": LABEL, "parts": several(
        keys({"minutes": st.integers(1, 90).map(str), "label": LABEL, "aim": SENTENCE, "how": SENTENCE}, {"needed": LABEL}))}),
    "contact": keys({"contact": LABEL, "lines": several(LABEL, 1, 3)}, {"tear": st.just("off")}),
    "phones": keys({"phones": LABEL, "numbers": several(st.sampled_from(["veilig-thuis", "kindertelefoon", "alarm"]), 1, 3)}),
    "window": keys({"window": LABEL, "above": LABELLED, "within": LABELLED, "below": LABELLED, "alt": SENTENCE}),
    "balance": keys({"balance": LABEL, "load": LABELLED, "strength": LABELLED, "alt": SENTENCE}),
    "styles": keys({"styles": LABEL, "items": several(keys({
        "figure": st.sampled_from(["secure", "avoidant", "ambivalent", "disorganised"]), "label": LABEL, "text": SENTENCE,
        "alt": SENTENCE}), 2, 4)}),
    "timeline": keys({"timeline": LABEL, "phases": several(keys({"age": LABEL, "label": LABEL}, {"text": SENTENCE}), 2, 5), "alt": SENTENCE}),
    "scene": scenes(),
    "ticks": keys({"ticks": LABEL, "items": several(TICK)}, {"text": SENTENCE, "lines": several(LABEL, 1, 2)}),
    "draw": keys({"draw": LABEL, "boxes": several(LABELLED)}, {"text": SENTENCE}),
    "roofs": keys({"roofs": LABEL, "labels": several(LABEL, 2, 3), "name": LABEL}, {"text": SENTENCE}),
    "details": keys({"details": several(keys({"label": LABEL}, {"icon": ICON, "text": SENTENCE}))}),
    "reply": keys({"reply": LABEL, "items": several(TICK), "lines": several(LABEL, 1, 3)}, {"by": LABEL, "day": LABEL, "note": SENTENCE}),
    "circle": keys({"circle": LABEL, "middle": WORD, "people": several(LABELLED, 2, 6), "alt": SENTENCE}, {"write": LABEL, "ask": SENTENCE}),
}

PICTURE = keys({"picture": st.sampled_from(["wide.png", "tall.jpg", "clear.png"]), "alt": SENTENCE},
               {"caption": SENTENCE, "width": st.integers(10, 160).map(str)})


def draw_pictures(folder: Path) -> None:
    """The pictures that made-up handouts name: wide, tall, and one one can see through."""
    Image.new("RGB", (1200, 400), "#2A9D8F").save(folder / "wide.png", compress_level=1)
    Image.new("L", (500, 1400), 90).save(folder / "tall.jpg")
    Image.new("RGBA", (900, 900), (40, 120, 60, 120)).save(folder / "clear.png", compress_level=1)


@st.composite
def wishes(draw: st.DrawFn) -> Wish:
    """How somebody might want a handout: on any paper, in any edition, in any form."""
    return Wish(
        paper=draw(st.one_of(st.none(), st.sampled_from(sorted(SHEETS)))),
        edition=EDITIONS[draw(st.sampled_from(("standard", *EDITIONS)))],
        form=draw(st.sampled_from(("page", "page", "sheet", "tiles", "booklet"))), onto=draw(st.sampled_from(("a4", "letter", "a3"))),
        flip=draw(st.sampled_from(FLIPS)), offset=(draw(st.floats(-3, 3)), draw(st.floats(-3, 3))))


@st.composite
def handouts(draw: st.DrawFn) -> str:
    """The YAML of a valid handout; whether it fits is another matter."""
    layout = draw(st.sampled_from(sorted(DESIGNS)))
    refused = set(DESIGNS[layout].refuses)
    taken = [block for kind, block in BLOCKS.items() if kind not in refused]
    blocks = draw(st.lists(st.one_of(*taken, PICTURE), min_size=1, max_size=6))
    if layout == "leaflet":
        blocks = [{"section": draw(LABEL)} if number % 2 == 0 else block for number, block in enumerate((blocks * 10)[:10])]
    document = {"title": draw(TITLE), "audience": draw(st.sampled_from(["teacher", "parent", "team", "worker", "child"])), "layout": layout,
                "language": draw(st.sampled_from(["nl", "en"])), "lead": draw(SENTENCE), "blocks": blocks}
    if draw(st.booleans()) and DESIGNS[layout].pages is not None:
        document["pages"] = str(draw(st.integers(1, 4)))
    if draw(st.booleans()) and DESIGNS[layout].turns:
        document["orientation"] = "landscape"
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=10000)
