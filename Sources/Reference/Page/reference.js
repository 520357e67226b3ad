"use strict";
(() => {
  const byID = (id) => document.getElementById(id);
  const search = byID("search"), nav = byID("contents"), found = byID("found"), menu = byID("menu"), theme = byID("theme");

  // The entries of the contents, each with the texts that it is found by, the most telling first.
  const items = [...nav.querySelectorAll("li a")].map((link) => {
    const entry = byID(decodeURIComponent(link.hash.slice(1)));
    const words = (selector) =>
      entry ? [...entry.querySelectorAll(selector)].map((part) => part.textContent).join(" ").toLowerCase() : "";
    return {
      link, row: link.parentElement,
      texts: [link.textContent.toLowerCase() + " " + words("h3"), words(".lead, .address"), words("tbody th, tbody th + td, tbody .value")],
    };
  });
  const groups = [...nav.querySelectorAll("details")].map((group) => ({ group, wasOpen: group.open }));

  const weight = (item, terms) => {
    let sum = 0;
    for (const term of terms) {
      const index = item.texts.findIndex((text) => text.includes(term));
      if (index < 0) return -1;
      sum += index;
    }
    return sum;
  };

  let best = null;
  const filter = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0, lowest = Infinity;
    best = null;
    for (const item of items) {
      const sum = terms.length ? weight(item, terms) : 0;
      item.row.classList.toggle("none", sum < 0);
      if (sum < 0) continue;
      count += 1;
      if (sum < lowest) [lowest, best] = [sum, item.link];
    }
    for (const { group, wasOpen } of groups) {
      const isEmpty = !group.querySelector("li:not(.none)");
      group.classList.toggle("none", isEmpty);
      group.open = terms.length ? !isEmpty : wasOpen;
    }
    found.textContent = terms.length ? (count === 1 ? "1 result" : count + " results") : "";
    if (terms.length) show(true);
  };

  const show = (isShown) => {
    nav.classList.toggle("closed", !isShown);
    menu.setAttribute("aria-expanded", String(isShown));
  };

  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && best) {
      event.preventDefault();
      best.click();
    } else if (event.key === "Escape") {
      search.value = "";
      filter();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      const first = items.find((item) => !item.row.classList.contains("none"));
      if (first) first.link.focus();
    }
  });
  nav.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const shown = items.map((item) => item.link).filter((link) => link.offsetParent);
    const index = shown.indexOf(document.activeElement);
    if (index < 0) return;
    event.preventDefault();
    (shown[index + step] || search).focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    search.focus();
  });

  menu.addEventListener("click", () => show(nav.classList.contains("closed")));
  const isNarrow = matchMedia("(max-width: 48rem)");
  show(!isNarrow.matches);
  isNarrow.addEventListener("change", () => show(!isNarrow.matches));

  // The contents mark the entry that the address names.
  const arrive = () => {
    for (const { link } of items) {
      if (link.hash === location.hash && location.hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    if (isNarrow.matches && location.hash) show(false);
  };
  addEventListener("hashchange", arrive);
  nav.addEventListener("click", (event) => {
    if (event.target.closest("a") && isNarrow.matches) show(false);
  });
  arrive();

  const isDark = () =>
    (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    name();
  });
  name();
  theme.hidden = false;

  if (navigator.clipboard) {
    for (const caption of document.querySelectorAll(".samples figcaption")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy " + caption.textContent.trim());
      button.addEventListener("click", () => {
        navigator.clipboard.writeText(caption.parentElement.querySelector("code").textContent).then(() => {
          found.textContent = "Copied";
        });
      });
      caption.append(button);
    }
  }
})();
