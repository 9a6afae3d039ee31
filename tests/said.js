// What a page says from top to bottom, as its structure has it: a function of no arguments for the browser.
() => {
  const inline = new Set(["A", "STRONG", "BDI", "SPAN", "ABBR", "LABEL"]);
  const name = (control) => control.getAttribute("aria-label") ?? [...control.labels].map((label) => label.textContent).join(" ");
  const sign = (item) => {
    const list = item.parentElement;
    if (list.tagName === "OL") return `${[...list.children].indexOf(item) + 1} `;
    return getComputedStyle(list).listStyleType === "disc" ? "• " : "";
  };
  const say = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    if (node.getAttribute("role") === "img") return ` ${node.getAttribute("aria-label")} `;
    if (node.tagName === "IMG") return ` ${node.alt} `;
    if (node.matches("input, textarea")) return ` ${name(node)} `;
    const inner = (node.tagName === "LI" ? sign(node) : "") + [...node.childNodes].map(say).join("");
    return inline.has(node.tagName) ? inner : ` ${inner} `;
  };
  return say(document.body);
}
