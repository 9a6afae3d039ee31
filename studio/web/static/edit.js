/* The words beside the page: fields made from the handout's own texts, notes at their fields, and the file they are kept in. */
"use strict";
(() => {
  const { $, words, icon, asked, edit, own, put, get, json, download, say, trouble, EDIT, OWN } = Handouts;
  const piece = $("#main").dataset.piece, holder = $("#fields");
  let content = null, shipped = null, patterns = new Set(), rich = new Set(), drawings = {};

  const dotted = (path) => path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at ? "." : ""}${step}`)).join("");
  const pattern = (path) => path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
  const at = (path) => path.reduce((value, step) => value?.[step], content);
  const known = (path) => patterns.has(pattern(path));
  const holds = (path) => { const start = `${pattern(path)}.`; return [...patterns].some((one) => one.startsWith(start)); };
  const blank = (value) => (typeof value === "string" ? "" : Array.isArray(value) ? [blank(value[0] ?? "")] : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeof inner === "string" && !known_key(key) ? inner : blank(inner)])));
  const known_key = (key) => [...patterns].some((one) => one === key || one.endsWith(`.${key}`) || one.endsWith(`.${key}.*`));

  const file = () => { const all = own(piece); return { piece, content, school: asked(), ...(Object.keys(all).length ? { translations: all } : {}) }; };
  const beside = Handouts.beside({ wish: file, state: () => JSON.stringify(content), restore: (text) => { content = JSON.parse(text); build(); changed(); } });
  const { remember, undo, watch, areas } = beside;

  /* The fields. */
  function label(path) {
    const key = [...path].reverse().find((step) => typeof step === "string"), number = path.at(-1);
    return `${words.keys[key] ?? key}${typeof number === "number" ? ` ${number + 1}` : ""}`;
  }
  function field(path, into) {
    const line = document.createElement("div"), box = document.createElement("div"), name = document.createElement("label"), margin = document.createElement("div");
    const value = at(path), { box: area, button } = rich.has(pattern(path)) ? Handouts.rich() : { box: document.createElement("textarea") }, id = `f-${dotted(path)}`;
    line.className = "ln"; box.className = "f"; margin.className = "notes";
    area.rows = Math.min(6, Math.ceil(value.length / 52) || 1);
    if (path.at(-1) !== "text") area.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
    area.id = id; name.id = `l-${id}`; name.textContent = label(path); area.value = value.replaceAll("\u00a0", " "); area.dataset.path = dotted(path);
    if (button) { area.setAttribute("aria-labelledby", name.id); name.addEventListener("click", () => area.focus()); } else name.htmlFor = id;
    margin.id = `n-${id}`; area.setAttribute("aria-describedby", margin.id);
    area.addEventListener("input", () => { remember(dotted(path)); write(path, area.value); changed(); });
    if (path[0] !== "title" && path.reduce((one, step) => one?.[step], shipped) !== "") area.dataset.optional = "";
    watch(area);
    if (button) box.append(button);
    box.append(name, area); line.append(box, margin); into.append(line);
  }
  function write(path, value) { const parent = at(path.slice(0, -1)); parent[path.at(-1)] = value; }
  function walk(value, path, into) {
    if (typeof value === "string") { if (known(path)) field(path, into); return; }
    if (Array.isArray(value)) { list(value, path, into); return; }
    for (const key of ["icon", "scene"]) if (key in value) picker([...path, key], into);
    Object.entries(value).forEach(([key, inner]) => { if (!drawn(path, key)) walk(inner, [...path, key], into); });
  }
  /** A drawing is chosen by name; one of somebody's own in a file stays as it is. */
  const drawn = (path, key) => pattern([...path, key]) in drawings;
  function picker(path, into) {
    const key = path.at(-1), own = at(path), named = typeof own === "object" ? own.pose : own ?? "";
    if (!(pattern(path) in drawings) || named === undefined) return;
    const choice = document.createElement("select"), name = document.createElement("label"), image = new Image(), head = into.querySelector(":scope > .ahead b");
    const options = Object.entries(words[key]).sort(([, one], [, other]) => one.localeCompare(other, words.said));
    if (named && !(named in words[key])) options.unshift([named, named]);
    choice.append(...(drawings[pattern(path)] ? [new Option(words.drawn.none, "")] : []), ...options.map(([value, text]) => new Option(text, value)));
    choice.value = named; choice.dataset.drawing = dotted(path);
    const look = () => { image.hidden = key !== "icon" || !choice.value; if (!image.hidden) image.src = `/teken/${choice.value}.svg`; };
    image.alt = ""; image.className = "icon"; look();
    choice.addEventListener("change", () => { remember(); write(path, typeof own === "object" && own.width && choice.value ? { pose: choice.value, width: own.width } : choice.value); look(); changed(); });
    if (head) { choice.setAttribute("aria-label", `${words.drawn[key]}: ${head.textContent}`); head.after(image, choice); return; }
    const box = document.createElement("div");
    box.className = "f"; choice.id = `d-${dotted(path)}`; name.htmlFor = choice.id; name.textContent = words.drawn[key];
    box.append(name, image, choice); into.append(box);
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
    more.type = "button"; more.className = "b line small choose"; more.append(icon("add"), words.add); more.dataset.more = dotted(path);
    more.addEventListener("click", () => { remember(); value.push(blank(value[0])); build(); changed(); first(dotted([...path, value.length - 1])); });
    into.append(more);
  }
  const called = (path, index) => `${words.keys[path.at(-1)] ?? words.keys.points} ${index + 1}`;
  function action(text, sign, disabled, then) {
    const button = document.createElement("button");
    button.type = "button"; button.className = "ib"; button.append(icon(sign)); button.setAttribute("aria-label", text); button.title = text; button.disabled = disabled;
    button.addEventListener("click", then);
    return button;
  }
  function move(path, index, step, disabled) {
    return action(`${step < 0 ? words.up : words.down}: ${called(path, index)}`, step < 0 ? "up" : "down", disabled, () => {
      remember();
      const items = at(path), [moved] = items.splice(index, 1);
      items.splice(index + step, 0, moved);
      build(); changed(); first(dotted([...path, index + step]));
    });
  }
  function remove(path, index, disabled) {
    return action(`${words.remove}: ${called(path, index)}`, "remove", disabled, () => {
      remember();
      const [gone] = at(path).splice(index, 1);
      build(); changed(); first(dotted([...path, Math.min(index, at(path).length - 1)]));
      const text = typeof gone === "string" ? gone : Object.values(gone).find((one) => typeof one === "string" && one) ?? "";
      say(`‘${text.slice(0, 40)}’ ${words.gone}`, words.back, undo);
    });
  }
  function first(start) { areas().find((one) => one.dataset.path.startsWith(start))?.focus(); }
  function build() {
    holder.replaceChildren();
    const top = group("");
    if (content.audience) top.append(readers());
    picker(["scene"], top);
    for (const [key, value] of Object.entries(content)) if (key !== "blocks" && key !== "scene") walk(value, [key], top);
    content.blocks.forEach((block, index) => {
      const texts = Object.values(block).filter((one) => typeof one === "string" && one), inner = group(short(texts[0] ?? ""));
      walk(block, ["blocks", index], inner);
      const fields = inner.querySelectorAll("[data-path]").length;
      if (!fields && !inner.querySelector("select")) inner.remove();
      if (fields === 1) { inner.classList.add("one"); inner.querySelector("h3")?.remove(); }
    });
    beside.margins();
  }
  /** The first words of a text. */
  const short = (text) => (text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 60))}…`).replaceAll("**", "");
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

  function take(found) { patterns = new Set([...patterns, ...found.patterns]); rich = new Set([...rich, ...found.rich]); drawings = { ...drawings, ...found.drawings }; }

  /* Kept in the browser and in files. */
  function changed() {
    const kept = put(EDIT + piece, JSON.stringify(content) === JSON.stringify(shipped) ? null : content);
    $("#kept").textContent = kept ? words.kept : words.kept_not;
    beside.look();
  }
  $("#save").addEventListener("click", () => download("/bewaar", file()));
  $("#pdf").addEventListener("click", () => { const { translations: _, ...dutch } = file(); download("/bestand", dutch); });
  $("#original").addEventListener("click", () => { remember(); content = structuredClone(shipped); build(); changed(); });
  $("#open").addEventListener("change", async () => {
    const [chosen] = $("#open").files, found = chosen && await Handouts.opened(chosen, piece);
    if (found) {
      remember(); take(found); content = found.content;
      if (Object.keys(found.translations).length) put(OWN + piece, found.translations);
      build(); changed(); say(words.opened);
    }
    $("#open").value = "";
  });
  addEventListener("storage", (event) => { if (event.key === EDIT + piece) { content = get(event.key) ?? structuredClone(shipped); build(); beside.look(); say(words.other_tab); } });
  addEventListener("handouts:again", () => { if (shipped) { content = edit(piece) ?? structuredClone(shipped); build(); beside.look(); } });
  json("/inhoud", { piece }).then((found) => {
    shipped = found.content; take(found);
    content = edit(piece) ?? structuredClone(shipped);
    build(); beside.look();
  }).catch(trouble);
})();
