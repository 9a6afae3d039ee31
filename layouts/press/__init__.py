"""The press: a publication becomes PDF bytes. Only this room knows PDF."""

from layouts.press.document import to_pdf

__all__ = ["to_pdf"]
