"""Make outlines.json from the SVG files: arcs become curves, everything absolute. Needs the extra `[test]`."""

import json
import re
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

from layouts.icons import AUDIENCES, FOLDER

_VERBS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "closePath": "Z", "endPath": "Z"}
_PATH = re.compile(r'<path d="([^"]+)"')


def convert(folder: Path = FOLDER) -> str:
    """All icons of a folder as JSON: name → segments, coordinates rounded to a hundredth of a unit."""
    icons = {file.stem: _segments(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.svg"))}
    lines = ",\n".join(f"{json.dumps(name)}:{json.dumps(path, separators=(',', ':'))}" for name, path in icons.items())
    return "{\n" + lines + "\n}\n"


def _segments(svg: str) -> list[list[str | float]]:
    pen = RecordingPen()
    for path in _PATH.findall(svg):
        parse_path(path, pen)
    segments: list[list[str | float]] = []
    for verb, points in pen.value:
        if verb == "qCurveTo":
            points = _cubic(segments, points)  # noqa: PLW2901  # the same segment, raised by a degree
            verb = "curveTo"  # noqa: PLW2901
        segments.append([_VERBS[verb], *(round(value, 2) for point in points for value in point)])
    return segments


def _cubic(
    segments: list[list[str | float]], points: tuple[tuple[float, float], ...]
) -> tuple[tuple[float, float], ...]:
    x0, y0 = (float(value) for value in segments[-1][-2:])
    (x1, y1), (x2, y2) = points
    return (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0)), (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2)), (x2, y2)


if __name__ == "__main__":
    for folder in (FOLDER, AUDIENCES):
        (folder / "outlines.json").write_text(convert(folder), encoding="utf-8", newline="\n")
