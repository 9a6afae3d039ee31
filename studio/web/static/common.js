/* Shared by every view: the school and the edits in this browser, how the server is asked, and what is said at the foot of the window. */
"use strict";
window.Handouts = (() => {
  const words = JSON.parse(document.body.dataset.words);
  const SCHOOL = "handouts.school", EDIT = "handouts.edit.", OWN = "handouts.translation.";
  const $ = (query, root = document) => root.querySelector(query);
  const $$ = (query, root = document) => [...root.querySelectorAll(query)];
  let memory = {};  // where the browser keeps nothing

  function get(key) {
    try { return JSON.parse(localStorage.getItem(key)) ?? memory[key] ?? null; } catch { return memory[key] ?? null; }
  }
  function put(key, value) {
    memory[key] = value;
    try {
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch { return false; }
  }
  const school = () => get(SCHOOL) ?? {};
  const edit = (piece) => get(EDIT + piece);
  /** All that is kept under names that begin so. */
  function begun(start) {
    const found = {};
    let keys = Object.keys(memory);
    try { keys = [...keys, ...Object.keys(localStorage)]; } catch { /* none are kept */ }
    for (const key of keys) if (key.startsWith(start) && get(key)) found[key.slice(start.length)] = get(key);
    return found;
  }
  /** What somebody called a handout, and said of it, in the place of what the server knows of it. */
  function own_title(piece) {
    const content = edit(piece), back = $(".ed .back");
    if (typeof content?.title !== "string") return;
    if (back) back.lastChild.data = content.title;
    if (!$(".pc")) return;
    $(".intro h1").textContent = content.title;
    $(".intro h1 + p").textContent = typeof content.lead === "string" ? content.lead.replaceAll("**", "") : "";
  }
  const edits = () => begun(EDIT);
  /** Somebody's own translations of a handout: by language, the text and how it is said. */
  const own = (piece) => get(OWN + piece) ?? {};
  function put_own(piece, tag, texts) {
    const { [tag]: _, ...others } = own(piece), all = Object.keys(texts).length ? { ...others, [tag]: texts } : others;
    return put(OWN + piece, Object.keys(all).length ? all : null);
  }
  /** What a request says of the school: nothing where nothing was filled in. */
  function asked() {
    const { use, ...own } = school();
    const filled = Object.fromEntries(Object.entries(own).filter(([, value]) => value));
    if (!use) delete filled.colour; else filled.use = use;
    return Object.keys(filled).some((key) => key !== "role") ? filled : null;
  }

  /** One of the drawings of the page itself. */
  function icon(name) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    made.setAttribute("class", "i"); made.setAttribute("aria-hidden", "true"); made.setAttribute("focusable", "false");
    use.setAttribute("href", `/static/icons.svg#${name}`);
    made.append(use);
    return made;
  }
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
  let timer;
  function say(text, action, then) {
    let foot = $(".say");
    if (!foot) { foot = document.createElement("div"); foot.className = "say"; foot.setAttribute("role", "status"); document.body.append(foot); }
    foot.replaceChildren(document.createTextNode(text));
    foot.hidden = false;
    clearTimeout(timer);
    if (action) {
      const button = document.createElement("button");
      button.type = "button"; button.textContent = action;
      button.onclick = () => { foot.hidden = true; then(); };
      foot.append(button);
    }
    timer = setTimeout(() => { foot.hidden = true; }, action ? 12000 : 6000);
  }
  const status = (text) => { $("#live").textContent = text; };

  async function post(path, data) {
    const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ said: words.said, ...data }) });
    if (!answer.ok) { await answer.text(); throw Object.assign(new Error(String(answer.status)), { status: answer.status }); }
    return answer;
  }
  const json = async (path, data) => (await post(path, data)).json();
  /** What went wrong, in words: it is no fault of who types. */
  function trouble(error) {
    if (!navigator.onLine || !error.status) say(words.offline);
    else say(error.status === 429 || error.status === 503 ? words.often : words.fault);
  }
  /** One request under way; of those that wait only the newest; an older answer is dropped. */
  function newest(path, then, failed = trouble) {
    let busy = false, next = null;
    async function run(data) {
      busy = true;
      try { const found = await json(path, data); if (!next) then(found, data); } catch (error) { if (!next) failed(error); }
      busy = false;
      if (next) { const data_ = next; next = null; run(data_); }
    }
    return (data) => { if (busy) next = data; else run(data); };
  }
  async function download(path, data, done = words.done) {
    status(words.busy);
    try {
      const answer = await post(path, data);
      if (answer.headers.get("Content-Type").startsWith("application/json")) {
        const found = await answer.json();
        say(found.refused ?? found.problems?.map((one) => `${one.text} ${one.hint}`).join(" ") ?? words.fault);
        return;
      }
      const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
      save(name, await answer.blob());
      say(done);
    } catch (error) { trouble(error); }
  }
  function save(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob); link.download = name; link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 4000);
  }
  /** A page's SVG as a picture: nothing in it can act. */
  const picture = (svg) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));

  const WIDE = devicePixelRatio > 1.2 ? 240 : 160;
  /** A small page that was left for later is there now. */
  function near(holder) {
    const later = $("noscript", holder);
    if (later) later.outerHTML = later.textContent;
  }
  const coming = new IntersectionObserver((seen) => { for (const one of seen) if (one.isIntersecting) { coming.unobserve(one.target); near(one.target.parentNode); } }, { rootMargin: "150px" });
  $$(".pg:has(noscript)").forEach((one) => coming.observe(one));
  /** A small page in its holder: the school's own, or as it was shipped. */
  function small(holder, own) {
    near(holder);
    const image = $("img", holder);
    image.removeAttribute("srcset");
    image.src = own ? `data:image/webp;base64,${own}` : `/duim/${WIDE}/${holder.dataset.piece.replace(/^(nieuw-[a-z]+)-[2-9]$/, "$1")}.webp`;
  }
  /** Small pages with the school on them, those in view first, two at a time. */
  function thumbs(holders) {
    let queue = [];
    let round = 0;
    async function worker(mine) {
      while (mine === round && queue.length) {
        const holder = queue.shift(), piece = holder.dataset.piece, content = "plain" in holder.dataset ? null : edit(piece);
        try {
          const found = await json("/duim", { piece, width: WIDE, school: asked(), ...(content ? { content } : {}) });
          if (mine === round && found.picture) small(holder, found.picture);
        } catch (error) { if (error.status === 429 || error.status === 503) { await new Promise((go) => setTimeout(go, 2000)); queue.unshift(holder); } else return; }
      }
    }
    return () => {
      round += 1;
      const height = innerHeight;
      queue = holders.map((one) => [one, one.getBoundingClientRect().top]).sort((a, b) => Number(a[1] > height) - Number(b[1] > height)).map(([one]) => one);
      worker(round); worker(round);
    };
  }
  function names() { $$("[data-me]").forEach((one) => { one.textContent = school().name || one.dataset.me; }); }

  addEventListener("offline", () => say(words.offline));
  addEventListener("online", () => { say(words.online); dispatchEvent(new Event("handouts:again")); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName) && $("#q")) { event.preventDefault(); $("#q").focus(); }
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-wipe]")) return;
    const kept = { [SCHOOL]: get(SCHOOL), ...Object.fromEntries([EDIT, OWN].flatMap((start) => Object.entries(begun(start)).map(([piece, value]) => [start + piece, value]))) };
    Object.keys(kept).forEach((key) => put(key, null));
    memory = {};
    names();
    dispatchEvent(new Event("handouts:again"));
    say(words.wiped, words.back, () => { Object.entries(kept).forEach(([key, value]) => put(key, value)); names(); dispatchEvent(new Event("handouts:again")); });
  });
  names();
  return { words, $, $$, get, put, school, edit, edits, own, put_own, own_title, asked, fill, icon, say, status, post, json, trouble, newest, download, save, picture, small, thumbs, names, SCHOOL, EDIT, OWN };
})();
