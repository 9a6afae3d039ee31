"""What a block cannot be drawn for, apart from its drawer: who catches it needs no drawing."""

from handouts.problems import Origin


class SceneError(Exception):
    """A scene that cannot be drawn; `origin` is the place in the handout, `hint` what to do."""

    def __init__(self, origin: Origin, message: str, hint: str) -> None:
        super().__init__(message)
        self.origin = origin
        self.message = message
        self.hint = hint
