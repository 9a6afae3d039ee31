"""How each kind of block is read aloud: its lines, in the order of the page."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from handouts import blocks as kinds
from handouts.blocks.scene_names import alternative
from handouts.blocks.ticks import Tick
from handouts.blocks.topic import Topic
from studio.aloud.lines import ToSay, Voice, close, drawing, head, items, labelled, maybe, quoted, to_fill_in


def _heading(block: Any, _: Voice) -> Iterator[ToSay]:
    yield head(getattr(block, block.kind()))


def _text(block: kinds.Text, _: Voice) -> Iterator[ToSay]:
    yield ToSay(str(block.text))


def _quote(block: kinds.Quote, _: Voice) -> Iterator[ToSay]:
    yield ToSay(block.quote)


def _points(block: kinds.Points, _: Voice) -> Iterator[ToSay]:
    yield from items(block.points)


def _steps(block: kinds.Steps, voice: Voice) -> Iterator[ToSay]:
    for number, step in enumerate(block.steps, 1):
        label = f"{step.label}, {voice.wording.minutes.format(minutes=step.minutes)}" if step.minutes else step.label
        yield ToSay(voice.words.step.format(number=number, label=label))
        yield from maybe(step.text)


def _checklist(block: kinds.Checklist, voice: Voice) -> Iterator[ToSay]:
    yield head(block.checklist)
    ticks = voice.words.ticks_several if block.choose == "several" and len(block.columns) > 1 else voice.words.ticks
    yield ToSay(f"{ticks} {', '.join(block.columns)}")
    for one in block.items:
        yield ToSay(str(one.item))
        yield from maybe(one.note)


def _moments(block: kinds.Moments, voice: Voice) -> Iterator[ToSay]:
    yield head(block.moments)
    for column in block.columns:
        yield from labelled(column)
    yield ToSay(voice.words.ticks)
    for moment in block.items:
        yield ToSay(moment.label)
        for column, point in zip(block.columns, moment.points, strict=True):
            yield ToSay(f"{column.label}: {point}" if len(block.columns) > 1 else str(point))


def _scale(block: kinds.Scale, voice: Voice) -> Iterator[ToSay]:
    yield head(block.scale)
    low, *between, high = block.between
    steps = voice.words.steps_through if between else voice.words.steps_between
    yield ToSay(steps.format(count=block.boxes, low=low, high=high, middle="".join(between)))
    yield from map(ToSay, block.items)


def _actions(block: kinds.Actions, _: Voice) -> Iterator[ToSay]:
    for action in block.actions:
        yield from labelled(action)


def _topics(topics: Sequence[Topic]) -> Iterator[ToSay]:
    for topic in topics:
        yield from labelled(topic)
        yield from items(topic.points)


def _panels(block: kinds.Panels, _: Voice) -> Iterator[ToSay]:
    yield from _topics(block.panels)


def _columns(block: kinds.Columns, voice: Voice) -> Iterator[ToSay]:
    for column in block.columns:
        if column.scene:
            yield drawing(column.scene.spoken(voice.language), voice)
    yield from _topics(block.columns)


def _callout(block: kinds.Callout, voice: Voice) -> Iterator[ToSay]:
    yield head(block.callout)
    if block.phone:
        yield ToSay(voice.references.phones[block.phone].number)
    yield ToSay(str(block.text))
    yield from (ToSay(str(step)) for step in block.steps)
    if block.urgent:
        yield ToSay(str(block.urgent))


def _note(block: kinds.Note, _: Voice) -> Iterator[ToSay]:
    yield head(block.note)
    yield ToSay(str(block.text))


def _story(block: kinds.Story, _: Voice) -> Iterator[ToSay]:
    yield head(block.story)
    yield from (ToSay(str(paragraph)) for paragraph in block.paragraphs)


def _speech(block: kinds.Speech, voice: Voice) -> Iterator[ToSay]:
    yield head(block.speech)
    for one in block.sentences:
        yield from maybe(one.who)
        yield from maybe(one.when)
        yield ToSay(quoted(one.say, voice))


def _pairs(block: kinds.Pairs, voice: Voice) -> Iterator[ToSay]:
    yield head(block.pairs)
    yield from maybe(block.text)
    first, last = block.columns
    for pair in block.items:
        yield ToSay(f"{first}: {quoted(pair.say, voice)}")
        yield ToSay(f"{last}: {quoted(pair.avoid, voice)}")


def _questions(block: kinds.Questions, voice: Voice) -> Iterator[ToSay]:
    for one in block.questions:
        yield ToSay(one.question)
        if one.lines:
            yield ToSay(voice.words.one_line if one.lines == 1 else voice.words.lines.format(count=one.lines))


def _lines(block: kinds.Lines, voice: Voice) -> Iterator[ToSay]:
    yield from to_fill_in(block.lines, voice)
    yield from maybe(block.private)


def _contact(block: kinds.Contact, voice: Voice) -> Iterator[ToSay]:
    yield head(block.contact)
    school = voice.profile.school if voice.profile else None
    person = school.on_card(block) if school else None
    if school is None or person is None:
        yield from to_fill_in(block.lines or voice.wording.school["card"].split("|"), voice)
        return
    role = person.title or voice.wording.school[person.role]
    yield ToSay(", ".join(filter(None, (person.name, role, school.name))))
    yield from (ToSay(text) for text in (person.phone, person.hours, person.room, person.email, school.website) if text)


def _table(block: kinds.Table, voice: Voice) -> Iterator[ToSay]:
    """The heads at each cell that says something; where there is room to write, all of them once, before the rows."""
    yield head(block.table)
    to_fill_in = block.empty or any(not cell for row in block.rows for cell in row)
    if to_fill_in:
        yield ToSay(voice.words.table)
        yield ToSay(voice.words.columns)
        yield from items(block.columns)
    for row in block.rows:
        first, *rest = (cell if index == 0 and to_fill_in else f"{name}: {cell}" if cell else ""
                        for index, (name, cell) in enumerate(zip(block.columns, row, strict=True)))
        yield from (ToSay(cell) for cell in (first, *rest) if cell)
    if block.empty:
        yield ToSay(voice.words.empty_row if block.empty == 1 else voice.words.empty_rows.format(count=block.empty))


def _plan(block: kinds.Plan, voice: Voice) -> Iterator[ToSay]:
    yield head(block.plan)
    yield ToSay(voice.wording.total.format(minutes=sum(part.minutes for part in block.parts)))
    words = voice.wording.plan
    for part in block.parts:
        yield ToSay(f"{part.label}, {voice.wording.minutes.format(minutes=part.minutes)}")
        yield ToSay(str(part.aim))
        yield ToSay(f"{words['do']}: {part.how}")
        if part.needed:
            yield ToSay(f"{words['needed']}: {part.needed}")
        if part.say:
            yield ToSay(f"{words['say']}: {part.say}")


def _phones(block: kinds.Phones, voice: Voice) -> Iterator[ToSay]:
    yield head(block.phones)
    for phone in (voice.references.phones[name] for name in block.numbers):
        yield ToSay(f"{phone.name}: {phone.number}")
        yield ToSay(phone.hours)


def _window(block: kinds.Window, voice: Voice) -> Iterator[ToSay]:
    yield head(block.window)
    yield drawing(block.alt or alternative("stress-window", voice.language), voice)
    yield from items(block.axis or ())
    yield from items(block.widths or ())
    yield from maybe(block.choice)
    for zone in (block.above, block.within, block.below):
        yield from maybe(zone.kicker)
        yield from labelled(zone)


def _balance(block: kinds.Balance, voice: Voice) -> Iterator[ToSay]:
    yield head(block.balance)
    yield drawing(block.alt or alternative("my-balance", voice.language), voice)
    for arm in (block.load, block.strength):
        yield from labelled(arm)
        yield ToSay(voice.words.box)


def _circle(block: kinds.Circle, voice: Voice) -> Iterator[ToSay]:
    yield head(block.circle)
    yield drawing(block.alt, voice)
    yield ToSay(block.middle)
    yield from to_fill_in([block.ask] if block.ask else [], voice)
    for person in block.people:
        yield from labelled(person)
    yield from to_fill_in([block.write] if block.write else [], voice)


def _styles(block: kinds.Styles, voice: Voice) -> Iterator[ToSay]:
    yield head(block.styles)
    for style in block.items:
        yield from labelled(style)
        yield drawing(style.alt, voice)


def _timeline(block: kinds.Timeline, voice: Voice) -> Iterator[ToSay]:
    yield head(block.timeline)
    yield drawing(block.alt, voice)
    for phase in block.phases:
        yield ToSay(f"{phase.age}: {phase.label}")
        yield from maybe(phase.text)


def _picture(block: kinds.Picture, voice: Voice) -> Iterator[ToSay]:
    yield ToSay(voice.words.picture.format(alt=block.alt))
    yield from maybe(block.caption)


def _scene(block: kinds.Scene, voice: Voice) -> Iterator[ToSay]:
    yield drawing(block.scene.spoken(voice.language), voice)


def _tick_list(ticks: Sequence[Tick], voice: Voice) -> Iterator[ToSay]:
    yield ToSay(voice.words.ticks)
    last = len(ticks)
    for number, tick in enumerate(ticks, 1):
        yield ToSay(close(str(tick.item), "." if tick.write or number == last else ","))
        yield from [ToSay(f"{voice.words.fill_in} {tick.write}")] if tick.write else []


def _ticks(block: kinds.Ticks, voice: Voice) -> Iterator[ToSay]:
    yield head(block.ticks)
    yield from maybe(block.text)
    yield from _tick_list(block.items, voice)
    yield from to_fill_in(block.lines, voice)


def _reply(block: kinds.Reply, voice: Voice) -> Iterator[ToSay]:
    yield head(block.reply)
    if block.by:
        yield ToSay(f"{block.by} {block.day or voice.words.day}")
    yield from _tick_list(block.items, voice)
    yield from to_fill_in(block.lines, voice)
    yield from maybe(block.note)


def _draw(block: kinds.Draw, voice: Voice) -> Iterator[ToSay]:
    yield head(block.draw)
    yield from maybe(block.text)
    yield ToSay(voice.words.boxes)
    for box in block.boxes:
        yield from labelled(box)


def _roofs(block: kinds.Roofs, voice: Voice) -> Iterator[ToSay]:
    yield head(block.roofs)
    yield from maybe(block.text)
    yield from items(block.labels)
    yield ToSay(f"{voice.words.roofs} {block.name}")


def _details(block: kinds.Details, voice: Voice) -> Iterator[ToSay]:
    for detail in block.details:
        yield ToSay(f"{detail.label}: {detail.text or voice.words.room}")


READERS: dict[str, Callable[[Any, Voice], Iterator[ToSay]]] = {
    "section": _heading, "heading": _heading, "text": _text, "points": _points, "steps": _steps, "checklist": _checklist,
    "moments": _moments, "scale": _scale, "actions": _actions, "panels": _panels, "columns": _columns, "callout": _callout,
    "note": _note, "story": _story, "speech": _speech, "pairs": _pairs, "quote": _quote, "questions": _questions,
    "lines": _lines, "table": _table, "plan": _plan, "contact": _contact, "phones": _phones, "window": _window,
    "balance": _balance, "styles": _styles, "timeline": _timeline, "circle": _circle, "picture": _picture, "scene": _scene,
    "ticks": _ticks, "draw": _draw, "roofs": _roofs, "details": _details, "reply": _reply,
}
