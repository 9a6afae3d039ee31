"""What a file says of itself: the Info dictionary and XMP, alike (ISO 32000-1, 14.3; ISO 14289-1, 5)."""

from datetime import date
from hashlib import blake2b
from typing import Any

from reportlab.pdfbase import pdfdoc

from layouts.frames import Publication
from layouts.press.packed import stream
from layouts.press.values import dictionary, name, string

PRODUCER = "handouts"
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_DAY_ZERO = date(2000, 1, 1)
"""A file for a print shop has to name a day; where a handout has none it is this one, and no clock is asked."""


def info_key(publication: Publication) -> tuple[object, ...]:
    """All that is said of a publication."""
    return (publication.title, publication.author, publication.subject, publication.keywords, publication.language, publication.updated)


class Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """The Info dictionary; ReportLab writes empty entries, too, and a date where nobody gave one."""

    def __init__(self, publication: Publication) -> None:
        super().__init__()
        self.title, self.author, self.subject = publication.title, publication.author, publication.subject
        self.keywords = ", ".join(publication.keywords)
        self._for_print_shop = publication.inks is not None
        self._updated = publication.updated or (_DAY_ZERO if self._for_print_shop else None)

    def format(self, document: Any) -> bytes:
        """The entries that say something."""
        texts = {"Title": self.title, "Author": self.author, "Subject": self.subject, "Keywords": self.keywords,
                 "Producer": PRODUCER, "Creator": PRODUCER}
        if self._updated:
            texts |= dict.fromkeys(("CreationDate", "ModDate"), f"D:{self._updated:%Y%m%d}000000Z")
        trapped = {"Trapped": name("False")} if self._for_print_shop else {}
        return bytes(dictionary(**{key: string(value) for key, value in texts.items() if value}, **trapped).format(document))


def xmp(publication: Publication, *, tagged: bool, identity: bytes = b"") -> Any:
    """The metadata stream; `identity` is all that a file for a print shop shows.

    PDF/A-2 lets it be deflated, which PDF/A-1 did not (ISO 19005-1, 6.7.2): four percent of the file of a page.
    """
    return stream(_packet(publication, tagged=tagged, identity=identity), Type=name("Metadata"), Subtype=name("XML"))


def _packet(publication: Publication, *, tagged: bool, identity: bytes) -> bytes:
    """The XMP packet; a tagged file says that it is PDF/UA-1 and PDF/A-2a, with the schema that declares the first."""
    subjects = "".join(f"<rdf:li>{_escaped(word)}</rdf:li>" for word in publication.keywords)
    parts = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(publication.title)}</rdf:li></rdf:Alt></dc:title>',
        f"<dc:language><rdf:Bag><rdf:li>{_escaped(publication.language)}</rdf:li></rdf:Bag></dc:language>",
        "<dc:format>application/pdf</dc:format>",
        f"<pdf:Producer>{PRODUCER}</pdf:Producer><xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
    ]
    if publication.author:
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{_escaped(publication.author)}</rdf:li></rdf:Seq></dc:creator>")
    if publication.subject:
        parts.append(
            '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
            f"{_escaped(publication.subject)}</rdf:li></rdf:Alt></dc:description>")
    if subjects:
        parts.append(f"<dc:subject><rdf:Bag>{subjects}</rdf:Bag></dc:subject>")
        parts.append(f"<pdf:Keywords>{_escaped(', '.join(publication.keywords))}</pdf:Keywords>")
    if publication.inks:
        parts += [_dates(publication.updated or _DAY_ZERO), _print_shop(publication.updated or _DAY_ZERO, identity)]
    elif publication.updated:
        parts.append(_dates(publication.updated))
    if tagged:
        parts.append(_CONFORMANCE)
    namespaces = _TAGGED * tagged + _PRINT_SHOP * bool(publication.inks)
    return _PACKET.replace("NAMESPACES", namespaces).replace("PROPERTIES", "\n".join(parts)).encode("utf-8")


def _dates(updated: date) -> str:
    moment = f"{updated:%Y-%m-%d}T00:00:00Z"
    return f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"


def _print_shop(updated: date, identity: bytes) -> str:
    """What says that a file is PDF/X-4, and which version of which document (ISO 15930-7, 6.9 and 6.10)."""
    from uuid import UUID  # noqa: PLC0415  # only for a print shop: keep start-up short

    known = UUID(bytes=blake2b(identity, digest_size=16).digest(), version=5)
    return (f"<xmp:MetadataDate>{updated:%Y-%m-%d}T00:00:00Z</xmp:MetadataDate><pdf:Trapped>False</pdf:Trapped>"
            f"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><xmpMM:DocumentID>uuid:{known}</xmpMM:DocumentID>"
            "<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>")


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"NAMESPACES>
PROPERTIES
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_PRINT_SHOP = """
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/\""""
_TAGGED = """
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#\""""
_CONFORMANCE = """<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li><rdf:Description pdfaSchema:schema="PDF/UA identification"
 pdfaSchema:namespaceURI="http://www.aiim.org/pdfua/ns/id/" pdfaSchema:prefix="pdfuaid"><pdfaSchema:property><rdf:Seq><rdf:li>
<rdf:Description pdfaProperty:name="part" pdfaProperty:valueType="Integer" pdfaProperty:category="internal"
 pdfaProperty:description="Part of ISO 14289"/></rdf:li></rdf:Seq></pdfaSchema:property></rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas>"""


def _escaped(text: str) -> str:
    """As the text of an element of XML."""
    return text.translate(_ESCAPED)
