"""A short start. Knows the standard library alone, because it comes before all else."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS_OF_SOME_PAGES = 100_000


@contextmanager
def short_start() -> Iterator[None]:
    """Import inside this: nothing that is imported is thrown away, so looking for that is left out, then and afterwards.

    What is made afterwards is looked through once in some pages: most goes by itself. Pydantic would look through every installed package for plug-ins of its own; a handout has no use for any.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_OBJECTS_OF_SOME_PAGES)
        if collects:
            gc.enable()
