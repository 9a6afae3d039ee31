/* The words beside the page: fields made from the handout's own texts, notes at their fields, undo over all of them. */
"use strict";
(() => {
  const { $, $$, words, fill, asked, edit, put, get, json, newest, download, save, say, picture, trouble, EDIT } = Handouts;
  const piece = $("#main").dataset.piece, holder = $("#fields");
  let content = null, shipped = null, patterns = new Set();
  let past = [], future = [], typed = { path: "", at: 0 };
  let pages = [], side = 0, focused = "", notes = [];
  const svgs = new Map();

  const dotted = (path) => path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at ? "." : ""}${step}`)).join("");
  const pattern = (path) => path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  const at = (path) => path.reduce((value, step) => value?.[step], content);
  const known = (path) => patterns.has(pattern(path));
  const holds = (path) => { const start = `${pattern(path)}.`; return [...patterns].some((one) => one.startsWith(start)); };
  const blank = (value) => (typeof value === "string" ? "" : Array.isArray(value) ? [blank(value[0] ?? "")] : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === "string" && !known_key(key) ? inner : blank(inner)])));
  const known_key = (key) => [...patterns].some((one) => one === key || one.endsWith(`.${key}`) || one.endsWith(`.${key}.*`));

  /* What was, to go back to. */
  function remember(path = "") {
    const now = Date.now();
    if (!(path && typed.path === path && now - typed.at < 1200)) { past.push(JSON.stringify(content)); future = []; if (past.length > 200) past.shift(); }
    typed = { path, at: now };
    buttons();
  }
  function buttons() { $("#undo").disabled = !past.length; $("#redo").disabled = !future.length; }
  function travel(from, to) {
    if (!from.length) return;
    to.push(JSON.stringify(content));
    content = JSON.parse(from.pop());
    typed = { path: "", at: 0 };
    buttons(); build(); changed();
  }

  /* The fields. */
  function label(path) {
    const key = [...path].reverse().find((step) => typeof step === "string"), number = path.at(-1);
    return `${words.keys[key] ?? key}${typeof number === "number" ? ` ${number + 1}` : ""}`;
  }
  function field(path, into) {
    const line = document.createElement("div"), box = document.createElement("div"), name = document.createElement("label"), margin = document.createElement("div");
    const value = at(path), area = document.createElement("textarea"), id = `f-${dotted(path)}`;
    line.className = "ln"; box.className = "f"; margin.className = "notes";
    area.rows = Math.min(6, Math.ceil(value.length / 52) || 1);
    if (path.at(-1) !== "text") area.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    area.id = id; name.htmlFor = id; name.textContent = label(path); area.value = value.replaceAll("\u00a0", " "); area.dataset.path = dotted(path);
    margin.id = `n-${id}`; area.setAttribute("aria-describedby", margin.id);
    area.addEventListener("input", () => { remember(dotted(path)); write(path, area.value); changed(); });
    area.addEventListener("focus", () => { focused = dotted(path); turn_to(focused); outline(); });
    area.addEventListener("blur", () => { focused = ""; outline(); });
    box.append(name, area); line.append(box, margin); into.append(line);
  }
  function write(path, value) { const parent = at(path.slice(0, -1)); parent[path.at(-1)] = value; }
  function walk(value, path, into) {
    if (typeof value === "string") { if (known(path)) field(path, into); return; }
    if (Array.isArray(value)) { list(value, path, into); return; }
    Object.entries(value).forEach(([key, inner]) => walk(inner, [...path, key], into));
  }
  function list(value, path, into) {
    if (!known([...path, 0]) && !holds([...path, 0])) return;
    const fixed = path.length === 3 && path[2] === "columns" && typeof value[0] === "string";
    value.forEach((inner, index) => {
      const item = document.createElement("div"), head = document.createElement("div"), name = document.createElement("b");
      item.className = "it"; head.className = "ahead"; name.textContent = called(path, index);
      head.append(name);
      if (!fixed) head.append(move(path, index, -1, index === 0), move(path, index, 1, index === value.length - 1), remove(path, index, value.length === 1));
      item.append(head);
      walk(inner, [...path, index], item);
      into.append(item);
    });
    if (fixed) return;
    const more = document.createElement("button");
    more.type = "button"; more.className = "b line small choose"; more.textContent = `+ ${words.add}`; more.dataset.more = dotted(path);
    more.addEventListener("click", () => { remember(); value.push(blank(value[0])); build(); changed(); first(dotted([...path, value.length - 1])); });
    into.append(more);
  }
  const called = (path, index) => `${words.keys[path.at(-1)] ?? words.keys.points} ${index + 1}`;
  function action(text, sign, disabled, then) {
    const button = document.createElement("button");
    button.type = "button"; button.className = "ib"; button.textContent = sign; button.setAttribute("aria-label", text); button.title = text; button.disabled = disabled;
    button.addEventListener("click", then);
    return button;
  }
  function move(path, index, step, disabled) {
    return action(`${step < 0 ? words.up : words.down}: ${called(path, index)}`, step < 0 ? "↑" : "↓", disabled, () => {
      remember();
      const items = at(path), [moved] = items.splice(index, 1);
      items.splice(index + step, 0, moved);
      build(); changed(); first(dotted([...path, index + step]));
    });
  }
  function remove(path, index, disabled) {
    return action(`${words.remove}: ${called(path, index)}`, "✕", disabled, () => {
      remember();
      const [gone] = at(path).splice(index, 1);
      build(); changed(); first(dotted([...path, Math.min(index, at(path).length - 1)]));
      const text = typeof gone === "string" ? gone : Object.values(gone).find((one) => typeof one === "string" && one) ?? "";
      say(`‘${text.slice(0, 40)}’ ${words.gone}`, words.back, () => travel(past, future));
    });
  }
  function first(start) { $$("[data-path]").find((one) => one.dataset.path.startsWith(start))?.focus(); }
  function build() {
    holder.replaceChildren();
    const top = group("");
    if (content.audience) top.append(readers());
    for (const [key, value] of Object.entries(content)) if (key !== "blocks") walk(value, [key], top);
    content.blocks.forEach((block, index) => {
      const texts = Object.values(block).filter((one) => typeof one === "string" && one), inner = group((texts[0] ?? "").slice(0, 60));
      walk(block, ["blocks", index], inner);
      if (!inner.querySelector("[data-path]")) inner.remove();
    });
    margins();
  }
  function readers() {
    const box = document.createElement("div"), name = document.createElement("label"), choice = document.createElement("select");
    box.className = "f"; choice.id = "audience"; name.htmlFor = "audience"; name.textContent = words.audience;
    choice.append(...Object.entries(words.audiences).map(([key, text]) => new Option(text, key, false, key === content.audience)));
    choice.addEventListener("change", () => { remember(); content.audience = choice.value; changed(); });
    box.append(name, choice);
    return box;
  }
  function group(title) {
    const box = document.createElement("div");
    box.className = "grp";
    if (title) { const head = document.createElement("h3"); head.textContent = title; box.append(head); }
    holder.append(box);
    return box;
  }

  /* The page, and what is said of it. */
  const ask = newest("/blad", draw);
  function changed() {
    const kept = put(EDIT + piece, JSON.stringify(content) === JSON.stringify(shipped) ? null : content);
    $("#kept").textContent = kept ? words.kept : words.kept_not ?? "";
    look();
  }
  function look() { $("#paper").classList.add("busy"); ask({ piece, content, school: asked(), have: [...svgs.keys()].slice(-12) }); }
  function draw(found) {
    $("#paper").classList.remove("busy");
    notes = found.problems ? found.problems.map((one) => ({ ...one, stop: true })) : found.notes ?? [];
    if (found.pages) {
      pages = found.pages.map((page) => { if (page.svg) svgs.set(page.digest, picture(page.svg)); return { ...page, url: svgs.get(page.digest) }; });
      side = Math.min(side, pages.length - 1);
      turns();
    }
    $("#fit").className = found.problems || found.refused ? "fit no" : "fit";
    $("#fit").textContent = found.refused ?? words.stop;
    $("#pdf").disabled = Boolean(found.problems);
    $("#verd").textContent = found.mean ? fill(words.easy, { n: String(found.mean).replace(".", words.said === "nl" ? "," : ".") }) : $("#verd").textContent;
    spare = found.spare ?? spare;
    show(); margins();
  }
  let spare = [];
  const name = (index) => (pages.length === 2 ? [words.front, words.back_side][index] : `${words.page} ${index + 1}`);
  function turns() {
    if ($$("#turn input").length !== pages.length) {
      $("#turn").replaceChildren(...pages.map((_, index) => {
        const choice = document.createElement("label"), radio = document.createElement("input");
        radio.type = "radio"; radio.name = "side"; radio.value = String(index);
        radio.addEventListener("change", () => { side = index; show(); });
        choice.append(radio, name(index));
        return choice;
      }));
    }
  }
  function show() {
    if (!pages.length) return;
    const page = pages[side], frame = $("#paper .pg");
    $$("#turn input").forEach((one, index) => { one.checked = index === side; });
    $("#page").src = page.url; frame.style.aspectRatio = `${page.width} / ${page.height}`;
    if (!$("#fit").classList.contains("no")) $("#fit").textContent = fill(words.fits, { side: name(side), mm: String(Math.floor(spare[side] ?? 0)) });
    $("#hits").replaceChildren(...page.boxes.filter((box) => box.path).map((box) => {
      const hit = document.createElement("i");
      Object.assign(hit.style, { left: `${box.x}%`, top: `${box.y}%`, width: `${box.w}%`, height: `${box.h}%` });
      hit.dataset.at = box.path;
      hit.addEventListener("click", () => $$("[data-path]").find((one) => one.dataset.path === box.path || one.dataset.path.startsWith(`${box.path}.`))?.focus());
      return hit;
    }));
    outline();
  }
  function outline() { $$("#hits i").forEach((hit) => hit.classList.toggle("on", Boolean(focused) && hit.dataset.at === focused)); }
  function turn_to(path) {
    const found = pages.findIndex((page) => page.boxes.some((box) => box.path === path));
    if (found >= 0 && found !== side) { side = found; show(); }
  }
  function margins() {
    $$(".notes", holder).forEach((one) => one.replaceChildren());
    $("#general").replaceChildren();
    $$("[data-path]").forEach((one) => one.removeAttribute("aria-invalid"));
    for (const note of notes) {
      const area = $$("[data-path]").find((one) => note.path && (one.dataset.path === note.path || one.dataset.path.startsWith(`${note.path}.`) || one.dataset.path.startsWith(`${note.path}[`)));
      const box = document.createElement("div"), text = document.createElement("p"), what = document.createElement("b");
      box.className = note.stop ? "n stop" : "n";
      what.textContent = note.text; text.append(what, note.hint ?? ""); box.append(text);
      (area ? document.getElementById(`n-${area.id}`) : $("#general")).append(box);
      if (area && note.stop) area.setAttribute("aria-invalid", "true");
      note.area = area;
    }
    $("#count").textContent = notes.length === 1 ? words.note : notes.length ? fill(words.notes, { n: notes.length }) : words.no_notes;
    $("#next").disabled = !notes.length;
  }
  let turn = 0;
  function next() { const areas = notes.map((note) => note.area).filter(Boolean); if (areas.length) areas[turn++ % areas.length].focus(); else $("#count").focus(); }

  /* Files, keys. */
  const file = () => ({ piece, content, school: asked() });
  const keep = () => download("/bewaar", file());
  $("#undo").addEventListener("click", () => travel(past, future));
  $("#redo").addEventListener("click", () => travel(future, past));
  $("#next").addEventListener("click", next);
  $("#save").addEventListener("click", keep);
  $("#pdf").addEventListener("click", () => download("/bestand", file()));
  $("#form").addEventListener("submit", (event) => event.preventDefault());
  $("#original").addEventListener("click", () => { remember(); content = structuredClone(shipped); build(); changed(); });
  $("#open").addEventListener("change", async () => {
    const [chosen] = $("#open").files;
    if (!chosen) return;
    try {
      const found = chosen.size > 1048576 ? {} : await json("/open", { text: await chosen.text(), name: chosen.name.slice(-80) });
      if (!found.content) { say(`${chosen.name} ${words.not_file}`); return; }
      remember(); patterns = new Set([...patterns, ...found.patterns]); content = found.content;
      build(); changed(); say(words.opened);
    } catch (error) { trouble(error); }
    $("#open").value = "";
  });
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase(), control = event.ctrlKey || event.metaKey;
    if (event.key === "F8") { event.preventDefault(); next(); }
    if (!control) return;
    if (key === "z" && !event.shiftKey) { event.preventDefault(); travel(past, future); }
    if ((key === "z" && event.shiftKey) || key === "y") { event.preventDefault(); travel(future, past); }
    if (key === "s") { event.preventDefault(); keep(); }
  });
  addEventListener("storage", (event) => { if (event.key === EDIT + piece) { content = get(event.key) ?? structuredClone(shipped); build(); look(); say(words.other_tab); } });
  addEventListener("handouts:again", () => { if (shipped) { content = edit(piece) ?? structuredClone(shipped); build(); look(); } });
  json("/inhoud", { piece }).then((found) => {
    shipped = found.content; patterns = new Set(found.patterns);
    content = edit(piece) ?? structuredClone(shipped);
    build(); look();
  }).catch(trouble);
})();
