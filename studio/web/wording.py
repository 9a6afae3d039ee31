"""The words of the page itself, in Dutch and English: those of the templates, and those that its scripts say."""

AUDIENCE = {
    "nl": {"parent": "Voor ouders", "child": "Voor kinderen", "teacher": "Voor de leerkracht", "team": "Voor het team", "worker": "Voor de schoolmaatschappelijk werker"},
    "en": {"parent": "For parents", "child": "For children", "teacher": "For teachers", "team": "For the team", "worker": "For the school social worker"},
}
WHO = {
    "nl": {"parent": "Ouders", "child": "Kinderen", "teacher": "Leerkracht", "team": "Team", "worker": "Maatschappelijk werk"},
    "en": {"parent": "Parents", "child": "Children", "teacher": "Teachers", "team": "Team", "worker": "Social work"},
}
"""As short as it is where all stand beside each other under ‘for whom’."""

LAYOUT = {
    "nl": {"leaflet": "Folder", "checklist": "Aankruislijst", "card": "Kaartje", "poster": "Poster", "statement": "Poster met één zin", "factsheet": "Blad", "worksheet": "Werkblad",
           "agreement": "Afspraken", "case": "Casus", "workshop": "Draaiboek", "conversation": "Kaart", "letter": "Brief"},
    "en": {"leaflet": "Leaflet", "checklist": "Checklist", "card": "Card", "poster": "Poster", "statement": "Poster of one sentence", "factsheet": "Sheet", "worksheet": "Worksheet",
           "agreement": "Agreement", "case": "Case", "workshop": "Plan", "conversation": "Card", "letter": "Letter"},
}
EDITION = {
    "nl": {"standard": "Kleur", "copier": "Zwart-wit", "eco": "Weinig inkt", "large-print": "Grote letters", "fillable": "Invulbaar", "print-shop": "Drukker"},
    "en": {"standard": "Colour", "copier": "Black and white", "eco": "Little ink", "large-print": "Large print", "fillable": "To fill in", "print-shop": "Print shop"},
}
WHY_NOT = {
    "nl": {"copier": "Zwart-wit kan hier niet.", "eco": "Weinig inkt kan hier niet.", "large-print": "Grote letters kan niet: dit is al groot. Neem groter papier.",
           "fillable": "Invulbaar kan niet. In deze handout valt niets in te vullen.", "print-shop": "Drukker kan hier niet."},
    "en": {"copier": "There is no black and white of this.", "eco": "There is no edition of this with little ink.", "large-print": "No large print: this is large already. Take a larger paper.",
           "fillable": "Not to fill in. This handout has nothing to fill in.", "print-shop": "There is no file for a print shop of this."},
}
FORM = {
    "nl": {"page": "Zoals het is", "sheet": "Meer op een A4, om te snijden", "tiles": "In delen op A4, om te plakken", "booklet": "Boekje"},
    "en": {"page": "As it is", "sheet": "Several on A4, to cut out", "tiles": "In parts on A4, to glue", "booklet": "Booklet"},
}
SIDES = {
    "nl": {"leaflet": "A4 in drieën", "card": "A6, twee kanten", "conversation": "A5, twee kanten", "agreement": "A4, invullen"},
    "en": {"leaflet": "A4 in three", "card": "A6, two sides", "conversation": "A5, two sides", "agreement": "A4, to fill in"},
}
"""What is said of the paper of a new one, where that is more than its name."""

OCCASION = {
    "ouderavond": ("Parents’ evening", "An evening with parents and carers: to invite, to receive, to take home and to look back."),
    "team": ("Team meeting", "An hour and a half with the team, for 6 to 20 people. What does behaviour tell, and what helps?"),
    "teamkamer": ("Staff room", "On the wall and on the table, to read over coffee and to take to the classroom."),
    "nieuwe-leerkracht": ("New teacher", "A folder for who is new or stands in: what helps in the classroom, read in a day."),
}
"""The sets in English; in Dutch they are called as their data file says. One that is not here keeps its Dutch name."""

