"""The words of a checklist as a Typst page and as an HTML page, with the same faces, the same table and the same picture."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from handouts import Loaded
from handouts.blocks import Callout, Checklist, Contact, Lines
from handouts.cursor import texts
from handouts.model import Handout
from handouts.prose import Prose
from layouts.frames import Group, Node, Page, Placed, Publication
from layouts.svg import to_svg

_GROUND = re.compile(r'<rect [^>]*fill="#FFFFFF"/>')


@dataclass(frozen=True, slots=True)
class Scene:
    """The picture beside the title as SVG, how wide it is in points, and what it says."""

    svg: str
    width: float
    alt: str

    @classmethod
    def of(cls, publication: Publication) -> "Scene | None":
        """The first picture of a publication; None where its first page has none."""
        page = publication.pages[0]
        figure = next(_figures(page.children), None)
        if figure is None or figure.bounds is None:
            return None
        x, y, width, height = figure.bounds
        alone = Placed(page._replace(children=(figure,)), -x, -y)
        return cls(_GROUND.sub("", to_svg(Page(width, height, (alone,)))), width, figure.alt or "")


def _figures(nodes: Iterable[Node]) -> Iterator[Group]:
    for node in nodes:
        if isinstance(node, Group):
            yield from (node,) if node.role == "Figure" else _figures(node.children)



def _bold(text: Prose, before: str, after: str, clean: object = None) -> str:
    plain = clean if callable(clean) else str
    return "".join(f"{before}{plain(s.text)}{after}" if s.bold else plain(s.text) for s in text.spans)


def typst_page(handout: Handout, scene: Scene) -> str:
    """Typst source of the same page."""
    parts = [
        f'#set document(title: "{handout.title}", date: none)',
        '#set text(font: "Atkinson Hyperlegible Next", size: 12pt, lang: "nl")',
        '#set page(paper: "a4", margin: 15mm, background: place(top, rect(width: 100%, height: 47mm, fill: rgb("#E6F4F1"))))',
        '#show heading: set text(font: "BricolageGrotesque-24pt-700Bold", weight: 400, size: 15pt)',
        '#let tick = box(width: 5.2mm, height: 5.2mm, radius: 1.1mm, stroke: .45mm + rgb("#0F5B5E"))',
        f'#place(top + right, dx: 15mm, dy: -15mm, image(bytes(`{scene.svg}`.text), format: "svg", width: {scene.width}pt, alt: "{scene.alt}"))',
        '#show heading.where(level: 1): set text(font: "BricolageGrotesque-96pt-800ExtraBold", size: 30pt)',
        f"#block(width: 110mm)[Voor de leerkracht\n= {handout.title}\n" + _bold(handout.lead or Prose.plain(""), "*", "*") + "]",
    ]
    for block in handout.blocks:
        if isinstance(block, Checklist):
            head = ", ".join(f"[{word}]" for word in block.columns)
            rows = "".join(f"[*{item.item}*\\ {item.note or ''}], tick, tick, tick," for item in block.items)
            parts.append(f"== {block.checklist}\n#table(columns: (1fr, 17mm, 17mm, 17mm), stroke: (y: .25mm), "
                         f"table.header([], {head}), {rows})")
        elif isinstance(block, Callout):
            parts.append(f'#block(fill: rgb("#0F5B5E"), radius: 3mm, inset: 5mm)[#set text(fill: white)\n== {block.callout}\n{block.text}]')
        elif isinstance(block, Lines | Contact):
            parts += [f"{line}\\ #line(length: 100%)" for line in block.lines]
    return "\n\n".join(parts)


def typst_words(one: Loaded, scene: Scene | None) -> str:
    """Typst source of the words of any handout, with room for a school's name, logo, colour, contact and code (@@NAME@@ and so on)."""
    handout = one.handout
    words = [str(at) for at in texts(one.cursor) if at.origin[:1] == ("blocks",)]
    parts = [
        f'#set document(title: "{handout.title}", date: none)',
        '#set text(font: "Atkinson Hyperlegible Next", size: 11pt, lang: "nl")',
        '#set page(paper: "a4", margin: 15mm, background: place(top, rect(width: 100%, height: 47mm, fill: rgb("#E6F4F1"))))',
        '#show heading: set text(font: "BricolageGrotesque-96pt-800ExtraBold", size: 26pt, weight: 400)',
        f"#block(width: 110mm)[= {_typst(handout.title)}\n{_typst(str(handout.lead or ''))}]",
        *map(_typst, words),
        '#rect(width: 100%, height: 2mm, fill: rgb("@@COLOUR@@"))',
        ('#grid(columns: (30mm, 1fr, 25mm), gutter: 5mm, image(bytes(@@LOGO@@), width: 30mm, alt: "logo"), [*@@NAME@@* \\ @@CONTACT@@], '
        'image(bytes(`@@CODE@@`.text), format: "svg", width: 25mm, alt: "code"))'),
    ]
    if scene:
        picture = f'image(bytes(`{scene.svg}`.text), format: "svg", width: {min(scene.width, 250)}pt, alt: "{scene.alt}")'
        parts.insert(4, f"#place(top + right, dx: 15mm, dy: -15mm, {picture})")
    return "\n\n".join(parts)


def _typst(text: str) -> str:
    return re.sub(r"([\\#$*_@<>`~\[\]/=+-])", r"\\\1", text)


def html_page(handout: Handout, scene: Scene) -> str:
    """HTML of the same page."""
    picture = f'<img src="data:image/svg+xml;base64,{b64encode(scene.svg.encode()).decode()}" width={scene.width:.0f} alt="{escape(scene.alt)}">'
    body = [f"{picture}<p>Voor de leerkracht</p><h1>{escape(handout.title)}</h1><p>{_bold(handout.lead or Prose.plain(''), '<b>', '</b>', escape)}</p>"]
    for block in handout.blocks:
        if isinstance(block, Checklist):
            head = "".join(f"<th>{escape(word)}</th>" for word in block.columns)
            rows = "".join(f"<tr><th><b>{escape(str(item.item))}</b><br>{escape(str(item.note or ''))}</th>"
                           + "<td><i></i></td>" * len(block.columns) + "</tr>" for item in block.items)
            body.append(f"<h2>{escape(block.checklist)}</h2><table><tr><th></th>{head}</tr>{rows}</table>")
        elif isinstance(block, Callout):
            body.append(f"<div class=c><h2>{escape(block.callout)}</h2><p>{escape(str(block.text))}</p></div>")
        elif isinstance(block, Lines | Contact):
            body += [f"<p class=l>{escape(line)}</p>" for line in block.lines]
    return _HTML.replace("TITLE", escape(handout.title)).replace("BODY", "".join(body))


_HTML = """<html lang=nl><head><meta charset=utf8><title>TITLE</title><style>
@font-face{font-family:T;src:url(fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf)}
@font-face{font-family:T;font-weight:600;src:url(fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf)}
@font-face{font-family:D;src:url(fonts/bricolage-grotesque/BricolageGrotesque_24pt_700Bold.ttf)}
@page{size:A4;margin:15mm}body{font:12pt/1.2 T}h1,h2{font-family:D}b{font-weight:600}table{width:100%;border-collapse:collapse}
th{text-align:left;font-weight:400}td,th{border-top:.25mm solid #C9CDD6}i{display:inline-block;width:5mm;height:5mm;border:.45mm solid #0F5B5E;border-radius:1mm}
.c{background:#0F5B5E;color:#fff;border-radius:3mm;padding:5mm}img{float:right;margin:-15mm -15mm 0 0}.l{border-bottom:.3mm solid}
</style></head><body>BODY</body></html>"""
