"""ReportLab's values by short names, and its page and catalog with the keys that a tagged file needs."""

from collections.abc import Iterable
from typing import Any, ClassVar

from reportlab.pdfbase import pdfdoc

from layouts.press.packed import Dictionary, stream


class PageObject(pdfdoc.PDFPage):  # type: ignore[misc]  # ReportLab has no types
    """A page; ReportLab writes only the keys it lists, and lacks these (ISO 32000-1, 7.7.3.3)."""

    __NoDefault__ = (*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs", "Group")


class Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]
    """The root of a file, with the key for its output intents (ISO 32000-1, 14.11.5)."""

    __NoDefault__ = (*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents")


class Preferences(pdfdoc.ViewerPreferencesPDFDictionary):  # type: ignore[misc]
    """What a viewer does with a file, with a key that ReportLab lacks (ISO 32000-1, 12.2)."""

    validate: ClassVar = {**pdfdoc.ViewerPreferencesPDFDictionary.validate, "PickTrayByPDFSize": pdfdoc.checkPDFBoolean}


class Form(pdfdoc.PDFFormXObject):  # type: ignore[misc]
    """A form XObject that is always an object of its own."""

    __RefOnly__ = 1


class Indirect(Dictionary):
    """A dictionary that is always an object of its own."""

    __RefOnly__ = 1


def name(text: str) -> str:
    """A name."""
    return str(pdfdoc.PDFName(text))


def string(text: str) -> pdfdoc.PDFString:
    """A text string; nothing is divided in it, so it has no soft hyphens."""
    return pdfdoc.PDFString(text.replace("\u00ad", ""))


def dictionary(**entries: Any) -> Dictionary:
    """A dictionary; None values are left out."""
    return Dictionary({key: value for key, value in entries.items() if value is not None})


def indirect(**entries: Any) -> Indirect:
    """A dictionary to refer to; None values are left out."""
    return Indirect({key: value for key, value in entries.items() if value is not None})


def array(values: Iterable[Any]) -> pdfdoc.PDFArray:
    """An array."""
    return pdfdoc.PDFArray(values)


def numbers(values: Iterable[float], digits: int = 2) -> bytes:
    """An array of rounded numbers. ReportLab's own take more than twice as long, and two pages have 300 widths of letters."""
    return b"[%b]" % " ".join([f"{round(value, digits) + 0.0:.8g}" for value in values]).encode("ascii")


def form(box: tuple[float, float, float, float], content: bytes, resources: Any) -> Form:
    """A form XObject (ISO 32000-1, 8.10): a drawing that other streams place."""
    made = Form(*(round(side, 2) for side in box))
    made.Contents, made.Resources = stream(content), resources
    return made
