"""The JSON Schema with which an editor completes and explains a handout's keys.

`python -m layouts.schema` writes it; a test fails when it is stale.
"""

import json
from pathlib import Path
from typing import Any

from handouts.blocks.scene_names import names as scenes
from handouts.model import Handout
from handouts.vocabulary import Vocabulary

FILE = Path(__file__).parent / "schema.json"


def schema(vocabulary: Vocabulary) -> str:
    """The schema as text, with the vocabulary's names filled in."""
    document = Handout.model_json_schema(union_format="any_of")
    filled = _fill(document, {"icons": vocabulary.icons, "layouts": vocabulary.layouts, "scenes": scenes()})
    filled = {"$schema": "https://json-schema.org/draft/2020-12/schema", **filled}
    return json.dumps(filled, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _fill(value: Any, names: dict[str, tuple[str, ...]]) -> Any:
    if isinstance(value, dict):
        return {key: _fill(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        if len(value) == 1 and value[0] in names:
            return list(names[value[0]])
        return [_fill(inner, names) for inner in value]
    return value
