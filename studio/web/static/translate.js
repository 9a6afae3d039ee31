/* The words of a translation beside the page: a field for each text under the words that it translates. */
"use strict";
(() => {
  const { $, words, asked, edit, own, put_own, put, json, download, say, trouble, EDIT, OWN } = Handouts;
  const { piece, tag, rtl, pair } = $("#main").dataset, holder = $("#fields");
  let texts = [], mine = {};

  const base = () => { const content = edit(piece), all = own(piece); return { piece, school: asked(), language: tag, ...(pair ? { pair: true } : {}), ...(content ? { content } : {}), ...(Object.keys(all).length ? { translations: all } : {}) }; };
  const beside = Handouts.beside({
    wish: base,
    state: () => JSON.stringify(mine),
    restore: (text) => { mine = JSON.parse(text); build(); changed(); },
  });

  function changed() {
    const kept = put_own(piece, tag, mine);
    $("#kept").textContent = kept ? words.kept : words.kept_not;
    beside.look();
  }
  const label = (path) => {
    const steps = path.match(/[^.[\]]+/g) ?? [], key = steps.filter((one) => !/^\d+$/.test(one)).at(-1), number = steps.at(-1);
    return `${words.keys[key] ?? key}${/^\d+$/.test(number) ? ` ${Number(number) + 1}` : ""}`;
  };
  function build() {
    holder.replaceChildren(...texts.map((one, at) => {
      const line = document.createElement("div"), box = document.createElement("div"), name = document.createElement("label"), source = document.createElement("p"), { box: area, button } = one.rich ? Handouts.rich() : { box: document.createElement("textarea") }, margin = document.createElement("div");
      line.className = "ln"; box.className = "f"; margin.className = "notes"; source.className = "source"; source.lang = "nl";
      area.id = `t-${at}`; name.id = `l-${at}`; name.textContent = label(one.paths[0]);
      source.append(...one.source.split("**").map((part, index) => { if (index % 2 === 0) return part; const bold = document.createElement("b"); bold.textContent = part; return bold; })); source.id = `s-${at}`; margin.id = `n-${at}`;
      area.value = mine[one.source] ?? one.shipped; area.lang = tag; area.dir = rtl ? "rtl" : "ltr"; area.dataset.path = one.paths.join(" ");
      area.rows = Math.min(6, Math.ceil(Math.max(area.value.length, one.source.length) / 52) || 1);
      if (button) { area.setAttribute("aria-labelledby", name.id); name.addEventListener("click", () => area.focus()); } else name.htmlFor = area.id;
      area.setAttribute("aria-describedby", margin.id); area.setAttribute("aria-details", source.id);
      area.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
      area.addEventListener("input", () => { beside.remember(one.source); set(one, area.value); changed(); });
      beside.watch(area);
      box.append(name, ...(button ? [button] : []), source, area);
      if (one.proposal && !mine[one.source]) box.append(proposal(one, area));
      line.append(box, margin);
      return line;
    }));
    beside.margins();
  }
  function set(one, value) { if (value.trim() && value !== one.shipped) mine[one.source] = value; else delete mine[one.source]; }
  /** What the words were translated as before they changed. */
  function proposal(one, area) {
    const box = document.createElement("p"), said = document.createElement("q"), button = document.createElement("button");
    box.className = "before"; said.lang = tag; said.dir = rtl ? "rtl" : "ltr"; said.textContent = one.proposal;
    button.type = "button"; button.className = "b line small"; button.textContent = words.take;
    button.addEventListener("click", () => { beside.remember(); set(one, one.proposal); area.value = one.proposal; box.remove(); changed(); area.focus(); });
    box.append(`${words.before} ‘${one.before}’. ${words.was_said} `, said, button);
    return box;
  }

  const load = () => json("/woorden", base()).then((found) => {
    if (!found.texts) { say(found.refused ?? found.problems?.map((one) => `${one.text} ${one.hint}`).join(" ") ?? words.fault); return; }
    texts = found.texts; mine = own(piece)[tag] ?? {};
    build(); beside.look();
  }).catch(trouble);

  $("#save").addEventListener("click", () => { const { pair: _, language: __, ...kept } = base(); download("/bewaar", kept); });
  $("#pdf").addEventListener("click", () => download("/bestand", base()));
  $("#original").addEventListener("click", () => { beside.remember(); mine = {}; build(); changed(); });
  $("#open").addEventListener("change", async () => {
    const [chosen] = $("#open").files, found = chosen && await Handouts.opened(chosen, piece);
    if (found) {
      put(EDIT + piece, found.content); put(OWN + piece, Object.keys(found.translations).length ? found.translations : null);
      await load(); say(words.opened);
    }
    $("#open").value = "";
  });
  addEventListener("storage", (event) => { if ([EDIT + piece, OWN + piece].includes(event.key)) { load(); say(words.other_tab); } });
  addEventListener("handouts:again", load);
  load();
})();
