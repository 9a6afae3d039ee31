"""What a model expects where: the keys of the innermost model around a path, and the kinds of block."""

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from handouts.problems import Origin
from handouts.registry import Registry

BLOCKS = "blocks"
NO_KIND = "no_kind"
Kinds = Mapping[str, type[BaseModel]]


def model_at(root: type[BaseModel], path: Origin, value: Any) -> type[BaseModel]:
    """The model whose keys stand at `path` of a value, or else that of the nearest place around it."""
    model: type[BaseModel] = root
    annotation: Any = root
    for step in path:
        annotation = _inside(annotation, step)
        value = inside(value, step)
        kinds = _kinds(annotation)
        found = [] if kinds else _models(annotation)
        if kinds:
            model = annotation = kinds[kind_begun(value, kinds) or misplaced(value, kinds) or next(iter(kinds))]
        elif found:
            model = annotation = next((one for one in found if kind_of(one) == first_key(value)), found[0])
    return model


def inside(value: Any, step: str | int) -> Any:
    """What stands in a value at one step, or None."""
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def at(value: Any, path: Origin) -> Any:
    """What stands in a value at a path, or None."""
    for step in path:
        value = inside(value, step)
    return value


def kinds_of(root: type[BaseModel]) -> Kinds:
    """The kinds of block of a model, by the key that each begins with; none where it has no blocks."""
    field = root.model_fields.get(BLOCKS)
    return _kinds(_inside(field.annotation, 0)) if field else {}


def kind_of(model: type[BaseModel]) -> str:
    """The first key of a model; a block's names its kind."""
    return next(iter(model.model_fields))


def first_key(value: Any) -> str | None:
    """The key that a block begins with."""
    return str(next(iter(value))) if isinstance(value, dict) and value else None


def kind_begun(value: Any, kinds: Kinds) -> str | None:
    """The kind that the first key of a block names; none where that key is one of another kind, further down."""
    first = first_key(value)
    if first is None or first not in kinds:
        return None
    return first if value.keys() <= kinds[first].model_fields.keys() or not misplaced(value, kinds) else None


def misplaced(value: Any, kinds: Kinds) -> str | None:
    """The kind of a block that begins with another of its keys: one that the kind's model has, too."""
    first = first_key(value)
    if first is None:
        return None
    return next((key for key in list(value)[1:] if key in kinds and first in kinds[key].model_fields), None)


def _inside(annotation: Any, step: str | int) -> Any:
    """The annotation of an item or a field, or None."""
    plain = _plain(annotation)
    if isinstance(plain, type) and issubclass(plain, BaseModel):
        return next((field.annotation for name, field in plain.model_fields.items() if (field.alias or name) == str(step)), None)
    if get_origin(plain) is dict:
        return get_args(plain)[1]
    return get_args(plain)[0] if get_origin(plain) in (tuple, list) else None


def _plain(annotation: Any) -> Any:
    """An annotation without what is only said about it, and without the None of what may be left out."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        others = [one for one in get_args(annotation) if one is not type(None)]
        return _plain(others[0]) if len(others) == 1 else annotation
    return annotation


def _kinds(annotation: Any) -> Kinds:
    """The registry that is said about a block's annotation, or nothing."""
    if get_origin(annotation) in (Union, UnionType):
        return next((kinds for one in get_args(annotation) if (kinds := _kinds(one))), {})
    said = annotation.__metadata__ if get_origin(annotation) is Annotated else ()
    return next((one for one in said if isinstance(one, Registry)), {})


def _models(annotation: Any) -> list[type[BaseModel]]:
    """The models that a value may be: one, or those of a union."""
    plain = _plain(annotation)
    if isinstance(plain, type):
        return [plain] if issubclass(plain, BaseModel) else []
    if get_origin(plain) in (Union, UnionType):
        return [model for one in get_args(plain) for model in _models(one)]
    return []
