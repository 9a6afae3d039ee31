/* One handout: its pages as they are printed, in the language, the edition, the paper and the form that are chosen. */
"use strict";
(() => {
  const { $, $$, words, fill, asked, edit, own, put, newest, download, picture, EDIT, OWN } = Handouts;
  const piece = $("#main").dataset.piece, sides = $("#sides"), form = $("#choices");
  const svgs = new Map();
  const papers = $$("[name=papier]").map((one) => one.value);

  /** Languages into which somebody translated it stand beside those that it comes in. */
  function languages() {
    const mine = own(piece);
    $$("[data-own]").forEach((label) => {
      const there = Object.keys(mine[label.dataset.own] ?? {}).length > 0, radio = $("input", label);
      label.hidden = !there;
      if (there && "asked" in radio.dataset) { radio.checked = true; delete radio.dataset.asked; }
      if (!there && radio.checked) $("[name=taal][value=nl]").checked = true;
    });
    $("#all").hidden = tags().length < 2;
  }
  const tags = () => $$("[name=taal]").filter((one) => !one.closest("label").hidden).map((one) => one.value);
  function wish() {
    const chosen = Object.fromEntries(new FormData(form));
    const content = edit(piece), texts = own(piece)[chosen.taal];
    const pair = Boolean(chosen.naast) && chosen.taal !== "nl";
    return { piece, language: chosen.taal, ...(pair ? { pair } : {}), edition: chosen.uitgave, form: chosen.vorm, ...(chosen.papier && chosen.papier !== papers[0] ? { paper: chosen.papier } : {}),
      school: asked(), ...(content ? { content } : {}), ...(texts ? { translations: { [chosen.taal]: texts } } : {}) };
  }
  /** Where the words of what is shown are changed. */
  function way() {
    const { taal, naast } = Object.fromEntries(new FormData(form));
    return `${$("#change").pathname}${taal && taal !== "nl" ? `?taal=${taal}${naast ? "&naast=1" : ""}` : ""}`;
  }
  /** What has no translation: the first of it, and where the rest is. */
  function lacking(gaps) {
    const link = document.createElement("a");
    link.href = way(); link.textContent = words.translate;
    $("#why").replaceChildren(`${fill(gaps.length === 1 ? words.gap : words.gaps, { n: gaps.length })} ${gaps.slice(0, 3).map((one) => one.text).join(" ")} `, link);
  }
  function draw(found) {
    sides.classList.remove("busy");
    $("#why").textContent = found.refused ?? found.problems?.map((one) => `${one.text} ${one.hint}`).join(" ") ?? "";
    if (found.gaps?.length && wish().language !== "nl") lacking(found.gaps);
    if (!found.pages) return;
    const pages = found.pages.map((page) => { if (page.svg) { URL.revokeObjectURL(svgs.get(page.digest)); svgs.set(page.digest, picture(page.svg)); } return { ...page, url: svgs.get(page.digest) }; });
    const tall = pages[0].height > pages[0].width;
    sides.className = `sides${tall && pages.length > 1 ? " tall" : tall ? " one" : ""}`;
    sides.replaceChildren(...pages.map((page, at) => {
      const figure = document.createElement("figure"), frame = document.createElement("span"), image = new Image(), caption = document.createElement("figcaption"), place = document.createElement("b");
      frame.className = "pg"; frame.style.aspectRatio = `${page.width} / ${page.height}`;
      const name = (words.said === "nl" && page.label) || called(at, pages.length), large = document.createElement("button");
      image.src = page.url; image.alt = `${$("h1").textContent}, ${name}`;
      place.textContent = name; large.type = "button"; large.className = "b link small"; large.textContent = words.enlarge; large.setAttribute("aria-label", `${words.enlarge}: ${name}`);
      large.addEventListener("click", () => { $("#large").src = page.url; $("#large").alt = image.alt; $("#large").style.aspectRatio = frame.style.aspectRatio; $("#zoom").showModal(); });
      const which = document.createElement("span");
      which.append(place, pages.length > 1 && !/\d/.test(name) ? `, ${fill(words.sides, { n: at + 1, count: pages.length })}` : "");
      caption.append(which, large);
      frame.append(image); figure.append(frame, caption);
      return figure;
    }));
    $("#how").replaceChildren(...found.print.lines.flatMap(([name, value]) => { const dt = document.createElement("dt"), dd = document.createElement("dd"); dt.textContent = name; dd.textContent = value; return [dt, dd]; }));
    const before = $("#draw").src;
    $("#draw").src = picture(found.print.drawing);
    if (before) URL.revokeObjectURL(before);
    $("#after").textContent = found.print.after; $("#after").hidden = !found.print.after;
    $$("[name=vorm]").forEach((radio) => { radio.closest("label").hidden = !found.choices.form.includes(radio.value); });
    $("#forms").hidden = found.choices.form.length < 2;
    $$("[name=uitgave]").forEach((radio) => radio.toggleAttribute("data-no", !found.choices.edition[radio.value]));
    last = found.choices;
    sides.dispatchEvent(new CustomEvent("drawn"));
  }
  /** What a side is called: by its place on the sheet, or by its number. */
  function called(at, count) {
    if (count !== 2 || new FormData(form).get("vorm") !== "page") return fill(words.sides, { n: at + 1, count });
    return ($("#main").dataset.layout === "leaflet" && !new FormData(form).get("naast") ? [words.outside, words.inside] : [words.front, words.back_side])[at];
  }
  let last = null;
  const ask = newest("/blad", draw, (error) => { sides.classList.remove("busy"); Handouts.trouble(error); });
  function again() {
    languages(); Handouts.own_title(piece);
    if ($("#beside")) $("#beside").hidden = new FormData(form).get("taal") === "nl"; sides.classList.add("busy"); $("#own").hidden = !edit(piece) && !Object.keys(own(piece)).length; $("#change").href = way(); ask({ ...wish(), have: [...svgs.keys()].slice(-16) }); }

  form.addEventListener("change", (event) => {
    const radio = event.target;
    if (radio.name === "uitgave" && last && !last.edition[radio.value]) {
      $("#why").textContent = words.why[radio.value];
      $("[name=uitgave][value=standard]").checked = true;
      return;
    }
    if (radio.name === "naast") { $("[name=vorm][value=page]").checked = true; $("[name=uitgave][value=standard]").checked = true; }
    if (radio.name === "vorm" && radio.value !== "page") { $(`[name=papier][value=${papers[0]}]`).checked = true; $("[name=uitgave][value=standard]").checked = true; }
    if ((radio.name === "papier" || radio.name === "uitgave") && $("[name=vorm][value=page]")) $("[name=vorm][value=page]").checked = true;
    const shown = new URLSearchParams([...new FormData(form)].filter(([key, value]) => ({ taal: "nl", uitgave: "standard", vorm: "page", papier: papers[0] })[key] !== value));
    history.replaceState(null, "", `${location.pathname}${String(shown) ? `?${shown}` : ""}`);
    again();
  });
  $("#get").addEventListener("submit", (event) => { event.preventDefault(); download("/bestand", wish()); });
  $("#phone").addEventListener("click", () => { const { paper, form: _, pair: __, ...own } = wish(); download("/bestand", { ...own, edition: "phone" }); });
  $("#picture").addEventListener("click", () => download("/plaatje", wish()));
  $("#all").addEventListener("click", () => {
    const { content, school } = wish(), all = own(piece);
    download("/pakket", { pieces: [piece], languages: tags(), school, ...(content ? { contents: { [piece]: content } } : {}), ...(Object.keys(all).length ? { translations: all } : {}) }, words.done_zip);
  });
  $("#link").addEventListener("click", async () => {
    const here = /^(localhost|127\.|\[::1)/.test(location.hostname);
    try { await navigator.clipboard.writeText(location.href); } catch {
      const area = document.createElement("textarea");
      area.value = location.href; document.body.append(area); area.select(); document.execCommand("copy"); area.remove(); $("#link").focus();
    }
    Handouts.say(here ? words.copied_here : words.copied);
  });
  $("#original").addEventListener("click", () => { const kept = [EDIT, OWN].map((start) => [start + piece, Handouts.get(start + piece)]); kept.forEach(([key]) => put(key, null)); again(); Handouts.say(words.wiped_words, words.back, () => { kept.forEach(([key, value]) => put(key, value)); again(); }); });
  addEventListener("handouts:again", again);
  again();
})();
