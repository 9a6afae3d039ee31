"""What the program needs to run at all. Knows the standard library alone, so that it can say what else is missing."""

_ROOMS = ("", "handouts", "layouts", "fonts", "studio")


def missing(error: ImportError) -> str:
    """What to do about a package that is not there, in a line. A fault in the program itself goes up as it is."""
    package = (error.name or "").partition(".")[0]
    if package in _ROOMS:
        raise error
    fault = "is missing" if isinstance(error, ModuleNotFoundError) else f"cannot be loaded ({error})"
    return f"The package '{package}' {fault}. In the folder of this program, run: python -m pip install -e ."
