"""All figures of the page in one run, a row each with what is asked: how much comes and how soon, under load, bent, looked through by axe-core, and memory.

Run `python -m benchmarks.web [inputs]`; it serves the page itself, on this machine, with two processes. A machine that does other
work too gives longer times. The figures of the last run are in docs/reliability.md.
"""

import asyncio
import http.client
import json
import resource
import socket
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from handouts.catalogues import FOLDER, languages_in, read_catalogue
from handouts.translation import lacking, translated
from studio.editions import EDITIONS
from studio.jobs import Job, Wish
from studio.phone import phone_page
from tests import fuzz_page, pages
from tests.conftest import PIECES, SESSION, loaded
from tests.sites import SCHOOL, served
from tests.visits import WIDE, first_view, states

OK, WAIT = 200, 503
KEYSTROKES, CLIENTS, EACH, BAD, SLOW, INPUTS, VIEWS = 60, 200, 5, 10_000, 60, 10_000, 5
PHONE = {"width": 390, "height": 800}


def row(what: str, measured: str, wanted: str = "") -> None:
    """A line of the table, as soon as it is known."""
    sys.stdout.write(f"| {what} | {measured} | {wanted} |\n")
    sys.stdout.flush()


def looked_at() -> None:
    """In Chromium: the first view straight after the start and later, on a processor slowed four times; then every view and state by axe-core."""
    with pages.browser() as chromium:
        chromium.new_page().close()
        began = time.perf_counter()
        with served() as site:
            up = time.perf_counter() - began
            views = [first_view(chromium, site) for _ in range(VIEWS)]
            sharp = first_view(chromium, site, WIDE, 2)
            row("first view, 1280 × 800 (with twice the pixels)", f"{views[0].came / 1000:.0f} KB ({sharp.came / 1000:.0f})", "200 KB")
            row("first view straight after the server's start, slowed four times", f"{views[0].seconds:.2f} s; the server takes {up:.1f} s to start", "1 s")
            row(f"first view later ({VIEWS - 1} tries)", f"{min(one.seconds for one in views[1:]):.2f} to {max(one.seconds for one in views[1:]):.2f} s, of which {views[1].computed:.2f} s computing", "1 s")
            found, seen = 0, 0
            for size in ({"width": WIDE[0], "height": WIDE[1]}, PHONE):
                page = chromium.new_page(base_url=site, viewport=size)  # type: ignore[arg-type]
                for _ in states(page):
                    found, seen = found + len(pages.violations(page)), seen + 1
                page.close()
            row("axe-core (WCAG 2.0 to 2.2 A and AA, best practices)", f"{found} violations on {seen} views and states, wide and on a phone", "0")


def phones() -> None:
    """The page for a phone of each piece in each language that it comes in."""
    sizes = {}
    catalogues = {tag: read_catalogue(FOLDER, tag) for tag in languages_in(FOLDER)}
    for name in PIECES:
        one = loaded(name)
        whole = {tag: translated(one, known, tag) for tag, known in catalogues.items() if known and not lacking(one, known)}
        for tag, said in {"nl": one, **whole}.items():
            job = Job(said, Wish(edition=EDITIONS["phone"]))
            sizes[f"{name} {tag}"] = len(phone_page(job, job.compose(SESSION), SESSION))
    largest = max(sizes, key=sizes.__getitem__)
    row(f"page for a phone, {len(sizes)} of all pieces and languages", f"largest {sizes[largest] / 1024:.0f} KB ({largest})", "120 KB")


def bent(site: str, inputs: int) -> None:
    """The corpus of the reader, driven against the page."""
    found = fuzz_page.run(site, inputs)
    wrong = {name: count for name, count in found.items() if name.isupper() or name.startswith("STATUS")}
    row(f"{inputs} bent inputs", f"{found['requests']} requests: {found['drawn']} drawn, {found['refused in words']} refused in words; the page's own fault: {sum(wrong.values())} {wrong or ''}".strip(), "0")


def ask(site: str, path: str, data: object, *, connection: http.client.HTTPConnection | None = None) -> tuple[int, bytes, float]:
    made = connection or http.client.HTTPConnection(site.removeprefix("http://"), timeout=120)
    if made.sock is None:
        made.connect()
        made.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    body = data if isinstance(data, bytes) else json.dumps(data).encode()
    began = time.perf_counter()
    try:
        made.request("POST", path, body, {"Origin": site, "Content-Type": "application/json"})
        answer = made.getresponse()
        return answer.status, answer.read(), time.perf_counter() - began
    finally:
        if connection is None:
            made.close()


def quantiles(times: list[float]) -> str:
    ordered = sorted(times)
    return f"p50 {statistics.median(ordered) * 1000:.0f} ms, p95 {ordered[int(0.95 * len(ordered))] * 1000:.0f} ms, most {ordered[-1] * 1000:.0f} ms"


