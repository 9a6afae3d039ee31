"""One block of each kind in words that a school would use: what the tests put into every layout."""

TEXT = "  - text: Wij wensen je een goede dag op school.\n"
MORE = "  - text: Samen leren en samen spelen, elke dag weer.\n"
BLOCKS = {
    "section": """\
  - section: De eerste schoolweek
""",
    "heading": """\
  - heading: Zo beginnen we de dag
""",
    "text": """\
  - text: De school begint om half negen. De deur gaat om kwart over acht open, en de juf of meester staat bij de deur.
""",
    "points": """\
  - points: [Je jas hangt aan de kapstok, Je tas staat in het vak, Je boek ligt klaar op tafel]
""",
    "steps": """\
  - steps:
      - {label: Kom rustig binnen, text: Geef de juf of meester een hand.}
      - {label: Hang je jas op, text: Je tas gaat in je eigen vak.}
      - {label: Pak je boek}
""",
    "checklist": """\
  - checklist: Heb je alles bij je?
    columns: [Ja, Nee]
    items:
      - {item: Een dichte tas, note: Met je naam erop.}
      - Een broodtrommel
      - Gymschoenen
""",
    "actions": """\
  - actions:
      - {icon: ear, label: We luisteren, text: Eén praat en de rest is stil.}
      - {icon: hand, label: Vinger omhoog, text: Wacht tot je de beurt hebt.}
      - {icon: heart, label: We zijn aardig, text: Ook als je boos bent.}
""",
    "panels": """\
  - panels:
      - {label: Op het plein, icon: sun, text: We spelen samen., points: [niemand staat alleen, ruzie los je pratend op]}
      - {label: In de gang, text: We lopen rustig en praten zacht.}
""",
    "columns": """\
  - columns:
      - {label: Groep 1 en 2, text: De deur gaat om kwart over acht open.}
      - {label: Groep 3 tot 8, points: [de bel gaat om half negen, eerst lezen]}
""",
    "callout": """\
  - callout: De deur gaat dicht om half negen
    icon: clock
    text: Kom je later? Bel dan aan bij de voordeur.
""",
    "moments": """\
  - moments: Moment
    columns: [Groep 1 en 2, {label: Groep 3 tot 8, text: Ze doen al veel zelf.}]
    items:
      - {icon: sun, label: Start, points: [Groet elk kind bij de deur., Zet het rooster op het bord.]}
      - {label: Pauze, points: [Wijs een maatje aan., Spreek af waar en met wie.]}
""",
    "scale": """\
  - scale: Wat vond je ervan?
    between: [nee, ja]
    items: [Ik voelde me welkom., Ik kon zeggen wat ik wilde.]
""",
    "pairs": """\
  - pairs: Boven het raampje
    zone: above
    text: Het kind is boos of druk.
    columns: [Zeg dit, Liever niet dat]
    items:
      - {say: Ik blijf in de buurt., avoid: Doe eens normaal.}
      - {say: Loop maar met mij mee., avoid: Ga jij maar de gang op.}
""",
    "note": """\
  - note: Goed om te weten
    text: Op woensdag is de school om twaalf uur uit.
""",
    "story": """\
  - story: Een ochtend in groep 4
    paragraphs:
      - Sam komt binnen en zegt niets. Hij gooit zijn tas in de hoek.
      - De juf gaat naast hem zitten. Ze wacht even.
""",
    "speech": """\
  - speech: Dit kun je zeggen
    sentences:
      - {say: Fijn dat je er bent. Ik heb je gemist., when: Bij de deur}
      - {say: Zullen we samen beginnen?}
""",
    "quote": """\
  - quote: Samen maken we er een fijne dag van.
""",
    "questions": """\
  - questions:
      - {question: Wat vond je leuk vandaag?, icon: smiley, lines: 2}
      - {question: Wat wil je morgen leren?, lines: 1}
""",
    "lines": """\
  - lines: [Naam, Groep]
""",
    "table": """\
  - table: Onze schooltijden
    columns: [Dag, Begin, Eind]
    rows:
      - [Maandag, "8:30", "14:30"]
      - [Woensdag, "8:30", "12:00"]
      - [Vrijdag, "8:30", "14:30"]
""",
    "plan": """\
  - plan: Programma
    parts:
      - {minutes: 10, label: Welkom, aim: Iedereen weet waarom we er zijn., how: Koffie en een rondje., needed: Koffie}
      - {minutes: 20, label: In groepjes, aim: Iedereen praat mee., how: Per vier aan een tafel.}
""",
    "contact": """\
  - contact: Vragen? Loop even binnen.
    lines: [Naam, Telefoon]
""",
    "phones": """\
  - phones: Wil je met iemand praten?
    numbers: [kindertelefoon, veilig-thuis]
""",
    "window": """\
  - window: Hoe vol zit je hoofd?
    widths: [breed, smal]
    above: {label: Te vol, text: Je wordt boos of druk.}
    within: {label: Precies goed, text: Je kunt leren en spelen.}
    below: {label: Leeg, text: Je bent moe en stil.}
""",
    "balance": """\
  - balance: Wat weegt, en wat helpt?
    load: {label: Dit weegt, text: Schrijf hier op}
    strength: {label: Dit helpt, text: Schrijf hier op}
""",
    "styles": """\
  - styles: Twee manieren van wennen
    items:
      - {figure: secure, label: Dichtbij, text: Het kind zoekt je op en gaat weer spelen., alt: Twee stippen onder een boog.}
      - {figure: avoidant, label: Op afstand, text: Het kind laat weinig merken., alt: De kleine stip staat ver weg.}
""",
    "timeline": """\
  - timeline: Wennen in de klas
    phases:
      - {age: Week 1, label: Kijken, text: Je kijkt rond.}
      - {age: Week 2, label: Meedoen, text: Je speelt mee.}
      - {age: Week 3, label: Thuis, text: Je kent iedereen.}
    alt: Een lijn met drie weken.
""",
    "circle": """\
  - circle: Samen om het kind
    middle: Het kind
    people:
      - {label: Ouders, text: Kennen hun kind.}
      - {label: Juf of meester, text: Ziet het elke dag.}
      - {label: Intern begeleider, text: Denkt mee.}
      - {label: Vriendjes, text: Spelen mee.}
    alt: Het kind in het midden.
""",
    "scene": """\
  - scene: {pose: hug, width: 60}
""",
    "ticks": """\
  - ticks: Wat neem je mee?
    text: Kruis aan wat in je tas zit.
    items:
      - een broodtrommel
      - een gymtas
      - {item: iets anders, write: namelijk}
    lines: [Dit wil ik nog zeggen]
""",
    "draw": """\
  - draw: Mijn schooldag
    text: Teken wat je fijn vond.
    boxes:
      - {label: In de klas, text: Aan je tafel of in de kring.}
      - {label: Op het plein}
""",
    "roofs": """\
  - roofs: Met wie speel je?
    text: Teken iemand onder elk dak.
    labels: [in de klas, op het plein]
    name: Naam
""",
    "details": """\
  - details:
      - {icon: calendar-check, label: Dag, text: maandag 8 maart}
      - {icon: clock, label: Tijd}
      - {icon: map-pin, label: Plaats, text: de aula}
""",
    "reply": """\
  - reply: Antwoordstrook
    by: Graag terug vóór
    items:
      - Ik kom graag
      - {item: Ik neem iemand mee., write: Aantal}
    lines: [Naam, Groep]
    note: Daarna gooien we de strook weg.
""",
    "picture": """\
  - picture: plein.png
    alt: Het schoolplein.
    caption: Het plein achter de school.
    width: 60
""",
}


def handout(layout: str, kind: str, place: str = "first", audience: str = "worker") -> str:
    """The YAML of a handout with a block of a kind as its "first", "middle" or "last" of three."""
    block = BLOCKS[kind]
    blocks = {"first": block + TEXT + MORE, "middle": TEXT + block + MORE, "last": TEXT + MORE + block}[place]
    if layout == "leaflet":
        part = "  - section: Een deel\n"
        blocks = part + (part + TEXT) * 3 + part + blocks if kind != "section" else part * 5
    return f"title: Goed begin\naudience: {audience}\nlayout: {layout}\nlead: Zo maken we samen een fijne dag.\nblocks:\n{blocks}"
