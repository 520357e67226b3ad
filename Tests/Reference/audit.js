"use strict";
// Runs in a page of the reference in a browser, and reports parts that a person cannot read, reach or find.
addEventListener("load", () => {
  const problems = [];
  const fail = (what) => problems.push(what);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const name = (element) =>
    (element.getAttribute("aria-label") || element.textContent || [...(element.labels || [])].map((label) => label.textContent).join(" ")).trim();
  const isShown = (element) => element.checkVisibility();

  // Structure.
  const ids = all("[id]").map((element) => element.id);
  if (new Set(ids).size !== ids.length) fail("an id is there twice");
  for (const link of all("a[href^='#']")) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) fail("no place for the link " + link.hash);
  }
  for (const control of all("a, button, input, summary")) if (!name(control)) fail("no name: " + control.outerHTML.slice(0, 80));
  let level = 0;
  for (const heading of all("main h1, main h2, main h3, main h4, main h5")) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) fail("a heading is too deep: " + heading.textContent);
    if (!heading.textContent.trim()) fail("an empty heading");
    level = own;
  }
  if (all("h1").length !== 1 || all("main").length !== 1) fail("there must be one h1 and one main");
  if (!document.documentElement.lang || !document.title) fail("no language or no title");
  for (const table of all("table")) if (!table.caption || !table.querySelector("th[scope=row]")) fail("a table without headers");
  if (all("[tabindex]").some((element) => element.tabIndex > 0)) fail("the order of the tab key is changed");
  for (const pre of all("pre")) if (pre.tabIndex !== 0) fail("code that cannot be scrolled by keyboard");
  if (performance.getEntriesByType("resource").length) fail("something was fetched");

  // Appearance.
  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = all("body *").find((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("pre"));
    fail("wider than the window: " + (wide ? wide.outerHTML.slice(0, 120) : "?"));
  }
  for (const control of all("button, nav li a, summary").filter(isShown)) {
    if (control.getBoundingClientRect().height < 24) fail("too small to touch: " + name(control));
  }
  const channels = (color) => color.match(/[\d.]+/g).map(Number);
  const luminance = (color) => {
    const [red, green, blue] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const back = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const contrast = () => {
    const known = new Set();
    for (const element of all("body *").filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))) {
      if (!isShown(element) || element.matches("script, style")) continue;
      const [front, behind] = [getComputedStyle(element).color, back(element)];
      if (known.has(front + behind)) continue;
      known.add(front + behind);
      const [low, high] = [luminance(front), luminance(behind)].sort((a, b) => a - b);
      const ratio = (high + 0.05) / (low + 0.05);
      if (ratio < 4.5) fail("contrast " + ratio.toFixed(2) + ": " + element.outerHTML.slice(0, 80));
    }
  };
  const theme = document.getElementById("theme");
  contrast();
  theme.click();
  contrast();
  theme.click();

  // Interaction.
  const menu = document.getElementById("menu"), nav = document.getElementById("contents"), search = document.getElementById("search");
  if (isShown(menu)) {
    if (isShown(nav) || menu.getAttribute("aria-expanded") !== "false") fail("the contents are open on a phone");
    menu.click();
    if (!isShown(nav) || menu.getAttribute("aria-expanded") !== "true") fail("the contents do not open");
  }
  const shown = () => all("nav li a").filter((link) => link.checkVisibility({ visibilityProperty: true }));
  const type = (text) => {
    search.value = text;
    search.dispatchEvent(new Event("input"));
  };
  const press = (element, key) => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const found = document.getElementById("found");
  const count = all("nav li a").length;
  const first = all("nav li a")[0];
  type(document.querySelector(first.hash.replace(/[.~]/g, "\\$&") + " h3").textContent);
  if (!shown().includes(first) || shown().length >= count) fail("a search by name does not find it");
  if (!/\d/.test(found.textContent)) fail("nobody is told how much was found");
  press(search, "Enter");
  if (location.hash !== first.hash) fail("Enter does not go to what was found");
  type("zzzz no such thing");
  if (shown().length || found.textContent !== "0 results") fail("what is not there is found");
  press(search, "Escape");
  if (search.value || found.textContent) fail("Escape does not end a search");
  press(document.body, "/");
  if (document.activeElement !== search) fail("the key / does not go to the search");

  parent.postMessage({ width: innerWidth, problems }, "*");
});