def typing(site: str, piece: str) -> None:
    """Each keystroke waits for the page of the one before, as in the browser."""
    content = json.loads(ask(site, "/inhoud", {"piece": piece})[1])["content"]
    have: list[str] = []
    times = []
    with closing(http.client.HTTPConnection(site.removeprefix("http://"), timeout=60)) as connection:
        for stroke in range(KEYSTROKES + 3):
            content["lead"] = "Wat het is, wat je kunt zien en wat helpt."[: 20 + stroke % 20]
            status, body, seconds = ask(site, "/blad", {"piece": piece, "content": content, "school": SCHOOL, "have": have}, connection=connection)
            found = json.loads(body)
            if status != OK:
                sys.exit(f"a preview was refused: {status}")
            have = [page["digest"] for page in found["pages"]]
            times.append(seconds)
    row(f"preview of {piece} after a keystroke", quantiles(times[3:]), "p95 150 ms")


def packed(site: str) -> None:
    names = ["attachment-factsheet", "base-attitude", "case-discussion", "goede-week", "my-balance", "ouderavond", "parent-leaflet", "parent-talk",
             "roles-agreement", "self-care", "signal-checklist", "stress-window", "team-workshop", "terugblik", "what-helps", "zeg-dit"]
    status, body, seconds = ask(site, "/pakket", {"pieces": names, "school": SCHOOL})
    row(f"ZIP of {len(names)} handouts", f"{seconds:.2f} s, {len(body) / 1024:.0f} KB, status {status}", "2 s")


def crowd(site: str) -> None:
    """Each client has a school of its own, and looks whether it is on what it gets, and no other."""
    def client(number: int) -> tuple[list[float], list[int], int]:
        times, statuses, strange = [], [], 0
        for turn in range(EACH):
            own = {**SCHOOL, "name": f"School {number:03}"}
            status, body, seconds = ask(site, "/bewaar" if turn % 2 else "/school", {"piece": "what-helps", "school": own})
            times.append(seconds)
            statuses.append(status)
            if status == OK and not turn % 2:
                strange += f"School {number:03}" not in json.loads(body)["file"]
        return times, statuses, strange

    began = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        found = list(pool.map(client, range(CLIENTS)))
    lasted = time.perf_counter() - began
    times = [seconds for one in found for seconds in one[0]]
    statuses = [status for one in found for status in one[1]]
    row(f"{CLIENTS} clients at once, {len(times)} requests", f"{len(times) / lasted:.0f} a second, {quantiles(times)}; "
        f"{sum(status == OK for status in statuses)} answered, {sum(status == WAIT for status in statuses)} told to wait, "
        f"{sum(status not in (OK, WAIT) for status in statuses)} others; {sum(one[2] for one in found)} with another's name", "none lost, none of another")


def rendering(site: str) -> None:
    """As fast as two clients can have leaflets drawn."""
    def client(number: int) -> list[float]:
        return [ask(site, "/blad", {"piece": "what-helps", "school": {**SCHOOL, "name": f"School {number} {turn}"}})[2] for turn in range(30)]

    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        times = [seconds for one in pool.map(client, range(2)) for seconds in one]
    row("renders with a new school each, two clients", f"{len(times) / (time.perf_counter() - began):.0f} a second, {quantiles(times)}")


def bad(site: str) -> None:
    tries = [b"", b"[", b"{}" * 50, b"\x00" * 64, b'{"piece": "../../x"}', b'{"piece": 1}', b'{"content": {"a": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]}}', '{"piece": "ü"}'.encode("latin-1")]
    statuses: dict[int, int] = {}
    began = time.perf_counter()
    with closing(http.client.HTTPConnection(site.removeprefix("http://"), timeout=60)) as connection:
        for number in range(BAD):
            status = ask(site, "/blad", tries[number % len(tries)], connection=connection)[0]
            statuses[status] = statuses.get(status, 0) + 1
    row(f"{BAD} bad requests", f"{time.perf_counter() - began:.1f} s, by status: {dict(sorted(statuses.items()))}", "no 5xx")


async def slow(site: str) -> None:
    """Connections that say one letter and then nothing, while somebody else asks for a page."""
    host, port = site.removeprefix("http://").split(":")
    held = [await asyncio.open_connection(host, int(port)) for _ in range(SLOW)]
    for _, writer in held:
        writer.write(b"POST /blad HTTP/1.1\r\nHost: " + site.removeprefix("http://").encode() + b"\r\nOrigin: " + site.encode() + b"\r\nContent-Length: 100\r\n\r\n{")
    began = time.perf_counter()
    status, _, _ = await asyncio.to_thread(ask, site, "/blad", {"piece": "what-helps"})
    other = time.perf_counter() - began
    answers = [await asyncio.wait_for(reader.readline(), 20) for reader, _ in held]
    row(f"{SLOW} slow clients", f"another is answered ({status}) in {other:.2f} s; they get {sorted({line.split(b' ')[1].decode() for line in answers})} after {time.perf_counter() - began:.0f} s")
    for _, writer in held:
        writer.close()


def main() -> None:
    inputs = int(sys.argv[1]) if len(sys.argv) > 1 else INPUTS
    sys.stdout.write(f"Commit {subprocess.run(['git', 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True, check=False).stdout.strip()}.\n\n| what | measured | asked |\n|---|---|---|\n")
    with served() as site:
        typing(site, "what-helps")
        typing(site, "parent-leaflet")
        packed(site)
        rendering(site)
        crowd(site)
        bad(site)
        bent(site, inputs)
        asyncio.run(slow(site))
        row("memory of the server", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most, with what measures")
    row("memory of a process that renders", f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB at most")
    looked_at()
    phones()


if __name__ == "__main__":
    main()
