"""The corpus of tests/fuzz.py, driven against the page as it is served: `python -m tests.fuzz_page 10000`.

Each input is one of five: a handout's bytes bent, opened as a file and drawn, made and kept if it opens; the words of a handout
in the browser with some of them bent, as they are typed; the bytes of a whole request bent; a school with a field bent; or words in a plain form. What must never happen: an
answer that is the program's fault (500), one that is late (504), one that is none, or a refusal without a word.
"""

import http.client
import json
import random
import sys
from collections import Counter
from contextlib import closing
from typing import Any
from urllib.parse import urlencode

from tests.fuzz import TOKENS, mutated, seeds
from tests.sites import SCHOOL, served

FORMS = ("page", "sheet", "tiles", "booklet")
EDITIONS = ("standard", "copier", "eco", "large-print", "fillable", "print-shop", "phone")
_WORDS, _DEEPER, _PLAIN = 0.9, 0.97, 0.6
"""How often words become words, a place lies deeper, and a handout is drawn as it is."""

KNOWN = (200, 404, 413, 422)
NAMES = ("what-helps", "parent-leaflet", "signal-checklist", "self-care", "ouderavond", "my-balance", "voor-jou", "zeg-dit")


class Visitor:
    """One client: what it asks is made from its own chance, and what it got is counted."""

    def __init__(self, site: str, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # no secret
        self.found: Counter[str] = Counter()
        self._site = site
        self._line = http.client.HTTPConnection(site.removeprefix("http://"), timeout=60)
        self._corpus = seeds()
        self._contents = [self._json("/inhoud", json.dumps({"piece": name}).encode())["content"] for name in NAMES]

    def close(self) -> None:
        """Hang up."""
        self._line.close()

    def visit(self) -> None:
        """One input, whatever it leads to."""
        self.chance.choice((self._opened, self._typed, self._bent, self._school, self._form))()

    def _opened(self) -> None:
        text = mutated(self.chance.choice(self._corpus), self.chance.choice(self._corpus), self.chance).decode("utf-8", "replace")
        self._json("/open-school", json.dumps({"text": text}).encode())
        opened = self._json("/open", json.dumps({"text": text, "name": "handout.yaml"}).encode())
        self.found["opened" if "content" in opened else "not opened"] += 1
        if "content" in opened:
            self._drawn(opened["content"])

    def _typed(self) -> None:
        content = json.loads(json.dumps(self.chance.choice(self._contents)))
        for _ in range(self.chance.randint(1, 4)):
            self._bend(content)
        self._drawn(content)

    def _bend(self, whole: Any) -> None:
        """One text, list or record somewhere in it becomes something else: mostly a text that people read."""
        value = whole
        while True:
            key = self.chance.choice(list(value) if isinstance(value, dict) else range(len(value)))
            inner = value[key]
            if isinstance(inner, (dict, list)) and inner and self.chance.random() < _DEEPER:
                value = inner
                continue
            text = inner if isinstance(inner, str) else ""
            if " " not in text and self.chance.random() < _DEEPER:
                value = whole
                continue
            at = self.chance.randrange(len(text) + 1)
            token = self.chance.choice(TOKENS).decode("latin-1")
            words = text[:at] + token + text[at:], text[:at] or "a", text + token, text * self.chance.randint(2, 40), ""
            value[key] = self.chance.choice(words if text and self.chance.random() < _WORDS else (*words, [], {}, [text], {"text": text}, None, 7))
            return

    def _drawn(self, content: Any) -> None:
        asked = {"piece": self.chance.choice(NAMES), "content": content, "school": self.chance.choice((None, SCHOOL)), "said": self.chance.choice(("nl", "en"))}
        if self.chance.random() > _PLAIN:
            asked |= {"edition": self.chance.choice(EDITIONS[:-1]), "form": self.chance.choice(FORMS), "language": self.chance.choice(("nl", "ar", "uk"))}
            asked["translations"] = {asked["language"]: {text: self._words() for text in self.chance.sample(_texts(content), 2)}}
        found = self._json("/blad", json.dumps(asked).encode())
        self.found["drawn" if "pages" in found else "refused in words"] += 1
        if "pages" in found:
            self._asked("/bestand", json.dumps(asked | {"edition": self.chance.choice(EDITIONS)}).encode())
            self._asked("/bewaar", json.dumps(asked).encode())
        elif not any(str(one.get("text", "")).strip() for one in found.get("problems", ())) and not str(found.get("refused", "")).strip():
            self.found["REFUSED WITHOUT A WORD"] += 1
            sys.stderr.write(f"no word: {json.dumps(asked)}\n")

    def _school(self) -> None:
        """A school with a field bent: from close by, and on a stack."""
        key = self.chance.choice(list(SCHOOL))
        school = {**SCHOOL, key: self.chance.choice((SCHOOL[key][:3], SCHOOL[key] + self.chance.choice(TOKENS).decode("latin-1"), (SCHOOL[key] + " ") * 8))[:200]}
        self._json("/school", json.dumps({"school": school}).encode())
        seen = self._json("/dichtbij", json.dumps({"school": school}).encode())
        self.found["from close by" if seen.get("pictures") else "not from close by"] += 1
        content = json.loads(json.dumps(self.chance.choice(self._contents)))
        self._bend(content)
        self._json("/stapel", json.dumps({"pieces": self.chance.sample(NAMES, 2), "contents": {self.chance.choice(NAMES): content}, "edition": "copier", "school": school}).encode())

    def _form(self) -> None:
        """Words as they come without a script."""
        place = self.chance.choice(("title", "lead", "blocks[0].heading", "blocks[1].text", "blocks[99].text", "blocks", "audience", "x[1"))
        fields = {"piece": self.chance.choice(NAMES), f"tekst:{place}": self._words(), "school:name": self._words()[:200]}
        self.found[f"form: {self._asked('/bestand', urlencode(fields).encode(), 'application/x-www-form-urlencoded')[0]}"] += 1

    def _words(self) -> str:
        token = self.chance.choice(TOKENS).decode("latin-1")
        return self.chance.choice((token, f"كلمة {token} 3", "**", "[a]{nl}", "Bir " * 600))

    def _bent(self) -> None:
        body = json.dumps({"piece": self.chance.choice(NAMES), "school": SCHOOL, "content": self.chance.choice(self._contents), "language": "ar", "translations": {"ar": {"Wat helpt?": "ماذا يساعد؟"}}, "have": ["a"]}).encode()
        path = self.chance.choice(("/blad", "/duim", "/bestand", "/plaatje", "/inhoud", "/woorden", "/open", "/open-school", "/bewaar", "/school", "/pakket", "/dichtbij", "/stapel"))
        self.found[f"bent: {self._asked(path, mutated(body, self.chance.choice(self._corpus), self.chance))[0]}"] += 1

    def _json(self, path: str, body: bytes) -> Any:
        status, data = self._asked(path, body)
        return json.loads(data) if status == KNOWN[0] else {"refused": f"{status}"}

    def _asked(self, path: str, body: bytes, kind: str = "application/json") -> tuple[int, bytes]:
        self._line.request("POST", path, body, {"Origin": self._site, "Content-Type": kind})
        answer = self._line.getresponse()
        data = answer.read()
        self.found["requests"] += 1
        if answer.status not in KNOWN or not data:
            self.found[f"STATUS {answer.status} OF {path.upper()}"] += 1
            sys.stderr.write(f"{answer.status} {path} {body!r}\n\n")
        return answer.status, data


def _texts(value: Any) -> list[str]:
    """All texts in a value, and one that is in none."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [value] if isinstance(value, str) else ["geen", *(text for one in inner for text in _texts(one) if text)]


def run(site: str, count: int, seed: int = 1) -> Counter[str]:
    """So many inputs; the same seed gives the same ones. What is in capitals must not be."""
    visitor = Visitor(site, seed)
    with closing(visitor):
        for _ in range(count):
            visitor.visit()
    return visitor.found


if __name__ == "__main__":
    with served() as address:
        for name, number in run(address, int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 1).most_common():
            sys.stdout.write(f"{number:>8}  {name}\n")