LANGUAGE = {"nl": "Nederlands", "en": "English", "ar": "العربية", "tr": "Türkçe", "pl": "Polski", "uk": "Українська"}
KEYS = {
    "nl": {"title": "Titel", "kicker": "Voor wie", "lead": "Inleiding", "section": "Kop van een deel", "heading": "Kop", "text": "Tekst", "points": "Punt", "label": "Wat", "note": "Uitleg",
           "item": "Regel", "columns": "Kolom", "checklist": "Kop", "lines": "Schrijfregel", "contact": "Kop bij wie je belt", "say": "Zeg dit", "avoid": "Liever niet dat", "question": "Vraag",
           "callout": "Kop", "private": "Vertrouwelijk", "quote": "Uitspraak", "caption": "Bijschrift", "alt": "Wat het plaatje laat zien", "plan": "Kop", "aim": "Doel", "how": "Zo doe je het", "needed": "Nodig"},
    "en": {"title": "Title", "kicker": "For whom", "lead": "Introduction", "section": "Heading of a part", "heading": "Heading", "text": "Text", "points": "Point", "label": "What", "note": "Note",
           "item": "Line", "columns": "Column", "checklist": "Heading", "lines": "Line to write on", "contact": "Heading of whom to call", "say": "Say this", "avoid": "Rather not", "question": "Question",
           "callout": "Heading", "private": "Confidential", "quote": "Quote", "caption": "Caption", "alt": "What the picture shows", "plan": "Heading", "aim": "Aim", "how": "How", "needed": "Needed"},
}
NL = {
    "skip": "Naar de inhoud", "menu": "Hoofdmenu", "all": "Alle handouts", "school": "Jouw school", "other": "English",
    "title": "Handouts over hechting", "lead": "Kies een stapel voor vanavond, of zoek één blad. Downloaden, printen, klaar.",
    "search": "Zoek een handout", "search_hint": "Zoek, bijvoorbeeld: stress", "search_button": "Zoek", "tonight": "Voor vanavond", "everything": "Alles", "for_whom": "Voor wie",
    "mark": "Zet er eerst", "mark_link": "jouw school op", "mark_rest": "Dan staan naam, logo en telefoon op elk blad.", "pick": "Kies", "of": "van",
    "tray": "Stapel", "tray_people": "Mensen", "tray_download": "Download alles", "tray_empty": "Leeg de stapel", "tray_plan": "Zo print je deze stapel", "fewer": "Eén minder", "more": "Eén meer",
    "nothing": "Niets gevonden voor", "try": "Probeer een ander woord.", "show_all": "Laat alles zien", "count": "handouts",
    "keeps": "De server bewaart niets. Jouw school en je teksten staan alleen in deze browser en in bestanden die je zelf bewaart.",
    "wipe": "Wis alles in deze browser", "help": "Hulp bij printen", "about": "Over de teksten en de bronnen",
    "school_lead": "Vul in wat je wilt. Het staat meteen op elk blad. Wat je leeg laat, blijft een schrijfregel.", "name": "Naam van de school", "logo": "Logo", "choose_file": "Kies een bestand",
    "logo_hint": "of sleep het hierheen. PNG, JPG of SVG, tot 2 MB.", "logo_off": "Haal het logo weg", "contact": "Contactpersoon", "contact_hint": "Meestal de schoolmaatschappelijk werker of de intern begeleider.", "role": "Functie",
    "roles": {"social-worker": "schoolmaatschappelijk werker", "care-coordinator": "intern begeleider", "head": "directeur"}, "phone": "Telefoon", "hours": "Aanwezig", "email": "E-mail", "website": "Website",
    "website_hint": "Op papier wordt dit een QR-code, met het adres eronder.", "colour": "Kleur", "colour_card": "Alleen op het kaartje", "colour_posters": "Ook op posters", "colour_all": "Onze schoolkleur op alles",
    "colour_none": "Een kleur voor elke lezer", "colour_pick": "Kies een kleur", "colour_code": "Kleurcode", "kept": "Wordt vanzelf bewaard in deze browser. De server bewaart niets.",
    "kept_not": "Deze browser bewaart niets (een privévenster?). Bewaar het als bestand.", "done_school": "Klaar, naar de handouts", "save_file": "Bewaar als bestand", "save_short": "Bewaar", "open_short": "Open", "open_file": "Open een bestand", "on_paper": "Zo staat het op papier", "near_letter": "Bovenaan een brief: naam en logo", "near_card": "Onderaan een blad: wie, telefoon, wanneer", "all_pieces": "Alle {n} handouts. Bij sommige staan je gegevens op de achterkant.",
    "code": "QR-code van jullie website", "code_try": "Scan hem met je telefoon en kijk of hij klopt.", "shade_text": "Tekst", "shade_surface": "Vlak",
    "preview": "Voorbeeld", "language": "Taal", "edition": "Uitgave", "paper": "Papier", "form": "Op welk vel", "how": "Zo print je dit", "download": "Download PDF", "change": "Pas de tekst aan",
    "for_phone": "Voor op de telefoon", "picture": "Plaatje voor nieuwsbrief", "show": "Laat zien", "own_words": "Met jouw woorden.", "original": "Terug naar de oorspronkelijke tekst", "side": "Kant",
    "undo": "Ongedaan", "redo": "Opnieuw", "the_sheet": "Het blad", "click": "Klik op een zin om hem te veranderen.", "see_sheet": "Bekijk het blad", "next": "Naar de volgende", "add": "Nog een", "up": "Omhoog", "down": "Omlaag", "remove": "Haal weg",
    "make": "Zelf maken", "make_new": "Nieuwe handout", "new_translation": "(nieuwe vertaling)",
    "new_lead": "Kies een vorm. Je begint met voorbeeldtekst die past, en verandert die in je eigen woorden.", "new_what": "Wat wordt het?", "new_who": "Voor wie is het?",
    "new_who_note": "De lezer bepaalt de kleur, en hoe lang een zin mag zijn: 10 woorden voor kinderen, 15 voor ouders, 20 voor collega’s.", "new_name": "Hoe heet het?", "new_name_note": "Kort: tot 34 letters lees je in één blik.",
    "new_go": "Begin met schrijven", "new_or": "of", "new_mine": "Verder met wat je begon", "make_note": "Begin met een opmaak. Wat erin staat, verander je.", "beside": "Naast het Nederlands op één vel", "open_school": "Open een bestand", "needs_script": "Zonder script kun je hier zoeken, kiezen en downloaden. Je school en andere woorden vul je in bij ‘Pas de tekst aan’; je ziet ze dan in het bestand.", "not_yet": "Dit kan nog niet", "step_back": "Ga een stap terug in je browser: wat je typte, staat er nog.", "words_of": "De woorden van", "all_zip": "Alle talen als ZIP", "link": "Kopieer de link", "close": "Sluit", "unread": "Niemand anders heeft jouw vertaling gelezen. Dat staat ook op het blad.",
}
EN = {
    "skip": "To the content", "menu": "Main menu", "all": "All handouts", "school": "Your school", "other": "Nederlands",
    "title": "Handouts on attachment", "lead": "Take a stack for tonight, or find one sheet. Download, print, done.",
    "search": "Search a handout", "search_hint": "Search, for example: stress", "search_button": "Search", "tonight": "For tonight", "everything": "All", "for_whom": "For whom",
    "mark": "First put", "mark_link": "your school on them", "mark_rest": "Then name, logo and telephone stand on every sheet.", "pick": "Pick", "of": "of",
    "tray": "Stack", "tray_people": "People", "tray_download": "Download all", "tray_empty": "Empty the stack", "tray_plan": "How to print this stack", "fewer": "One fewer", "more": "One more",
    "nothing": "Nothing found for", "try": "Try another word.", "show_all": "Show all", "count": "handouts",
    "keeps": "The server keeps nothing. Your school and your words are only in this browser, and in files that you save yourself.",
    "wipe": "Erase all in this browser", "help": "Help with printing", "about": "About the texts and the sources",
    "school_lead": "Fill in what you like. It is on every sheet at once. What you leave empty stays a line to write on.", "name": "Name of the school", "logo": "Logo", "choose_file": "Choose a file",
    "logo_hint": "or drag it here. PNG, JPG or SVG, to 2 MB.", "logo_off": "Take the logo away", "contact": "Whom to call", "contact_hint": "Mostly the school social worker or the care coordinator.", "role": "Role",
    "roles": {"social-worker": "school social worker", "care-coordinator": "care coordinator", "head": "head"}, "phone": "Telephone", "hours": "Present", "email": "E-mail", "website": "Website",
    "website_hint": "On paper this becomes a QR code, with the address under it.", "colour": "Colour", "colour_card": "On the card alone", "colour_posters": "On posters, too", "colour_all": "The school's colour on all",
    "colour_none": "A colour for each reader", "colour_pick": "Choose a colour", "colour_code": "Code of the colour", "kept": "Kept in this browser by itself. The server keeps nothing.",
    "kept_not": "This browser keeps nothing (a private window?). Save it as a file.", "done_school": "Done, to the handouts", "save_file": "Save as a file", "save_short": "Save", "open_short": "Open", "open_file": "Open a file", "on_paper": "So it stands on paper", "near_letter": "At the top of a letter: name and logo", "near_card": "At the foot of a sheet: who, telephone, when", "all_pieces": "All {n} handouts. On some your details are on the back.",
    "code": "QR code of your website", "code_try": "Scan it with your phone and see that it is right.", "shade_text": "Text", "shade_surface": "Shape",
    "preview": "Preview", "language": "Language", "edition": "Edition", "paper": "Paper", "form": "On which sheet", "how": "How to print this", "download": "Download PDF", "change": "Change the words",
    "for_phone": "For a phone", "picture": "Picture for a newsletter", "show": "Show", "own_words": "With your words.", "original": "Back to the original words", "side": "Side",
    "undo": "Undo", "redo": "Redo", "the_sheet": "The sheet", "click": "Click a sentence to change it.", "see_sheet": "See the sheet", "next": "Next", "add": "Another", "up": "Up", "down": "Down", "remove": "Take out",
    "make": "Make your own", "make_new": "New handout", "new_translation": "(new translation)",
    "new_lead": "Choose a form. You begin with example words that fit, and change them into your own.", "new_what": "What will it be?", "new_who": "Who is it for?",
    "new_who_note": "The reader decides the colour, and how long a sentence may be: 10 words for children, 15 for parents, 20 for colleagues.", "new_name": "What is it called?", "new_name_note": "Short: up to 34 letters are read at a glance.",
    "new_go": "Begin to write", "new_or": "or", "new_mine": "Go on with what you began", "make_note": "Begin with a layout, and change what is in it.", "beside": "Beside the Dutch on one sheet", "open_school": "Open a file", "needs_script": "Without a script you can search, choose and download here. Your school and other words are filled in at ‘Change the words’; you see them in the file.", "not_yet": "This cannot be yet", "step_back": "Go one step back in your browser: what you typed is still there.", "words_of": "The words of", "all_zip": "All languages as ZIP", "link": "Copy the link", "close": "Close", "unread": "Nobody else has read your translation. The sheet says so, too.",
}
BOLD = {"nl": "Vet", "en": "Bold"}
USE = {"nl": "Gebruik ‘{word}’", "en": "Use ‘{word}’"}
TEXTS = {"nl": NL, "en": EN}
SCRIPT = {
    "nl": {"audience": "Voor wie (kleur)", "busy": "Bezig…", "done": "Klaar. Je vindt het bestand bij je downloads.", "done_zip": "Klaar. Begin met ‘Zo print je dit’ in het bestand.", "offline": "Geen verbinding. Je kunt verder typen; de pagina’s worden bijgewerkt zodra er weer verbinding is.",
           "online": "Er is weer verbinding.", "fault": "Het blad kon niet worden gezet. Dat ligt aan ons, niet aan jou. Je tekst is er nog. Probeer het opnieuw, of bewaar je tekst als bestand.", "often": "Even geduld: er wordt veel gevraagd. Probeer het zo weer.",
           "wiped": "Alles uit deze browser gewist.", "back": "Zet terug", "gone": "is weg.", "fits": "{side} past, met {mm} mm over.", "notes": "{n} opmerkingen", "note": "1 opmerking", "no_notes": "Geen opmerkingen",
           "just": "{side} past.", "large": "Dit logo is {mb} MB. Neem een bestand tot 2 MB.", "picked": "Jouw stapel", "for_people": "{n} handouts, voor {people} mensen: {sheets}", "for_one": "1 handout: {sheets}", "for_some": "{n} handouts: {sheets}", "sheet_of": "1 vel {paper}", "sheets_of": "{n} vellen {paper}", "and": "en", "sides": "{n} van {count}", "stop": "Dit blad is nog niet klaar: kijk bij de opmerkingen",
           "not_file": "is geen handout. Kies een bestand dat je hier hebt bewaard, zoals wat-helpt.yaml.", "no_school": "is geen bestand van een school. Kies een bestand dat je hier hebt bewaard: school.yaml.", "opened": "Geopend.", "kept": "Bewaard in deze browser.", "front": "Voorkant", "back_side": "Achterkant", "page": "Bladzijde", "other_tab": "Deze tekst is in een ander venster veranderd. Je ziet nu de nieuwste.", "first_name": "Vul ook de naam van de school in; die hoort erbij.",
           "outside": "Buitenkant", "inside": "Binnenkant", "enlarge": "Bekijk groot", "copied": "De link staat op het klembord. Je school en je woorden gaan niet mee: stuur daarvoor het bestand.", "copied_here": "De link staat op het klembord. Hij werkt alleen op deze computer: stuur een ander het bestand.", "missing": "Dit is nu nog niet vertaald in:", "before": "Eerst stond hier:", "was_said": "De vertaling daarvan was:", "take": "Neem deze over", "gap": "Er is nog geen vertaling van 1 tekst.", "gaps": "Er is nog geen vertaling van {n} teksten.", "translate": "Vul de vertaling aan", "wiped_words": "Jouw woorden zijn weg.",
           "full": "Je hebt al negen handouts van deze vorm. Bewaar er een als bestand en wis hem eerst.", "untranslated": "Nog niet vertaald.", "halve": "Zet hier een punt", "halved": "Er staan nu twee zinnen. Lees ze even na.", "leave": "Laat zo", "shorten": "Maak {what} korter, dat is het langste, of haal iets weg. Kleiner worden de letters niet.", "go": "Naar {what}",
           "empty": "Dit is nog leeg.", "empty_hint": "Laat je het leeg? Dan valt de regel weg.", "is_now": "‘{word}’ is nu ‘{better}’.", "undo": "Ongedaan", "old": "Dit blad is van {time} uur."},
    "en": {"audience": "For whom (colour)", "busy": "Working…", "done": "Done. The file is in your downloads.", "done_zip": "Done. Start with ‘Zo print je dit’ in the file.", "offline": "No connection. You can go on typing; the pages follow once it is back.",
           "online": "The connection is back.", "fault": "The sheet could not be set. That is our fault, not yours. Your words are still here. Try again, or save them as a file.", "often": "One moment: much is asked. Try again soon.",
           "wiped": "All in this browser erased.", "back": "Put back", "gone": "is gone.", "fits": "{side} fits, with {mm} mm to spare.", "notes": "{n} notes", "note": "1 note", "no_notes": "No notes",
           "just": "{side} fits.", "large": "This logo is {mb} MB. Take a file up to 2 MB.", "picked": "Your stack", "for_people": "{n} handouts, for {people} people: {sheets}", "for_one": "1 handout: {sheets}", "for_some": "{n} handouts: {sheets}", "sheet_of": "1 sheet of {paper}", "sheets_of": "{n} sheets of {paper}", "and": "and", "sides": "{n} of {count}", "stop": "This sheet is not ready yet: see the notes",
           "not_file": "is no handout. Choose a file you saved here, such as wat-helpt.yaml.", "no_school": "is no file of a school. Choose one that you saved here: school.yaml.", "opened": "Opened.", "kept": "Kept in this browser.", "front": "Front", "back_side": "Back", "page": "Page", "other_tab": "These words were changed in another window. You see the newest.", "first_name": "Fill in the name of the school, too; it belongs to this.",
           "outside": "Outside", "inside": "Inside", "enlarge": "Enlarge", "copied": "The link is on the clipboard. Your school and your words do not go with it: send the file for those.", "copied_here": "The link is on the clipboard. It works on this computer alone: send somebody else the file.", "missing": "This is not translated yet into:", "before": "It said before:", "was_said": "That was translated as:", "take": "Take this over", "gap": "1 text has no translation yet.", "gaps": "{n} texts have no translation yet.", "translate": "Complete the translation", "wiped_words": "Your words are gone.",
           "full": "You have nine handouts of this form. Save one as a file, and erase it first.", "untranslated": "Not translated yet.", "halve": "End it here", "halved": "There are two sentences now. Read them again.", "leave": "Leave it", "shorten": "Shorten {what}, the longest, or take something out. Letters never go smaller.", "go": "To {what}",
           "empty": "Still empty.", "empty_hint": "Leave it so and the line drops out.", "is_now": "‘{word}’ is ‘{better}’ now.", "undo": "Undo", "old": "This sheet is from {time}."},
}
EDITING = frozenset({
    "audience", "before", "empty", "empty_hint", "fits", "go", "gone", "halve", "halved", "is_now", "just", "kept", "leave", "missing", "no_notes", "note", "notes", "old", "other_tab", "page",
    "shorten", "stop", "take", "undo", "untranslated", "was_said",
})
"""Those that are said where words are changed, and nowhere else."""
