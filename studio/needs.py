"""What the program needs to run at all. Knows the standard library alone, so that it can say what else is missing."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

_ROOMS = ("", "handouts", "layouts", "studio", "fonts")
_WEB = ("starlette", "jinja2", "uvicorn")
_LANGUAGES = Path(__file__).parent.parent / "handouts" / "languages" / "__init__.py"


def missing(error: ImportError) -> str:
    """What to do about a package that is not there, in a line. A fault in the program itself goes up as it is."""
    package = (error.name or "").partition(".")[0]
    if package in _ROOMS:
        raise error
    if package in _WEB:
        return say("The page needs the package '{name}'. In the folder of this program, run: python -m pip install -e \".[web]\"", name=package)
    if isinstance(error, ModuleNotFoundError):
        return say("The package '{name}' is missing. In the folder of this program, run: python -m pip install -e .", name=package)
    return say("The package '{name}' cannot be loaded ({reason}). In the folder of this program, run: python -m pip install -e .",
               name=package, reason=error)


def too_old() -> str:
    """What to do about a Python that is older than the program."""
    return say("This program needs Python 3.11 or newer, from python.org; this is {version}.", version=sys.version.split()[0])


def say(template: str, **parts: object) -> str:
    """A message in the language of the system; in English where even that cannot be found out."""
    try:
        languages = _languages()
        text: str = languages.catalogue(languages.system_language()).gettext(template)
    except (ImportError, OSError, SyntaxError, TypeError):
        text = template
    return text.format_map(parts)


def _languages() -> Any:
    """The module of the languages without its package, which needs what may be missing."""
    spec = spec_from_file_location("languages", str(_LANGUAGES))
    if spec is None or spec.loader is None:
        raise ImportError(str(_LANGUAGES))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
