"""Composition: a handout becomes a publication. What speaks against it, how large, on how many pages, and what leads out."""

from layouts.composition.composing import compose, spare, vocabulary

__all__ = ["compose", "spare", "vocabulary"]
