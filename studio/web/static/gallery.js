/* The whole set on shelves: search, whom it is for, stacks, the tray. */
"use strict";
(() => {
  const { $, $$, words, fill, newest, asked, edits, edit, download, status, small, thumbs } = Handouts;
  const tiles = $$(".tile"), chips = $$(".chip"), stacks = $$("[data-set]"), tray = $("#tray");
  let audience = new URLSearchParams(location.search).get("voor") ?? "", set = null;

  /** Handouts that somebody began, each by its title, on the shelf of those to begin with. */
  function mine() {
    tiles.splice(0, tiles.length, ...tiles.filter((tile) => !tile.hasAttribute("data-mine")));
    $$("[data-mine]").forEach((tile) => tile.remove());
    const begun = Object.entries(edits()).filter(([name]) => name.startsWith("nieuw-"));
    for (const [name, content] of begun.reverse()) {
      const from = $(`.own .tile[data-piece=${name.replace(/-[2-9]$/, "")}]`);
      if (!from) continue;
      const tile = from.cloneNode(true), link = $("h3 a", tile), layout = link.textContent, holder = $(".pg", tile);
      delete tile.dataset.plain; tile.dataset.mine = ""; tile.dataset.piece = name; link.href = `${words.prefix}/${name}/tekst`; link.textContent = content.title || layout;
      $(".note", tile).textContent = `${layout}, ${$(".note", tile).textContent}`;
      const image = new Image(); image.alt = ""; image.src = `/duim/160/${from.dataset.piece}.webp`; holder.replaceChildren(image);
      $(".own .row").prepend(tile); tiles.push(tile);
    }
    for (const tile of $$(".own .tile:not([data-mine])")) {
      const name = tile.dataset.piece;
      tile.dataset.plain = "";
      $("h3 a", tile).href = `${words.prefix}/${edit(name) ? `nieuw?vorm=${name.slice("nieuw-".length)}` : `${name}/tekst`}`;
    }
  }
  mine();

  function filter() {
    const wanted = $("#q").value.toLowerCase().split(/\s+/).filter(Boolean);
    let seen = 0;
    for (const tile of tiles) {
      if (tile.dataset.aud === "own") continue;
      tile.hidden = !(!audience || tile.dataset.aud === audience) || !wanted.every((word) => tile.dataset.words.includes(word));
      seen += !tile.hidden;
    }
    $$(".shelf").forEach((shelf) => { shelf.hidden = !$$(".tile", shelf).some((tile) => !tile.hidden); });
    chips.forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.aud === audience)));
    $("#none").hidden = seen > 0;
    $("#nq").textContent = $("#q").value;
    if ($("#own")) $("#own").hidden = wanted.length > 0 || Boolean(audience);
    status(`${seen} handouts`);
    address();
  }
  /** What is looked for, for whom, and the stack: a link to it shows a colleague the same, and nothing that is typed of the school. */
  function address() {
    const shown = new URLSearchParams([["q", $("#q").value.trim()], ["voor", audience], ["pakket", set?.dataset.set ?? ""]].filter(([, value]) => value));
    history.replaceState(null, "", `${location.pathname}${String(shown) ? `?${shown}` : ""}`);
  }
  const boxes = () => $$(".tile input[type=checkbox]");
  const picked = () => boxes().filter((box) => box.checked).map((box) => box.value);
  function pick() {
    const names = picked();
    tiles.forEach((tile) => tile.classList.toggle("in", names.includes(tile.dataset.piece)));
    document.body.classList.toggle("picking", names.length > 0);
    stacks.forEach((one) => one.setAttribute("aria-pressed", String(one === set)));
    tray.hidden = !names.length;
    $("#tray-h").textContent = set ? set.dataset.title : words.picked;
    $("#people").hidden = !set;
    if (names.length) count(stack());
    address();
  }
  const people = () => Math.min(500, Math.max(1, Number.parseInt($("#n").value, 10) || 24));
  /** What is asked for: a set for so many people, or what was chosen, with somebody's own words. */
  function stack() {
    const contents = Object.fromEntries(Object.entries(edits()).filter(([piece]) => picked().includes(piece)));
    return { ...(set ? { name: set.dataset.set, people: people() } : { pieces: picked() }), edition: $("[name=in]:checked").value, school: asked(), contents };
  }
  /** How many sheets that is, and how each is printed. */
  const count = newest("/stapel", (found, data) => {
    if (!found.lines) { $("#sheets").textContent = found.problems?.map((one) => one.text).join(" ") ?? ""; return; }
    const sheets = found.sheets.map(([paper, n]) => fill(n === 1 ? words.sheet_of : words.sheets_of, { n, paper })).join(` ${words.and} `), n = found.lines.length;
    $("#sheets").textContent = fill(data.name ? words.for_people : n === 1 ? words.for_one : words.for_some, { n, people: data.people, sheets });
    $("#plan-lines").replaceChildren(...found.lines.map((one) => {
      const line = document.createElement("li"), times = document.createElement("b"), title = document.createElement("b"), how = document.createElement("span");
      times.textContent = `${one.prints} ×`; title.textContent = one.title; how.textContent = one.how;
      line.append(times, title, how);
      return line;
    }));
  });
  $("#q").addEventListener("input", filter);
  $("#q").addEventListener("keydown", (event) => { if (event.key === "Escape") { $("#q").value = ""; filter(); } });
  $(".find").addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  $("#showall").addEventListener("click", (event) => { event.preventDefault(); $("#q").value = ""; audience = ""; filter(); $("#q").focus(); });
  chips.forEach((chip) => chip.addEventListener("click", () => { audience = chip.dataset.aud; filter(); }));
  function take(one) {
    set = one;
    const names = set ? set.dataset.pieces.split(" ") : [];
    boxes().forEach((box) => { box.checked = names.includes(box.value); });
    if (set) $("#n").value = set.dataset.people;
    pick();
  }
  stacks.forEach((one) => one.addEventListener("click", () => take(set === one ? null : one)));
  boxes().forEach((box) => box.addEventListener("change", () => { set = null; pick(); }));
  function empty() {
    const before = picked(), was = set;
    boxes().forEach((box) => { box.checked = false; });
    set = null; pick();
    Handouts.say(words.wiped, words.back, () => { boxes().forEach((box) => { box.checked = before.includes(box.value); }); set = was; pick(); });
  }
  $("#empty").addEventListener("click", empty);
  tray.addEventListener("keydown", (event) => { if (event.key === "Escape") empty(); });
  $("#zip").addEventListener("click", async () => {
    const button = $("#zip"), label = $("span", button), text = label.textContent;
    if (button.ariaDisabled) return;
    button.ariaDisabled = "true"; label.textContent = words.busy;
    await download("/pakket", stack(), words.done_zip);
    button.ariaDisabled = null; label.textContent = text;
  });
  $("#n").addEventListener("input", () => count(stack()));
  $("#n").addEventListener("change", () => { $("#n").value = people(); });
  $$("[data-step]").forEach((one) => one.addEventListener("click", () => { $("#n").value = people() + Number(one.dataset.step); $("#n").value = people(); count(stack()); }));
  $$("[name=in]").forEach((one) => one.addEventListener("change", () => count(stack())));
  $$("[data-pdf]").forEach((button) => button.addEventListener("click", (event) => {
    event.preventDefault();
    const piece = button.dataset.pdf, content = edit(piece);
    download("/bestand", { piece, school: asked(), ...(content ? { content } : {}) });
  }));
  const draw = thumbs(tiles);
  const redraw = () => { mine(); if (asked() || Object.keys(edits()).length) draw(); else tiles.forEach((tile) => small(tile)); $("#mine").hidden = Boolean(asked()); };
  if (asked() || Object.keys(edits()).length) redraw();
  addEventListener("handouts:again", redraw);
  const asked_for = stacks.find((one) => one.dataset.set === new URLSearchParams(location.search).get("pakket"));
  if (asked_for) take(asked_for);
  filter(); pick();
})();
