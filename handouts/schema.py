"""The JSON Schemas with which an editor completes and explains the keys of a handout and of a school's profile.

`python -m studio.schema` writes them; a test fails when one is stale.
"""

import json
from pathlib import Path
from typing import Any, Union

from pydantic import TypeAdapter

from handouts.blocks import KINDS
from handouts.blocks.scene_names import names as scenes
from handouts.known import Vocabulary
from handouts.model import Handout
from handouts.school import School

FILE = Path(__file__).parent / "schema.json"
_MARK = "$vocabulary"


def schema(vocabulary: Vocabulary) -> str:
    """The schema as text, with the vocabulary's names filled in."""
    document = Handout.model_json_schema(union_format="any_of")
    union: Any = Union[tuple(KINDS.values())]  # noqa: UP007  # made from the registry: no checker can know its members
    kinds = TypeAdapter(union).json_schema(union_format="any_of")
    document["properties"]["blocks"]["items"] = {"oneOf": kinds["anyOf"]}
    document["$defs"] = kinds["$defs"]
    drawn = [{"type": "string", _MARK: "scenes"}, {"$ref": "#/$defs/Drawn"}]
    document["$defs"]["Scene"]["properties"]["scene"] = {"anyOf": drawn, "description": kinds["$defs"]["Scene"]["properties"]["scene"]["description"]}
    document["properties"]["scene"]["anyOf"] = [*drawn, {"type": "null"}]
    filled = _fill(document, {"icons": vocabulary.icons, "layouts": vocabulary.layouts, "scenes": scenes()})
    filled = {"$schema": "https://json-schema.org/draft/2020-12/schema", **filled}
    return json.dumps(filled, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def school_schema() -> str:
    """The schema of a school's profile as text."""
    filled = {"$schema": "https://json-schema.org/draft/2020-12/schema", **School.model_json_schema()}
    return json.dumps(filled, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _fill(value: Any, names: dict[str, tuple[str, ...]]) -> Any:
    """Put an `enum` in the place of each `$vocabulary`, which no schema has of its own."""
    if isinstance(value, dict):
        filled = {key: _fill(inner, names) for key, inner in value.items() if key != _MARK}
        return filled | ({"enum": list(names[value[_MARK]])} if _MARK in value else {})
    if isinstance(value, list):
        return [_fill(inner, names) for inner in value]
    return value
