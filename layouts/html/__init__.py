"""HTML: what a publication says, as one page for a phone. A peer of the press.

It goes by the tags of the frames (what is a heading, a list, a box to tick) and by the places that texts say they have in
their handout (which block they belong to), never by where something stands on paper; so a new kind of block, and a new
layout, are read here by themselves. Only a figure is drawn as it is on paper. Nothing is fetched, and no script is needed.
"""

from layouts.html.page import to_html

__all__ = ["to_html"]
