"""A file in pdf.js in a real browser: opened, filled in as a person does, printed and saved.

It needs Chromium and the npm package pdfjs-dist: in HANDOUTS_PDFJS, or in `node_modules` here. A server on this machine
alone gives the browser the page, the program and the file, and takes what it found.
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

LONGEST = 90
CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium")
"""The browser without its windows where there is one: it does with two thirds of the time of a processor."""
PAGE = Path(__file__).parent / "browser.html"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)


def program() -> Path | None:
    """The folder of pdf.js."""
    for folder in (os.environ.get("HANDOUTS_PDFJS"), str(ROOT / "node_modules" / "pdfjs-dist")):
        if folder and (Path(folder) / "legacy" / "build" / "pdf.min.mjs").is_file():
            return Path(folder)
    return None


def missing() -> str | None:
    """What is not here."""
    if CHROMIUM is None:
        return "chromium"
    return None if program() else "pdfjs-dist"


@dataclass
class _Visit:
    """What the browser is given, and what it gave."""

    pdf: bytes
    values: dict[str, str]
    folder: Path
    found: dict[str, Any] = field(default_factory=dict)
    done: threading.Event = field(default_factory=threading.Event)


def visit(pdf: bytes, values: dict[str, str]) -> dict[str, Any]:
    """Fill in fields by their names, and say what was there: `saved`, `printed` (pages as PNG), `fields`, `links` and the `text` of each page."""
    folder = program()
    assert folder is not None
    one = _Visit(pdf, values, folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(one))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        command = [CHROMIUM or "chromium", *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-port=0",
                   f"http://127.0.0.1:{server.server_port}/"]
        browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            assert one.done.wait(LONGEST), "the browser gave no answer"
        finally:
            browser.terminate()
            browser.wait(LONGEST)
            server.shutdown()
            server.server_close()
    assert "error" not in one.found, one.found["error"]
    return {**one.found, "saved": base64.b64decode(one.found["saved"]),
            "printed": [base64.b64decode(page.partition(",")[2]) for page in one.found["printed"]]}


def _handler(one: _Visit) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kinds = {".mjs": "text/javascript", ".html": "text/html; charset=utf-8"}
            own = {"/": PAGE.read_bytes(), "/file.pdf": one.pdf, "/values.json": json.dumps(one.values).encode()}
            file = one.folder / self.path.removeprefix("/pdfjs/")
            found = own.get(self.path) or (file.read_bytes() if self.path.startswith("/pdfjs/") and file.is_file() else None)
            self.send_response(404 if found is None else 200)
            self.send_header("Content-Type", kinds.get(Path(self.path).suffix or ".html", "application/octet-stream"))
            self.end_headers()
            self.wfile.write(found or b"")

        def do_POST(self) -> None:
            one.found.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()
            one.done.set()

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    return Handler
