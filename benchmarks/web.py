"""The page under load: previews after a keystroke, a ZIP, many clients at once, bad requests, slow clients, and memory.

Run `python -m benchmarks.web`; it serves the page itself, on this machine. The figures of the last try are in docs/reliability.md.
"""

import asyncio
import http.client
import json
import resource
import socket
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.sites import SCHOOL, served

OK, WAIT = 200, 503
KEYSTROKES, CLIENTS, EACH, BAD, SLOW = 60, 200, 5, 10_000, 60


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
    print(f"preview of {piece} after a keystroke: {quantiles(times[3:])}")


def packed(site: str) -> None:
    names = ["attachment-factsheet", "base-attitude", "case-discussion", "goede-week", "my-balance", "ouderavond", "parent-leaflet", "parent-talk",
             "roles-agreement", "self-care", "signal-checklist", "stress-window", "team-workshop", "terugblik", "what-helps", "zeg-dit"]
    status, body, seconds = ask(site, "/pakket", {"pieces": names, "school": SCHOOL})
    print(f"a ZIP of {len(names)} handouts: status {status}, {len(body) / 1024:.0f} KB in {seconds:.2f} s")


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
    print(f"{CLIENTS} clients at once, {len(times)} requests: {len(times) / lasted:.0f} a second, {quantiles(times)}; "
          f"{sum(status == OK for status in statuses)} answered, {sum(status == WAIT for status in statuses)} told to wait, "
          f"{sum(status not in (OK, WAIT) for status in statuses)} others; {sum(one[2] for one in found)} with another's name")


def rendering(site: str) -> None:
    """As fast as two clients can have leaflets drawn."""
    def client(number: int) -> list[float]:
        return [ask(site, "/blad", {"piece": "what-helps", "school": {**SCHOOL, "name": f"School {number} {turn}"}})[2] for turn in range(30)]

    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        times = [seconds for one in pool.map(client, range(2)) for seconds in one]
    print(f"renders with a new school each: {len(times) / (time.perf_counter() - began):.1f} a second, {quantiles(times)}")


def bad(site: str) -> None:
    tries = [b"", b"[", b"{}" * 50, b"\x00" * 64, b'{"piece": "../../x"}', b'{"piece": 1}', b'{"content": {"a": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]}}', '{"piece": "ü"}'.encode("latin-1")]
    statuses: dict[int, int] = {}
    began = time.perf_counter()
    with closing(http.client.HTTPConnection(site.removeprefix("http://"), timeout=60)) as connection:
        for number in range(BAD):
            status = ask(site, "/blad", tries[number % len(tries)], connection=connection)[0]
            statuses[status] = statuses.get(status, 0) + 1
    print(f"{BAD} bad requests in {time.perf_counter() - began:.1f} s: {dict(sorted(statuses.items()))}")


async def slow(site: str) -> None:
    """Connections that say one letter and then nothing, while somebody else asks for a page."""
    host, port = site.removeprefix("http://").split(":")
    held = [await asyncio.open_connection(host, int(port)) for _ in range(SLOW)]
    for _, writer in held:
        writer.write(b"POST /blad HTTP/1.1\r\nHost: " + site.removeprefix("http://").encode() + b"\r\nOrigin: " + site.encode() + b"\r\nContent-Length: 100\r\n\r\n{")
    began = time.perf_counter()
    status, _, _ = await asyncio.to_thread(ask, site, "/blad", {"piece": "what-helps"})
    print(f"with {SLOW} slow clients, another is answered: {status} in {time.perf_counter() - began:.2f} s", end="; ")
    answers = [await asyncio.wait_for(reader.readline(), 20) for reader, _ in held]
    print(f"they get {sorted({line.split(b' ')[1].decode() for line in answers})} after {time.perf_counter() - began:.0f} s")
    for _, writer in held:
        writer.close()


def main() -> None:
    with served() as site:
        with closing(socket.create_connection(tuple(site.removeprefix("http://").split(":")))):
            pass
        typing(site, "what-helps")
        typing(site, "parent-leaflet")
        packed(site)
        rendering(site)
        crowd(site)
        bad(site)
        asyncio.run(slow(site))
        print(f"memory: the server {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    print(f"memory: a process that renders {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
