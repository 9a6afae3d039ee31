"""The calling card: the one block in which a school says whom to call, in three sizes, filled in or to write on.

It is never half filled: without a person and a number the whole card is the empty one. Lines that an author names
himself are for a hand, whoever the school is. Its words are in shares of the smallest type of its sheet.
"""

from collections.abc import Sequence
from functools import cached_property, partial

from msgspec import Struct
from msgspec.structs import replace

from handouts.blocks import Contact
from handouts.cursor import Cursor
from handouts.links import telephone
from handouts.prose import Link, Prose, Span
from handouts.school import ContactPerson, School
from layouts.boxes import Box, Column, Either, Gap, Inset, Later, Middle, Paragraph, Row, Rule, Stack, Tagged, TextStyle
from layouts.frames import Color
from layouts.lengths import SMALL, Extent, Length, Scale, largest
from layouts.school.mark import mark, mark_size
from layouts.school.names import glued, in_dutch, mail_address, web_address
from layouts.school.plate import Plate
from layouts.school.qr import qr_code
from layouts.school.sizes import COMPACT, LARGE, MEDIUM, SMALL_CARD, CardSize
from layouts.style.look import Look
from layouts.units import mm

_FAR = 1.406
_LINE, _FAR_LINE = mm(0.3), mm(0.5)
_TO_WRITE, _LEAST_FIELD = 10.0, mm(6)
_LONG_NAME = 20
_USUAL, _OF_LARGER = 10.0, 0.6
_WIDE = 150.0


def fitting_card(at: Cursor[Contact], look: Look) -> Box:
    """The card in the flow of a page: as large as its column is wide."""
    if look.narrow:
        return calling_card(at, look, MEDIUM)
    large, compact = (Later(partial(calling_card, at, look, size)) for size in (LARGE, COMPACT))
    return Either(large, compact, look.sheet_unit * _WIDE)


def is_filled(at: Cursor[Contact], look: Look) -> bool:
    """Whether the school says whom to call: else the card is lines to write on."""
    return _Card(at, look, COMPACT, dark=False, marked=False).filled


def calling_card(at: Cursor[Contact], look: Look, size: CardSize, *, dark: bool = False, marked: bool = True) -> Box:
    """The card of a contact; `dark` is the ground it stands on, `marked` whether the logo is on it and not elsewhere on the sheet."""
    size = COMPACT if look.sparing and size is LARGE and not dark else size
    return _Card(at, look.but(behind=None), size, dark, marked).box


