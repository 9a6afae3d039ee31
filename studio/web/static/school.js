/* The school: each keystroke is kept, and drawn on every page. */
"use strict";
(() => {
  const { $, $$, words, fill, icon, put, school, asked, newest, picture, say, save, thumbs, names, SCHOOL } = Handouts;
  const LARGEST = 2 * 1024 * 1024;
  const fields = $$("[data-key]");
  let own = school();

  function show() {
    fields.forEach((field) => { field.value = own[field.dataset.key] ?? (field.id === "role" ? "social-worker" : ""); });
    $$("[name=use]").forEach((radio) => { radio.checked = radio.value === (own.use ?? ""); });
    $("#colours").hidden = !own.use;
    if (/^#[0-9a-f]{6}$/i.test(own.colour ?? "")) $("#pick").value = own.colour;
    $("#see").hidden = !own.logo; $("#nothing").hidden = Boolean(own.logo); $("#nologo").hidden = !own.logo;
    if (own.logo) $("#see").src = `data:${type(own.logo_name)};base64,${own.logo}`;
  }
  const type = (name) => (/\.svg$/i.test(name) ? "image/svg+xml" : /\.png$/i.test(name) ? "image/png" : "image/jpeg");
  function message(key, text, kind = key === "logo" ? "stop" : "warn") {
    const line = $(`#m-${key}`), field = $(`#${key}`);
    if (!line) return;
    line.hidden = !text;
    const said = document.createElement("span");
    said.textContent = text;
    line.replaceChildren(...(text ? [icon(kind === "ok" ? "kept" : "warn"), said] : []));
    line.className = `msg ${kind}`;
    if (key !== "colour") field?.toggleAttribute("aria-invalid", Boolean(text));
    if (text && key !== "colour") field?.setAttribute("aria-invalid", "true");
  }
  const look = newest("/school", (found) => {
    for (const key of ["name", "contact", "phone", "hours", "email", "website", "logo"]) message(key, found.school[key] ?? "");
    if (asked() && !own.name && (own.contact || own.phone || own.logo)) message("name", words.first_name);
    const verdict = found.colour;
    $("#verdict").hidden = !verdict && !found.school.colour;
    message("colour", verdict?.text ?? found.school.colour ?? "", verdict?.kind ?? "stop");
    if (verdict) $$("#shades span").forEach((one, at) => { one.style.background = verdict.shades[at]; one.style.color = [verdict.shades[3], verdict.letters, "", verdict.shades[0]][at]; });
  });
  const crops = $$("#near img"), code = $("#code");
  /** From close by, and its code: the newest at once. */
  const near = newest("/dichtbij", (found) => {
    found.pictures.forEach((one, at) => { show_in(crops[at], one.svg); crops[at].style.aspectRatio = `${one.width} / ${one.height}`; });
    code.hidden = !found.code;
    if (found.code) show_in($("img", code), found.code);
  });
  function show_in(image, svg) {
    const before = image.src;
    image.src = picture(svg);
    if (before.startsWith("blob:")) URL.revokeObjectURL(before);
  }
  const minis = $$("[data-piece]", $("#minis"));
  const draw = thumbs(minis);
  /** On a narrow screen some of them stand over the form, too. */
  for (const one of $$("[data-peek]")) {
    const from = $(`#minis [data-piece=${one.dataset.peek}] img`);
    from.addEventListener("load", () => { $("img", one).src = from.currentSrc; });
  }
  let waiting;
  function changed() {
    if (!put(SCHOOL, own)) $("#kept").textContent = words.kept_not;
    names();
    const school_ = asked();
    look({ school: school_ ?? {} }); near({ school: school_ });
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (school_) draw(); else minis.forEach((one) => { Handouts.small(one); }); }, 120);
  }
  fields.forEach((field) => field.addEventListener("input", () => { own[field.dataset.key] = field.value; if (field.id === "colour" && /^#[0-9a-f]{6}$/i.test(field.value)) $("#pick").value = field.value; changed(); }));
  $("#pick").addEventListener("input", () => { own.colour = $("#pick").value.toUpperCase(); $("#colour").value = own.colour; changed(); });
  $$("[name=use]").forEach((radio) => radio.addEventListener("change", () => {
    own.use = radio.value;
    if (own.use && !own.colour) { own.colour = "#3D6FB6"; $("#colour").value = own.colour; }
    $("#colours").hidden = !own.use;
    changed();
  }));
  function take(file) {
    message("logo", "");
    if (!file) return;
    if (file.size > LARGEST) { message("logo", fill(words.large, { mb: (file.size / 1048576).toFixed(1).replace(".", words.said === "nl" ? "," : ".") })); return; }
    const reader = new FileReader();
    reader.onload = () => { own.logo = reader.result.split(",")[1]; own.logo_name = file.name.slice(-40); show(); changed(); };
    reader.readAsDataURL(file);
  }
  $("#logo").addEventListener("change", () => take($("#logo").files[0]));
  $("#nologo").addEventListener("click", () => { delete own.logo; delete own.logo_name; $("#logo").value = ""; show(); changed(); });
  const drop = $("#drop");
  drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); drop.classList.remove("over"); take(event.dataTransfer.files[0]); });
  $("#save").addEventListener("click", async () => {
    const found = await Handouts.json("/school", { school: asked() ?? {} }).catch(Handouts.trouble);
    if (found) { save("school.yaml", new Blob([found.file], { type: "application/yaml" })); say(words.done); }
  });
  $("#open").addEventListener("change", async () => {
    const [chosen] = $("#open").files;
    if (!chosen) return;
    try {
      const found = chosen.size > 1048576 ? {} : await Handouts.json("/open-school", { text: await chosen.text(), name: chosen.name.slice(-80) });
      if (found.fields) { const { logo, logo_name } = own; own = { ...(logo ? { logo, logo_name } : {}), ...found.fields }; show(); changed(); say(words.opened); } else say(`${chosen.name} ${words.no_school}`);
    } catch (error) { Handouts.trouble(error); }
    $("#open").value = "";
  });
  addEventListener("handouts:again", () => { own = school(); show(); changed(); });
  addEventListener("storage", (event) => { if (event.key === SCHOOL) { own = school(); show(); changed(); } });
  show();
  if (asked()) changed(); else near({ school: null });
})();
