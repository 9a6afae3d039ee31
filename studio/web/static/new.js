/* A new handout: a layout, who reads it, and what it is called; or one from a file. */
"use strict";
(() => {
  const { $, $$, words, edits, edit, put, json, say, trouble, EDIT, OWN } = Handouts;
  const chosen = (name) => $(`[name=${name}]:checked`);

  /** Whom the example is for, as long as nobody chose. */
  function reader() { if (!$("[name=voor][data-picked]")) $(`[name=voor][value=${chosen("vorm").dataset.reader}]`).checked = true; }
  $$("[name=vorm]").forEach((one) => one.addEventListener("change", reader));
  $$("[name=voor]").forEach((one) => one.addEventListener("change", () => { one.dataset.picked = ""; }));

  /** The first name that is free; several may be begun from one layout. */
  function free(layout) {
    const names = Array.from({ length: 9 }, (_, at) => `nieuw-${layout}${at ? `-${at + 1}` : ""}`);
    return names.find((name) => !edit(name));
  }
  const go = (name) => { location.href = `${words.prefix}/${name}/tekst`; };
  function begin(content, translations = {}) {
    const name = free(content.layout);
    if (!name) { say(words.full); return; }
    put(EDIT + name, content);
    if (Object.keys(translations).length) put(OWN + name, translations);
    go(name);
  }
  $("#new").addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const { content } = await json("/inhoud", { piece: `nieuw-${chosen("vorm").value}` }), title = $("#titel").value.trim();
      begin({ ...content, audience: chosen("voor").value, ...(title ? { title } : {}) });
    } catch (error) { trouble(error); }
  });
  $("#open").addEventListener("change", async () => {
    const [file] = $("#open").files, found = file && await Handouts.opened(file, "handout");
    if (found) begin(found.content, found.translations);
    $("#open").value = "";
  });
  function mine() {
    const own = Object.entries(edits()).filter(([name]) => name.startsWith("nieuw-"));
    $("#mine").hidden = !own.length;
    $("#mines").replaceChildren(...own.map(([name, content]) => { const link = document.createElement("a"); link.href = `${words.prefix}/${name}/tekst`; link.textContent = content.title || name; return link; }));
  }
  addEventListener("handouts:again", mine);
  if (!chosen("voor")) reader(); else chosen("voor").dataset.picked = "";
  mine();
})();
