"""What a handout is validated with: the names that other rooms define, and the sources and numbers that may be named."""

import re
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, ValidationInfo

from handouts.messages import say
from handouts.problems import refusal
from handouts.references import References
from handouts.vocabulary import suggestion

_DIALLED = re.compile(r"[+(]?\d[\d ()./+-]{4,}")


class Vocabulary(NamedTuple):
    """Valid names, sorted. `handouts` learns them from its caller, and so knows nothing of pages.

    `references` are the sources and numbers that may be named.
    """

    layouts: tuple[str, ...]
    icons: tuple[str, ...]
    references: References


def vocabulary_of(info: ValidationInfo) -> Vocabulary:
    """The vocabulary that validation runs with."""
    if not isinstance(info.context, Vocabulary):
        raise TypeError("handouts are validated with a Vocabulary as context")
    return info.context


def _known_phone(name: str, info: ValidationInfo) -> str:
    known = tuple(vocabulary_of(info).references.phones)
    if name in known:
        return name
    if _DIALLED.fullmatch(name):
        raise refusal(say("only names of numbers in data/references.yaml stand here; '{name}' is a number itself.", name=name),
                      say("Write it as a text, '- text: {name}', or leave a line for it with '- contact: …'.", name=name))
    raise refusal(say("there is no number '{name}'.", name=name), suggestion(name, known))


PhoneName = Annotated[str, AfterValidator(_known_phone)]
