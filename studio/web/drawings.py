"""What the drawings are called in the page, in Dutch and English: icons, and scenes that have a name."""

ICON = {
    "nl": {"arrows-clockwise": "Rondje", "arrows-left-right": "Heen en weer", "baby": "Baby", "battery-charging": "Batterij", "book-open": "Boek", "calendar-check": "Kalender",
           "chat-circle-text": "Tekstballon", "chats-circle": "Gesprek", "check-circle": "Vinkje", "clock": "Klok", "ear": "Oor", "eye": "Oog", "hand": "Hand", "hand-heart": "Hand met hart",
           "hand-palm": "Hand: stop", "hand-waving": "Zwaaiende hand", "handshake": "Handdruk", "heart": "Hart", "house": "Huis", "info": "Uitleg", "lifebuoy": "Reddingsboei", "lightbulb": "Lamp",
           "lightning": "Bliksem", "lock": "Slot", "map-pin": "Plek op de kaart", "minus-circle": "Minteken", "path": "Pad", "pencil-simple": "Potlood", "phone": "Telefoon", "plant": "Plant",
           "scales": "Weegschaal", "scissors": "Schaar", "shield-check": "Schild", "signpost": "Wegwijzer", "smiley": "Lach", "star": "Ster", "steps": "Trapje", "sun": "Zon", "thumbs-up": "Duim",
           "translate": "Vertaling", "user": "Eén mens", "users": "Mensen", "warning": "Let op", "wind": "Wind"},
    "en": {"arrows-clockwise": "Round", "arrows-left-right": "To and fro", "baby": "Baby", "battery-charging": "Battery", "book-open": "Book", "calendar-check": "Calendar",
           "chat-circle-text": "Speech bubble", "chats-circle": "Talk", "check-circle": "Tick", "clock": "Clock", "ear": "Ear", "eye": "Eye", "hand": "Hand", "hand-heart": "Hand with a heart",
           "hand-palm": "Hand: stop", "hand-waving": "Waving hand", "handshake": "Handshake", "heart": "Heart", "house": "House", "info": "Information", "lifebuoy": "Lifebuoy", "lightbulb": "Light bulb",
           "lightning": "Lightning", "lock": "Lock", "map-pin": "Place on a map", "minus-circle": "Minus", "path": "Path", "pencil-simple": "Pencil", "phone": "Telephone", "plant": "Plant",
           "scales": "Scales", "scissors": "Scissors", "shield-check": "Shield", "signpost": "Signpost", "smiley": "Smile", "star": "Star", "steps": "Steps", "sun": "Sun", "thumbs-up": "Thumb",
           "translate": "Translation", "user": "One person", "users": "People", "warning": "Warning", "wind": "Wind"},
}
SCENE = {
    "nl": {"hug": "Arm om een kind", "eye-level": "Op ooghoogte", "side-by-side": "Hand in hand", "table": "Aan tafel", "alone": "Kind alleen", "curled-up": "Kind opgerold", "jump": "Kind springt",
           "wait": "Volwassene wacht", "sheltered": "Kind onder een dak", "at-home": "Samen aan tafel thuis", "stay-near": "Dichtbij bij boosheid", "make-up": "Weer goed", "three": "Kind tussen twee volwassenen",
           "secure": "Veilig gehecht", "avoidant": "Vermijdend", "ambivalent": "Ambivalent", "disorganised": "Gedesorganiseerd", "carried": "Baby gedragen", "face-to-face": "Baby kijkt je aan", "explore": "Peuter op pad",
           "together": "Samen, hand in hand", "through-rough-weather": "Een verstoorde band", "come-in": "Welkom onder het dak", "dare-to-ask": "Durven vragen", "over-tea": "Praten bij de thee", "self-care": "Groot dak houden", "base-attitude": "Onder een dak bij onweer", "signal-checklist": "Samen om de hoek kijken", "what-helps": "Op ooghoogte, groot",
           "parent-talk": "Gesprek over een kind", "stress-window": "Raam met kinderen", "one-roof": "Troost onder één dak", "attachment-factsheet": "Vier manieren van hechting", "my-balance": "Weegschaal",
           "roles-agreement": "Zes volwassenen, één dak", "case-discussion": "Meisje tussen vergrootglazen", "team-workshop": "Pad over heuvels", "parent-leaflet": "Ouder en kind onder één dak",
           "leaflet-steps": "Vier stappen", "zeg-dit": "Begroeting", "ouderavond": "Avond op school", "goede-week": "Pad met vijf dagen", "voor-jou": "Kind kijkt je aan", "terugblik": "Samen terugkijken"},
    "en": {"hug": "Arm around a child", "eye-level": "At eye level", "side-by-side": "Hand in hand", "table": "At the table", "alone": "Child alone", "curled-up": "Child curled up", "jump": "Child jumps",
           "wait": "Adult waits", "sheltered": "Child under a roof", "at-home": "Together at a table at home", "stay-near": "Near in anger", "make-up": "Friends again", "three": "Child between two adults",
           "secure": "Securely attached", "avoidant": "Avoidant", "ambivalent": "Ambivalent", "disorganised": "Disorganised", "carried": "Baby carried", "face-to-face": "Baby looks at you", "explore": "Toddler explores",
           "together": "Together, hand in hand", "through-rough-weather": "A disturbed bond", "come-in": "Welcome under the roof", "dare-to-ask": "Daring to ask", "over-tea": "A talk over tea", "self-care": "Holding a large roof", "base-attitude": "Under a roof in a storm", "signal-checklist": "Looking round the corner together", "what-helps": "At eye level, large",
           "parent-talk": "Talk about a child", "stress-window": "Window with children", "one-roof": "Comfort under one roof", "attachment-factsheet": "Four ways of attachment", "my-balance": "Scales",
           "roles-agreement": "Six adults, one roof", "case-discussion": "Girl between magnifying glasses", "team-workshop": "Path over hills", "parent-leaflet": "Parent and child under one roof",
           "leaflet-steps": "Four steps", "zeg-dit": "Greeting", "ouderavond": "Evening at school", "goede-week": "Path of five days", "voor-jou": "Child looks at you", "terugblik": "Looking back together"},
}
DRAWING = {"nl": {"icon": "Tekening", "scene": "Plaatje", "none": "Geen"}, "en": {"icon": "Icon", "scene": "Picture", "none": "None"}}
