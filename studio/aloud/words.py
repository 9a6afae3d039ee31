"""What is said besides what stands on the page: where there is room to write, a box to tick, a drawing."""

from typing import NamedTuple


class Spoken(NamedTuple):
    """The words of one language. `{…}` is filled in by who says them."""

    drawing: str
    picture: str
    step: str
    ticks: str
    ticks_several: str
    steps_between: str
    steps_through: str
    fill_in: str
    one_line: str
    lines: str
    box: str
    boxes: str
    table: str
    columns: str
    empty_row: str
    empty_rows: str
    day: str
    roofs: str
    room: str


SPOKEN: dict[str, Spoken] = {
    "nl": Spoken(
        drawing="Tekening: {alt}", picture="Afbeelding: {alt}", step="Stap {number}: {label}",
        ticks="Om aan te kruisen:", ticks_several="Om aan te kruisen, in een rij ook meer dan één:", steps_between="Kruis een rondje aan, in {count} stappen van {low} naar {high}.",
        steps_through="Kruis een rondje aan, in {count} stappen van {low} over {middle} naar {high}.",
        fill_in="Om in te vullen:", one_line="Eén regel om op te schrijven.", lines="{count} regels om op te schrijven.",
        box="Een vak om in te schrijven.", boxes="In elk vak kun je schrijven of tekenen.", table="Een tabel om in te vullen.", columns="Kolommen:",
        empty_row="Eén lege rij om in te vullen.", empty_rows="{count} lege rijen om in te vullen.", day="een datum om in te vullen.",
        roofs="Onder elk dak is ruimte. Daaronder vul je in:", room="om in te vullen.",
    ),
    "en": Spoken(
        drawing="Drawing: {alt}", picture="Picture: {alt}", step="Step {number}: {label}",
        ticks="To tick:", ticks_several="To tick, also more than one in a row:", steps_between="Tick a circle, in {count} steps from {low} to {high}.",
        steps_through="Tick a circle, in {count} steps from {low} through {middle} to {high}.",
        fill_in="To fill in:", one_line="One line to write on.", lines="{count} lines to write on.",
        box="A box to write in.", boxes="There is room to write or draw in each box.", table="A table to fill in.", columns="Columns:",
        empty_row="One empty row to fill in.", empty_rows="{count} empty rows to fill in.", day="a date to fill in.",
        roofs="There is room to draw under each roof. Under it you fill in:", room="to fill in.",
    ),
}
