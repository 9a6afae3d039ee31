/* What cannot be read or reached in this window: [what, which] for each. */
() => {
  const found = [], wide = document.documentElement.clientWidth, high = innerHeight;
  const named = (one) => `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ""}.${one.className} ‘${(one.value || one.textContent || "").trim().slice(0, 30)}’`;
  if (document.documentElement.scrollWidth > wide) found.push(["the page scrolls sideways", `${document.documentElement.scrollWidth} > ${wide}`]);
  for (const one of document.body.querySelectorAll("*")) {
    if (!one.checkVisibility() || one.closest(".sr, .skip, svg, noscript, .fan, .stand, .hits")) continue;
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (!box.width || !box.height || style.clipPath !== "none" || style.opacity === "0") continue;
    if (box.left < -1 || box.right > wide + 1) found.push(["lies outside the window", named(one)]);
    const scrolls = /auto|scroll/.test(style.overflowX);
    if (scrolls && one.scrollWidth > one.clientWidth + 1 && !/INPUT|TEXTAREA|SELECT/.test(one.tagName)) found.push(["scrolls sideways by itself", named(one)]);
    if (/hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1 && one.childElementCount === 0 && !/INPUT|TEXTAREA|SELECT/.test(one.tagName)) found.push(["words are cut", named(one)]);
    if (/hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 2 && one.textContent.trim() && !/INPUT|TEXTAREA|SELECT/.test(one.tagName)) found.push(["is cut from below", named(one)]);
    if (one.matches("#fields input, #fields textarea") && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2)) found.push(["words are cut in their field", named(one)]);
    const fixed = style.position === "fixed" || (style.position === "sticky" && (style.bottom !== "auto" || (style.top !== "auto" && one.matches(".tools, .top"))));
    if (fixed && box.height > high / 2) found.push(["covers half the window", `${named(one)} ${Math.round(box.height)} of ${high}`]);
    if (one.matches("button, a, input, select, textarea, summary") && box.width < 24 && box.height < 24 && !one.closest("label")) found.push(["is too small to touch", named(one)]);
  }
  return found.map(([what, which]) => `${what}: ${which}`);
}
