/* The page beside its fields: its sides, where its texts stand, notes at their fields, and what was, to go back to. */
"use strict";
Handouts.beside = ({ wish, state, restore, drawn = () => {} }) => {
  const { $, $$, words, fill, icon, newest, picture, say } = Handouts;
  const holder = $("#fields"), svgs = new Map();
  let past = [], future = [], typed = { path: "", at: 0 }, pages = [], side = 0, focused = null, notes = [], quiet = [], spare = [], turn = 0, problem = null, told = [];
  const left = new Set();

  /* What was. */
  function remember(path = "") {
    const now = Date.now();
    if (!(path && typed.path === path && now - typed.at < 1200)) { past.push(state()); future = []; if (past.length > 200) past.shift(); }
    typed = { path, at: now };
    buttons();
  }
  function buttons() { $("#undo").disabled = !past.length; $("#redo").disabled = !future.length; }
  function travel(from, to) {
    if (!from.length) return;
    to.push(state());
    restore(from.pop());
    typed = { path: "", at: 0 };
    buttons();
  }
  const undo = () => travel(past, future), redo = () => travel(future, past);

  /* Fields and places. A field that stands for several places has them all, with spaces between. */
  const areas = () => $$("[data-path]", holder);
  const places = (area) => area.dataset.path.split(" ");
  const at = (path) => areas().find((area) => places(area).includes(path)) ?? areas().find((area) => places(area).some((one) => one.startsWith(`${path}.`) || one.startsWith(`${path}[`)));
  function watch(area) {
    area.addEventListener("focus", () => { focused = area; turn_to(places(area)); outline(); });
    area.addEventListener("blur", () => { focused = null; outline(); });
  }

  /** A language that somebody has begun to translate into is no new one. */
  function begun() { const mine = Handouts.own($("#main").dataset.piece); $$(".langs [data-lang]").forEach((link) => link.classList.toggle("begun", Object.keys(mine[link.dataset.lang] ?? {}).length > 0)); }

  /* The page, and what is said of it. */
  const ask = newest("/blad", draw, (error) => { old(); Handouts.trouble(error); });
  let set_at = null;
  /** Without a connection the page stays as it was: from when it is, is said. */
  function old() { if (set_at) $("#old").textContent = fill(words.old, { time: set_at.toLocaleTimeString(words.said, { hour: "2-digit", minute: "2-digit" }) }); }
  addEventListener("offline", old);
  function look() { begun(); Handouts.own_title($("#main").dataset.piece); $("#paper").classList.add("busy"); ask({ ...wish(), have: [...svgs.keys()].slice(-12) }); }
  function draw(found) {
    $("#paper").classList.remove("busy"); $("#old").textContent = "";
    if (found.pages) set_at = new Date();
    notes = found.problems ? found.problems.map((one) => ({ ...one, stop: true })) : [...(found.gaps ?? []).filter((one) => !one.languages).map((one) => ({ ...one, stop: true, gap: true })), ...(found.notes ?? [])];
    problem = found.problems?.find((one) => one.fit) ?? null;
    quiet = (found.gaps ?? []).filter((one) => one.languages);
    if (found.pages) {
      pages = found.pages.map((page) => { if (page.svg) svgs.set(page.digest, picture(page.svg)); return { ...page, url: svgs.get(page.digest) }; });
      side = Math.min(side, pages.length - 1);
      turns();
    }
    const stopped = notes.some((one) => one.stop);
    fits(!stopped && !found.refused, found.refused ?? problem?.text ?? words.stop);
    $("#pdf").disabled = stopped || Boolean(found.refused);
    if (found.reads !== undefined) $("#verd").textContent = found.reads;
    spare = found.spare ?? spare;
    drawn(found);
    show(); margins();
  }
  /** Whether it fits, in a line with a sign before it. */
  function fits(well, text) {
    const line = $("#fit");
    line.className = well ? "fit" : "fit no";
    const said = document.createElement("span");
    said.textContent = text;
    line.replaceChildren(...(text ? [icon(well ? "kept" : "warn"), said] : []));
    $("#dock-fit").textContent = text;
  }
  const name = (index) => (pages.length === 2 ? [words.front, words.back_side][index] : `${words.page} ${index + 1}`);
  function turns() {
    if ($$("#turn input").length === pages.length) return;
    $("#turn").replaceChildren(...pages.map((_, index) => {
      const choice = document.createElement("label"), radio = document.createElement("input");
      radio.type = "radio"; radio.name = "side"; radio.value = String(index);
      radio.addEventListener("change", () => { side = index; show(); });
      choice.append(radio, name(index));
      return choice;
    }));
  }
  function show() {
    if (!pages.length) return;
    const page = pages[side], frame = $("#paper .pg");
    $$("#turn input").forEach((one, index) => { one.checked = index === side; });
    $("#page").src = page.url; frame.style.aspectRatio = `${page.width} / ${page.height}`;
    if (!$("#fit").classList.contains("no")) {
      const room = Math.floor(spare[side] ?? 0);
      fits(true, spare.length ? fill(room >= 3 ? words.fits : words.just, { side: name(side), mm: String(room) }) : "");
    }
    $("#hits").replaceChildren(...page.boxes.filter((box) => box.path).map((box) => {
      const hit = document.createElement("i");
      Object.assign(hit.style, { left: `${box.x}%`, top: `${box.y}%`, width: `${box.w}%`, height: `${box.h}%` });
      hit.dataset.at = box.path;
      hit.addEventListener("click", () => at(box.path)?.focus());
      return hit;
    }));
    outline();
  }
  function outline() {
    const noted = new Set(told.filter((one) => one.area && !one.quiet).flatMap((one) => places(one.area)));
    $$("#hits i").forEach((hit) => { hit.classList.toggle("on", Boolean(focused) && places(focused).includes(hit.dataset.at)); hit.classList.toggle("noted", noted.has(hit.dataset.at)); });
  }
  function turn_to(paths) {
    if (pages[side]?.boxes.some((box) => paths.includes(box.path))) return;
    const found = pages.findIndex((page) => page.boxes.some((box) => paths.includes(box.path)));
    if (found >= 0 && found !== side) { side = found; show(); }
  }
  function margins() {
    $$(".notes", holder).forEach((one) => one.replaceChildren());
    $("#general").replaceChildren();
    areas().forEach((one) => one.removeAttribute("aria-invalid"));
    const shown = [...notes.filter((one) => !left.has(mark(one))), ...empty()];
    for (const note of shown) {
      const area = note.path ? at(note.path) : null;
      (area ? document.getElementById(area.getAttribute("aria-describedby")) : $("#general")).append(box_of(note));
      if (area && note.stop) area.setAttribute("aria-invalid", "true");
      note.area = area;
    }
    for (const gap of quiet) { const area = at(gap.path); if (area) document.getElementById(area.getAttribute("aria-describedby")).append(other(gap)); }
    told = shown;
    outline();
    $("#count").textContent = shown.length === 1 ? words.note : shown.length ? fill(words.notes, { n: shown.length }) : words.no_notes;
    $("#next").disabled = !shown.length;
  }
  /** Which note: advice that somebody leaves stays away as long as the words are those. */
  const mark = (note) => [note.path, note.text, note.of ?? note.instead?.[0] ?? ""].join("|");
  /** What is empty: the line is left out. */
  const empty = () => areas().filter((one) => one.hasAttribute("data-optional") && !one.value.trim() && !notes.some((note) => note.path && at(note.path) === one)).map((area) => ({ path: places(area)[0], text: words.empty, hint: words.empty_hint, quiet: true }));
  /** What a field is called: with the number of its point where it has one. */
  const called = (area) => area.closest(".it")?.querySelector(".ahead b")?.textContent ?? document.getElementById(`l-${area.id}`)?.textContent ?? "";
  /** What takes the most room, and so is shortened first. */
  const longest = () => areas().reduce((most, one) => (one.value.length > (most?.value.length ?? 0) ? one : most), null);
  function box_of(note) {
    const box = document.createElement("div"), text = document.createElement("p"), what = document.createElement("b"), actions = document.createElement("div");
    box.className = note.stop ? "n stop" : note.quiet ? "n quiet" : "n";
    what.textContent = note.text; box.append(text);
    if (note.gap && note.path) { what.textContent = words.untranslated; text.append(what); return box; }
    const area = note.path ? at(note.path) : null, most = note.fit ? longest() : null;
    text.append(what, most ? fill(words.shorten, { what: lower(called(most)) }) : note.hint ?? "");
    const act = (name, then) => { const button = document.createElement("button"); button.type = "button"; button.textContent = name; button.addEventListener("click", then); actions.append(button); return button; };
    if (most && most !== area) act(fill(words.go, { what: lower(called(most)) }), () => most.focus());
    if (area && note.instead) {
      const [word, better] = note.instead;
      act(fill(words.use, { word: better }), () => mend(area, area.value.replace(word, better), fill(words.is_now, { word, better })));
    }
    if (area && note.halves && plain(area.value) === plain(note.halves[0])) act(words.halve, () => mend(area, note.halves[1], words.halved));
    if (area && !note.stop && !note.quiet) {
      const leave = act(words.leave, () => { left.add(mark(note)); margins(); area.focus(); });
      leave.setAttribute("aria-label", `${words.leave}: ${note.text}`);
    }
    if (actions.childElementCount) box.append(actions);
    return box;
  }
  const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
  const plain = (text) => text.replace(/\s+/g, " ").trim();
  /** Other words in a field, as one thing that can be undone; the focus goes there. */
  function mend(area, value, text) {
    const { id } = area;
    typed = { path: "", at: 0 };
    area.value = value; area.dispatchEvent(new Event("input"));
    typed = { path: "", at: 0 };
    area.focus();
    say(text, words.undo, () => { undo(); document.getElementById(id)?.focus(); });
  }
  /** Changed words that other languages miss: nothing is wrong with them. */
  function other(gap) {
    const box = document.createElement("div"), text = document.createElement("p"), links = document.createElement("div");
    box.className = "n quiet"; text.textContent = words.missing;
    links.append(...gap.languages.map((tag) => { const link = document.createElement("a"); link.href = `?taal=${tag}`; link.lang = tag; link.textContent = words.languages[tag] ?? tag; return link; }));
    box.append(text, links);
    return box;
  }
  function next() { const found = told.map((note) => note.area).filter(Boolean); if (found.length) found[turn++ % found.length].focus(); else $("#count").focus(); }

  $("#undo").addEventListener("click", undo);
  $("#redo").addEventListener("click", redo);
  $("#next").addEventListener("click", next);
  $("#dock-see").addEventListener("click", () => { $(".see").scrollIntoView({ block: "start" }); $("#turn input:checked")?.focus({ preventScroll: true }); });
  $("#form").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase(), control = event.ctrlKey || event.metaKey;
    if (event.key === "F8") { event.preventDefault(); next(); }
    if (!control) return;
    if (key === "z" && !event.shiftKey) { event.preventDefault(); undo(); }
    if ((key === "z" && event.shiftKey) || key === "y") { event.preventDefault(); redo(); }
    if (key === "s") { event.preventDefault(); $("#save").click(); }
  });
  return { remember, undo, look, margins, watch, areas };
};
/** A handout from a file: its words, and its translations where they are in it. */
Handouts.opened = async (file, piece) => {
  const { say, words, trouble, json } = Handouts;
  const zip = /\.zip$/i.test(file.name), bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const own = zip ? { data: btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join("")) } : { text: new TextDecoder().decode(bytes) };
    const found = file.size > 1048576 ? {} : await json("/open", { ...own, piece, name: file.name.slice(-80) });
    if (found.content) return found;
    say(`${file.name} ${words.not_file}`);
  } catch (error) { trouble(error); }
  return null;
};
/** A field whose words may be bold: `**` in the file is bold here. It has a value, as other fields have. */
Handouts.rich = () => {
  const { words } = Handouts, box = document.createElement("div");
  box.className = "rich"; box.contentEditable = "true"; box.setAttribute("role", "textbox"); box.setAttribute("aria-multiline", "true"); box.setAttribute("aria-keyshortcuts", "Control+B");
  const strong = (text) => { const bold = document.createElement("b"); bold.textContent = text; return bold; };
  const said = (node) => [...node.childNodes].map((one) => {
    if (one.nodeType === Node.TEXT_NODE) return one.data;
    const inner = said(one), bold = /^(B|STRONG)$/.test(one.tagName) || Number.parseInt(one.style?.fontWeight, 10) >= 600;
    return one.tagName === "BR" ? "" : bold && inner.trim() ? `**${inner}**` : inner;
  }).join("");
  Object.defineProperty(box, "value", {
    get: () => said(box).replaceAll("****", ""),
    set: (text) => { const parts = text.split("**"); box.replaceChildren(...(parts.length % 2 ? parts.map((part, at) => (at % 2 ? strong(part) : document.createTextNode(part))) : [document.createTextNode(text)])); },
  });
  box.addEventListener("paste", (event) => { event.preventDefault(); document.execCommand("insertText", false, event.clipboardData.getData("text/plain").replace(/\s+/g, " ")); });
  box.addEventListener("drop", (event) => event.preventDefault());
  box.addEventListener("keydown", (event) => { if (event.key === "Enter" || ((event.ctrlKey || event.metaKey) && /^[iu]$/i.test(event.key))) event.preventDefault(); });
  const button = document.createElement("button");
  button.type = "button"; button.className = "ib bold"; button.textContent = "B"; button.title = `${words.bold} (Ctrl B)`; button.setAttribute("aria-label", words.bold); button.tabIndex = -1;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => { box.focus(); document.execCommand("bold"); });
  return { box, button };
};
