"""The picture of the page in the README: `PYTHONPATH=. python docs/page.py`. It needs Chromium and the extras web and test."""

import io
from pathlib import Path

from PIL import Image

from tests import pages
from tests.sites import served

FOLDER = Path(__file__).parent


def main() -> None:
    """Write page.webp."""
    with served() as site, pages.browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 760})
        page.goto(site)
        page.wait_for_load_state("networkidle")
        picture = Image.open(io.BytesIO(page.screenshot()))
        picture.convert("RGB").save(FOLDER / "page.webp", quality=88, method=6)


if __name__ == "__main__":
    main()
