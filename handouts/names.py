"""The keys of handouts, and the words that somebody might write for them and for other names.

The reader of lines needs the keys before there are models; a test holds both tables true to the models.
"""

from collections.abc import Iterable

_KEYS = """
    abbreviations above actions age aim alt ask audience author avoid axis balance below between blocks boxes by callout caption
    checklist choice choose circle columns contact day details draw empty figure heading how icon item items keywords kicker
    label labels language layout lead lines load middle minutes moments name needed note number numbers orientation
    pages pairs panels paragraphs parts people phases phone phones picture plan points private question
    questions quote reply roofs rows say scale scene section sentences sources speaker speech steps story
    strength styles table tear text ticks timeline title updated urgent when who width widths window within write zone
"""
KEYS = frozenset(_KEYS.split())

_WORDS = {
    # the first level
    "title": "titel naam onderwerp", "audience": "doelgroep publiek lezers", "layout": "opmaak soort vorm", "language": "taal",
    "updated": "datum date bijgewerkt", "lead": "inleiding intro ondertitel subtitel subtitle beschrijving", "blocks": "blokken",
    "author": "auteur", "keywords": "trefwoorden", "pages": "paginas bladzijden", "sources": "bron bronnen", "kicker": "bovenkop",
    "abbreviations": "afkorting afkortingen",
    # blocks
    "text": "tekst alinea paragraaf paragraph zin uitleg beschrijving body", "section": "deel sectie hoofdstuk onderdeel paragraaf",
    "heading": "kop kopje tussenkop koptekst header", "points": "punt punten lijst list opsomming bullets",
    "steps": "stap stappen stappenplan", "checklist": "checklijst aankruislijst afvinklijst", "actions": "actie acties tips",
    "panels": "paneel panelen vak vakken", "columns": "kolom kolommen", "callout": "kader waarschuwing letop belangrijk",
    "note": "notitie tip uitleg opmerking", "story": "verhaal casus aanleiding", "speech": "spreken gesprek", "quote": "citaat uitspraak",
    "questions": "vraag vragen", "lines": "lijnen regels invulregels antwoordlijnen", "table": "tabel", "plan": "programma draaiboek",
    "contact": "contactgegevens", "phones": "telefoon telefoonnummers bellen", "window": "raam raampje", "balance": "balans",
    "styles": "stijlen", "timeline": "tijdlijn", "circle": "cirkel kring", "pairs": "paar paren zinnenparen",
    "scale": "schaal stellingen", "moments": "moment momenten", "picture": "afbeelding foto plaatje image",
    "scene": "scène tekening mensfiguren",
    "ticks": "vinkjes aankruisen aanvinken vakjes", "draw": "teken tekenen tekenvak", "roofs": "dak daken", "details": "gegevens",
    "reply": "antwoord antwoordstrook strook strookje",
    # keys inside blocks
    "label": "naam etiket stap actie onderwerp wie", "items": "punten", "item": "punt", "icon": "icoon picto pictogram",
    "rows": "rij rijen regels", "empty": "leeg", "paragraphs": "alineas paragrafen", "sentences": "zinnen", "say": "zeg",
    "who": "spreker", "when": "wanneer moment", "question": "vraag", "parts": "onderdelen", "minutes": "minuten tijd", "aim": "doel", "how": "hoe",
    "needed": "nodig", "number": "nummer cijfer", "numbers": "nummers telefoonnummers", "above": "boven", "within": "binnen", "below": "onder",
    "load": "draaglast", "strength": "draagkracht sterkte", "phases": "fase fasen fases", "age": "leeftijd", "middle": "midden",
    "avoid": "vermijd liever-niet", "between": "tussen", "boxes": "vakjes hokjes rondjes", "zone": "laag",
    "people": "personen mensen", "caption": "bijschrift", "width": "breedte", "write": "schrijf schrijven invullen",
    "by": "inleveren uiterlijk", "day": "dag datum", "alt": "omschrijving", "axis": "as", "speaker": "spreker", "private": "vertrouwelijk privé",
    "choose": "kies keuze", "several": "meer meerdere", "tear": "afscheuren afknippen scheur",
    # audiences and languages
    "parent": "ouder ouders parents", "teacher": "leerkracht leerkrachten leraar leraren docent docenten juf meester teachers",
    "team": "teams teamleden collegas", "worker": "medewerker schoolmaatschappelijkwerker smw workers",
    "child": "kind kinderen leerling leerlingen children", "nl": "nederlands dutch",
    "en": "engels english",
    # layouts
    "letter": "brief uitnodiging", "leaflet": "folder flyer vouwblad", "card": "kaart kaartje", "worksheet": "werkblad", "agreement": "afspraak afspraken huisregels",
    "case": "casus", "conversation": "gesprek gesprekskaart", "factsheet": "feitenblad infoblad informatieblad handreiking",
    "poster": "affiche plaat", "statement": "spreuk uitspraak", "workshop": "programma draaiboek",
    # icons
    "heart": "hart", "ear": "oor", "eye": "oog", "house": "huis", "sun": "zon", "star": "ster", "clock": "klok", "book-open": "boek",
    "scales": "weegschaal", "pencil-simple": "potlood", "phone": "telefoon bellen", "warning": "waarschuwing", "users": "mensen",
}


def _inverted() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, several in _WORDS.items():
        for word in dict.fromkeys(several.split()):
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


MEANT = _inverted()


def known_key(word: str) -> bool:
    """Whether a word at the start of a line is a key, in English or meant so."""
    return word.casefold() in KEYS or any(name in KEYS for name in MEANT.get(word.casefold(), ()))


def nearest(name: str, names: Iterable[str], *, most: int = 1, alike: float = 0.6) -> list[str]:
    """Those that are most like a name, the likest first; `alike` is from 0, for any, to 1."""
    from difflib import get_close_matches  # noqa: PLC0415  # only for a name that is none: keep start-up short

    return get_close_matches(name, list(names), n=most, cutoff=alike)
