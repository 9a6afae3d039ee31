"""The content: handouts in YAML, and what makes them valid. Knows nothing of pages."""

from handouts.known import Vocabulary
from handouts.loading import Loaded, load, shipped
from handouts.model import Handout
from handouts.problems import InvalidHandoutError, Problem, report

__all__ = ["Handout", "InvalidHandoutError", "Loaded", "Problem", "Vocabulary", "load", "report", "shipped"]
