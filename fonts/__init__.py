"""The faces: files, metrics, coverage and subsets. Knows nothing of content or pages."""

from fonts.face import Face, FaceData, name_of
from fonts.registry import FAMILIES, TITLE_CUTS, Faces, family_of
from fonts.scripts import SCRIPTS, Script, face_wanted, script_of
from fonts.subset import subset
from fonts.typing import FILE as TYPING
from fonts.web import web_face

__all__ = ["FAMILIES", "SCRIPTS", "TITLE_CUTS", "TYPING", "Face", "FaceData", "Faces", "Script", "face_wanted", "family_of", "name_of", "script_of", "subset", "web_face"]
