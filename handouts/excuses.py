"""Keys that people look for and that are nowhere: what to do instead."""

from collections.abc import Mapping

from handouts.messages import Message, say

_COLOR = say("The colour goes with the readers: 'audience:' chooses it.")
_LOGO = say("A picture is a block: '- picture: logo.png', with 'alt:' under it.")
_FOOTER = say("There is no foot or head to fill in: write it as a last block, such as '- text: …'.")
_TYPE = say("The layout chooses the letters and their size.")
_SCHOOL = say("Write it as a block, such as '- text: …', or leave a line to write on with '- contact: …'.")

EXCUSES: Mapping[str, Message] = {
    **dict.fromkeys(("color", "colour", "colors", "kleur", "kleuren", "background", "achtergrond", "theme", "thema"), _COLOR),
    **dict.fromkeys(("logo", "image", "afbeelding", "foto", "plaatje"), _LOGO),
    **dict.fromkeys(("footer", "header", "voettekst", "voet", "koptekst"), _FOOTER),
    **dict.fromkeys(("font", "lettertype", "letter", "size", "grootte", "fontsize", "style", "stijl", "align", "bold", "vet"), _TYPE),
    **dict.fromkeys(("school", "contact", "phone", "telefoon", "email", "e-mail", "website", "adres", "address"), _SCHOOL),
}