class _Card(Struct, frozen=True, dict=True):
    at: Cursor[Contact]
    look: Look
    size: CardSize
    dark: bool
    marked: bool

    @property
    def box(self) -> Box:
        """The card, filled in where the school says whom to call."""
        filled = self.filled
        inner = {MEDIUM: self._upright}.get(self.size, self._lying)() if filled else self._empty()
        palette = self.look.palette if filled else self.look.palette.but(brand=None)
        least = self.size.least * self.unit if filled and not self.look.sparing else 0.0
        vertical, start, end = self.size.padding
        around = vertical * self.unit if filled else self._around_lines
        return Plate(inner, palette, self.unit, least, (around, start * self.unit, (end if filled else max(end, 5.0)) * self.unit), self.dark)

    @property
    def _around_lines(self) -> Extent:
        """The room over and under the empty card's words: more in large print, where letters are larger and the card is not."""
        designed = self.size.around_lines * self.unit
        return designed if self.look.far or self.look.tight else Length(lambda scale: designed + _OF_LARGER * max(0.0, scale.small - _USUAL))

    @property
    def filled(self) -> bool:
        """Whether it says whom to call, and is not for a hand."""
        return self.person is not None

    @cached_property
    def unit(self) -> float:
        """A millimetre of the card in points."""
        return self.look.sheet_unit * (_FAR if self.look.far else 1.0)

    @property
    def school(self) -> School | None:
        """The school, where there is one."""
        return self.look.profile.school if self.look.profile else None

    @cached_property
    def person(self) -> ContactPerson | None:
        """Whom to call, where that can be said in full."""
        return self.school.on_card(self.at.value) if self.school else None

    def _lying(self) -> Box:
        """Logo, words and code beside each other."""
        logo, width = self._logo()
        columns = [Column(Middle(logo), width)] if logo else []
        words = self._small_words(logo) if self.size is SMALL_CARD else self._large_words()
        columns.append(Column(Middle(Stack(words))))
        if code := self._code():
            columns.append(Column(Middle(code), self.size.code * self.unit))
        return Row(columns, self.size.gap * self.unit)

    def _large_words(self) -> list[Box]:
        """Who, and beside that the number where both fit on a line; what is said of them under both where it has no room beside each other."""
        who, number = self._who(), self._number()
        gutter = 5 * self.unit
        roomy = Row([Column(Stack(who)), Column(Stack(number), self._widest(number))], gutter)
        names = Row([Column(who[0]), Column(number[0], self._widest(number[:1]))], gutter)
        under = Stack([*who, self._gap(0.95), *number])
        least = self._widest(who[:1]) + self._widest(number[:1]) + gutter
        beside = Either(Stack([names, *who[1:], *number[1:]]), under, least)
        return [self._question, self._gap(self.size.under), Either(roomy, beside, self._in_two(who) + self._widest(number) + gutter + 1),
                self._gap(0.95), *self._school_and_ways()]

    def _school_and_ways(self) -> list[Box]:
        """The school over the ways to write to it; beside its address where both fit on a line, on a small card."""
        school, ways = self._school(), self._ways(self._gap(0.6))
        web = ways[1:]
        if not web or isinstance(school[0], Either) or (self.size is LARGE and not self.look.sparing):
            return [*school, *ways]
        gutter = 4 * self.unit
        beside = Row([Column(school[0], self._widest(school)), Column(Stack(web))], gutter)
        return [Either(beside, Stack([*school, *ways]), self._widest(school) + self._widest(web) + gutter)]

    def _small_words(self, logo: Box | None) -> list[Box]:
        if self.look.sparing:
            return [self._question, self._gap(self.size.under), self._spared()]
        school = [] if logo or not self.school else [self._gap(0.4), self._words(self._in_dutch(self.school.short))]
        return [self._question, self._gap(self.size.under), *self._who(0.4), *school, self._gap(0.5), self._number()[0]]

    def _spared(self) -> Box:
        """Who, beside the number; what is said of them goes under both where it would take two lines there."""
        who, number = self._who(0.5), self._number()[:1]
        gutter = 3 * self.unit
        beside = Row([Column(Stack(who)), Column(Stack(number), self._widest(number))], gutter)
        above = Row([Column(Stack(who[:1])), Column(Stack(number), self._widest(number))], gutter)
        return Either(beside, Stack([above, *who[1:]]), self._widest(who[1:]) + self._widest(number) + gutter)

    def _upright(self) -> Box:
        logo, _ = self._logo()
        ways = self._ways(None)
        foot: list[Box] = [*([logo] if logo else []), *([self._gap(0.9)] if logo and ways else []), *ways]
        code = self._code()
        boxes = [self._question, self._gap(self.size.under), *self._who(), self._gap(0.55), *self._school(), self._gap(1.3), *self._number()]
        if code:
            side = self.size.code * self.unit
            row = Row([Column(Inset(Stack(foot), 2.4 * self.unit)), Column(code, side)])
            boxes += [self._gap(0.5), row]
        elif foot:
            boxes += [self._gap(1.3), *foot]
        return Stack(boxes)

    @property
    def _question(self) -> Box:
        size = SMALL * self.size.question
        style = replace(self.look.heading(color=self.look.palette.deep), size=size, leading=size * 1.12)
        return Tagged(self.look.heading_role, self.look.paragraph(self.at.contact, style))

    def _who(self, gap: float = 0.55) -> list[Box]:
        person = self.person
        role = (self._in_dutch(person.title) if person.title else self.look.wording.school[person.role]) if person else ""
        if person and person.name:
            return [self._words(self._in_dutch(person.name), self._name_style), self._gap(gap), self._words(role)]
        return [self._words(role, self._name_style)]

    def _number(self) -> list[Box]:
        """The number and when it is answered; the web address where there is no number, else that for e-mail."""
        person, school = self.person, self.school
        if person is None or school is None:
            return []
        when = " · ".join(filter(None, (person.hours, person.room)))
        hours = [self._gap(0.55), self._words(self._in_dutch(when))] if when else []
        if person.phone:
            size = SMALL * self.size.number
            style = replace(self.look.text(700), size=size, leading=size, whole=True, hyphenated=False)
            leads = Prose((Span(person.phone, link=Link(telephone(person.phone), self._called(person))),))
            return [Tagged("P", Paragraph(self.look.typesetter.in_columns, leads, style, self.at.lines.origin)), *hours]
        if school.website:
            return [self._words(web_address(school.website), replace(self._name_style, color=self._web)), *hours]
        return [self._words(mail_address(person.email or ""), self._name_style), *hours]

    def _in_dutch(self, text: str) -> Prose:
        """What a school wrote for all its sheets, told apart on a sheet in another language."""
        return in_dutch(glued(text), self.look.typesetter.language)

    def _called(self, person: ContactPerson) -> str:
        """Whose number it is, for who only hears it."""
        return ", ".join(filter(None, (person.name or person.title or self.look.wording.school[person.role], person.phone)))

    def _school(self) -> list[Box]:
        if self.school is None:
            return []
        first, *rest = ", ".join(filter(None, (self.school.name, self.school.location))).split(", ")
        if self.look.sparing:
            first, rest = self.school.short_name or first, []
        if not rest:
            return [self._words(self._in_dutch(first))]
        whole = self._paragraph(self._in_dutch(", ".join((first, *rest))), self._style)
        parts = [self._words(self._in_dutch(part)) for part in (f"{first},", ", ".join(rest))]
        return [Either(Tagged("P", whole), Stack([parts[0], self._gap(0.6), parts[1]]), whole.width() + 0.1)]

    def _ways(self, gap: Box | None) -> list[Box]:
        """E-mail and web address, beside each other where they fit."""
        person, school = self.person, self.school
        email = person.email if person and (person.phone or (school and school.website)) and self.size is not COMPACT and not self.look.sparing else None
        web = school.website if school and person and person.phone else None
        style = replace(self._style, weight=600, color=self._web)
        boxes = [*([self._paragraph(mail_address(email), self._style)] if email else []), *([self._paragraph(web_address(web), style)] if web else [])]
        if not boxes:
            return []
        tagged: list[Box] = [Tagged("P", box) for box in boxes]
        lines: Box = Stack([box for one in tagged for box in (one, self._gap(0.6))][:-1]) if len(tagged) > 1 else tagged[0]
        if len(boxes) > 1 and gap:
            dot = self._paragraph("·", self._style)
            space = SMALL * 0.3
            row = Row([Column(tagged[0], boxes[0].width() + 0.1), Column(Tagged("Artifact", dot), dot.width() + 0.1), Column(tagged[1])], space)
            lines = Either(row, lines, boxes[0].width() + boxes[1].width() + dot.width() + space * 2 + 1)
        return [*([gap] if gap else []), lines]

    def _logo(self) -> tuple[Box | None, float]:
        """The logo, and how wide it is; on the small card a long name goes first."""
        logo, school = self.look.logo, self.school
        if logo is None or school is None or not self.marked or self.look.sparing:
            return None, 0.0
        small = self.size is SMALL_CARD
        if small and len(school.short) > _LONG_NAME:
            return None, 0.0
        size = mark_size(logo, self.size.slot, self.unit)
        return mark(logo, size, self.look, self.unit, school.name if small else "") if size else (None, 0.0)

    def _code(self) -> Box | None:
        if self.school is None or not self.school.website or self.look.sparing:
            return None
        spoken = self.look.wording.school["code"].format(address=self.school.website)
        return qr_code(self.school.website, self.size.code * self.unit, spoken, self.look.memory)

    def _empty(self) -> Box:
        """Lines to write on: each label with room under it, and then its line."""
        labels: list[Cursor[str]] = list(self.at.lines)
        rows: Sequence[int] = self.size.rows
        if not labels:
            texts = self.look.wording.school[self.size.labels].split("|")
            labels = [Cursor(text, (*self.at.lines.origin, number)) for number, text in enumerate(texts)]
        elif len(labels) != sum(rows):
            rows = [1] * len(labels) if self.size is MEDIUM else [len(labels)]
        fields = iter(self._field(label) for label in labels)
        shares = iter((*self.size.shares, *[1.0] * len(labels)))
        lines: list[Box] = [Row([Column(next(fields), share=next(shares)) for _ in range(count)], 6 * self.unit) for count in rows]
        space = self._gap(1.0)
        return Stack([self._question, self._gap(min(1.3, self.size.under)), *[box for line in lines for box in (line, space)][:-1]])

    def _field(self, label: Cursor[str]) -> Box:
        """A label over its line; under a short label there is more room than under one of two lines, so that lines stand level."""
        words = self.look.paragraph(label, replace(self.look.fine(), hyphenated=False))
        room = Gap(_TO_WRITE * self.unit, _TO_WRITE * self.unit * 2)
        line = Stack([words, room, Rule(self.look.palette.ink, _FAR_LINE if self.look.far else _LINE)])

        def under_the_label(x: float, y: float, width: float, height: float, scale: Scale) -> tuple[float, float, float, float]:  # noqa: ARG001
            return x, y + height - _LEAST_FIELD, width, _LEAST_FIELD

        return Tagged("P", self.look.room(line, str(label), label.origin, under_the_label))

    def _words(self, text: Prose | str, style: TextStyle | None = None) -> Box:
        return Tagged("P", self._paragraph(text, style or self._style))

    def _paragraph(self, text: Prose | str, style: TextStyle) -> Paragraph:
        return self.look.words(text, style, self.at.lines.origin)

    def _gap(self, share: float) -> Gap:
        return Gap(SMALL * share, SMALL * share)

    @property
    def _web(self) -> Color:
        return self.look.palette.brand_text or self.look.palette.ink

    @property
    def _style(self) -> TextStyle:
        return replace(self.look.fine(color=self.look.palette.ink), hyphenated=False, leading=SMALL * 1.3)

    @property
    def _name_style(self) -> TextStyle:
        size = SMALL * self.size.name
        return replace(self.look.heading(), size=size, leading=size * 1.15)

    def _in_two(self, boxes: Sequence[Box]) -> Length:
        """The least width at which nothing takes more than two lines."""
        widths = [one.box.narrowest(2) for one in boxes if isinstance(one, Tagged) and isinstance(one.box, Paragraph)]
        return largest(0.0, *widths) + 0.1

    def _widest(self, boxes: Sequence[Box]) -> Length:
        widths = [one.box.width() for one in boxes if isinstance(one, Tagged) and isinstance(one.box, Paragraph)]
        return largest(0.0, *widths) + 0.1
