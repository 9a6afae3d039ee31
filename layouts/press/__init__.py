"""The press: a publication becomes PDF bytes, and bytes become a file. Only this room knows PDF."""

from layouts.press.document import to_pdf
from layouts.press.files import write_whole

__all__ = ["to_pdf", "write_whole"]
