"""Why a file cannot be read, line by line: a cause is one whose mending lets the reader get further.

What a reader of YAML says, and where, is about the place where it gave up. Here each rule names slips in the lines up to
there and mends them on trial; the slip is believed when the file can then be read, or to a later place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from handouts import placing, slips, values
from handouts.findings import Finding
from handouts.lines import SourceLine, outline, quoted
from handouts.messages import say

Place = tuple[int, int]
Fails = Callable[[Sequence[str]], Place | None]
_MOST_FINDINGS = 20
_MOST_TRIALS = 60
_MOST_SIGNS = 1_500_000
_LONGEST = 5_000


class Trials:
    """How often a file may still be read on trial, so that a large one takes no more than a moment."""

    def __init__(self, fails: Fails) -> None:
        self._fails = fails
        self._left = _MOST_SIGNS

    def reach(self, texts: Sequence[str]) -> Place | None:
        """Where reading fails: the line and, negative, how much of it is left; None where it does not."""
        self._left -= sum(map(len, texts))
        place = self._fails(texts)
        if place is None:
            return None
        number, column = place
        return number, column - len(texts[number]) if number < len(texts) else 0

    @property
    def spent(self) -> bool:
        """Whether there is no time for another."""
        return self._left < 0


def diagnose(texts: Sequence[str], fails: Fails) -> tuple[list[Finding], tuple[str, ...]]:
    """Every cause that is found, and the lines without them. `fails` says where reading some lines fails, if it does."""
    trials = Trials(fails)
    found: list[Finding] = []
    failed = trials.reach(texts)
    while failed is not None:
        finding = _cause(texts, failed, trials) if len(found) < _MOST_FINDINGS else None
        if finding is None:
            found += [] if found else [_unknown(texts, fails)]
            break
        found.append(finding)
        texts = mended(texts, finding.mended)
        failed = trials.reach(texts)
    return found, tuple(texts)


def mended(texts: Sequence[str], lines: Mapping[int, str]) -> tuple[str, ...]:
    """The lines with some of them replaced."""
    return tuple(lines.get(number, text) for number, text in enumerate(texts))


def _cause(texts: Sequence[str], failed: Place, trials: Trials) -> Finding | None:
    best: tuple[Place, Finding] | None = None
    second: Finding | None = None
    for finding in _nearest(candidates(texts, failed[0]), _MOST_TRIALS):
        if trials.spent:
            break
        reached = trials.reach(mended(texts, finding.mended))
        if reached is None:
            return finding
        if reached > (best[0] if best else failed):
            best = reached, finding
        elif second is None and reached[0] > max(finding.mended) + 1:
            second = finding
    return best[1] if best else second


def _nearest(findings: Iterable[Finding], count: int) -> list[Finding]:
    return list(findings)[-count:]


def candidates(texts: Sequence[str], last: int) -> Iterator[Finding]:
    """What might be wrong in the lines up to one, in their order."""
    page = outline(texts)
    for at, one in enumerate(page):
        text = texts[one.number]
        if one.number > last or len(text) > _LONGEST:
            continue
        for rule in slips.RULES:
            for finding in rule(one, text):
                yield replace(finding, mended={**finding.mended, **_alike(rule, page[at + 1 :], one.indent, texts)})
        yield from _in_value(one, texts, page, at)
        yield from _further_on(page, at, texts)
        for place in placing.RULES:
            yield from place(page, at, texts)


def _alike(rule: slips.Rule, page: Sequence[SourceLine], indent: int, texts: Sequence[str]) -> dict[int, str]:
    """The next lines with the same slip, such as all bullets of a list, mended with the first."""
    lines: dict[int, str] = {}
    for other in page:
        found = next(rule(other, texts[other.number]), None) if other.indent == indent else None
        if found is None:
            break
        lines |= found.mended
    return lines


def _in_value(one: SourceLine, texts: Sequence[str], page: Sequence[SourceLine], at: int) -> Iterator[Finding]:
    """Slips in the text of a line; a text that goes on over the next lines is mended as one."""
    text = texts[one.number]
    more = _following(page, at)
    for rule in values.RULES:
        for slip in rule(one.value):
            lines = {one.number: text[: one.at] + slip.mended}
            if more and slip.mended[-1:] in ("'", '"') and not one.value.endswith(slip.mended[-1]):
                lines = {one.number: text[: one.at] + slip.mended[:-1], **{other.number: texts[other.number] for other in more}}
                lines[more[-1].number] += slip.mended[-1]
            yield Finding(one.number, one.at + slip.column, slip.message, slip.hint, lines)


def _further_on(page: Sequence[SourceLine], at: int, texts: Sequence[str]) -> Iterator[Finding]:
    """Slips in a line that goes on with the text of a line above it: the text is mended from its beginning."""
    other = page[at]
    begin = next((before for before in range(at - 1, -1, -1) if not page[before].plain), None)
    if not other.plain or begin is None or page[begin].value[:1] in ("'", '"', "[", "{"):
        return
    one, more = page[begin], _following(page, begin)
    if other not in more:
        return
    numbers = [one.number, *(line.number for line in more)]
    whole = quoted("\n".join([texts[one.number][one.at :], *(texts[line.number] for line in more)])).split("\n")
    lines = dict(zip(numbers, [texts[one.number][: one.at] + whole[0], *whole[1:]], strict=True))
    for slip in (*values.colons(other.value), *values.remarks(other.value)):
        yield Finding(other.number, other.at + slip.column, slip.message, values.WHOLE, lines)


def _following(page: Sequence[SourceLine], at: int) -> list[SourceLine]:
    """The lines under one that go on with its text."""
    found = []
    for other in page[at + 1 :]:
        if not other.plain or other.indent <= page[at].indent:
            break
        found.append(other)
    return found


def _unknown(texts: Sequence[str], fails: Fails) -> Finding:
    number, column = fails(texts) or (0, 0)
    return Finding(min(number, len(texts) - 1), column, say("this line, or the one above it, cannot be read."),
                   say("Look at the dashes, the colons and the quotes, and compare it with an example in docs/authoring.md."))
