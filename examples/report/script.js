"use strict";
(() => {
  const root = document.documentElement, body = document.body, note = document.getElementById("note");
  const text = document.getElementById("text"), outline = document.getElementById("outline");
  const side = document.getElementById("side");
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const make = (name, words = "", more = {}) => Object.assign(document.createElement(name), { textContent: words }, more);
  const isSingle = () => matchMedia("(max-width: 1199px)").matches;

  // Light and dark: as the system says, until the switch says otherwise.
  const theme = document.getElementById("theme"), system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const nameTheme = () => { theme.textContent = isDark() ? "浅色" : "深色"; };
  theme.onclick = () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("gongwen-theme", root.dataset.theme); } catch { /* A page from a file may not store. */ }
    nameTheme();
  };
  system.onchange = nameTheme;
  nameTheme();
  document.getElementById("print").onclick = () => window.print();

  // Views: beside the text in a wide window, one at a time in a narrow one.
  const scrolled = {};
  function show(view) {
    const before = body.dataset.view;
    if (isSingle() && before !== view) scrolled[before] = window.scrollY;
    body.dataset.view = view;
    for (const tab of all(".tabs a")) {
      if (tab.dataset.view === view) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
    if (isSingle() && before !== view) window.scrollTo(0, scrolled[view] || 0);
    side.scrollTop = 0;
    hide();
    follow();
  }
  const widen = document.getElementById("widen");
  function setWide(isWide) {
    root.toggleAttribute("data-wide", isWide);
    widen.setAttribute("aria-pressed", isWide);
    widen.textContent = isWide ? "收起" : "展开";
  }
  widen.onclick = () => setWide(!root.hasAttribute("data-wide"));
  const menu = document.getElementById("menu");
  function setMenu(isOut) {
    outline.classList.toggle("out", isOut);
    menu.setAttribute("aria-expanded", isOut);
    if (isOut) outline.querySelector("a")?.focus();
  }
  menu.onclick = () => setMenu(!outline.classList.contains("out"));

  // Links lead to their place in the text and back.
  function reveal(id) {
    const found = document.getElementById(id) || placeOf(id);
    if (!found) return;
    if (found.classList.contains("view") || found === text) {
      show(found.id);
      found.focus({ preventScroll: true });
      return;
    }
    setWide(false);
    if (isSingle()) show("text");
    const isSection = found.matches("section, article");
    const shown = isSection ? found.firstElementChild : found;
    shown.scrollIntoView({ block: isSection ? "start" : "center" });
    const focused = isSection ? shown : found.closest("[tabindex]");
    if (isSection) focused.tabIndex = -1;
    focused?.focus({ preventScroll: true });
    hide();
    all(".flash").forEach((it) => it.classList.remove("flash"));
    void shown.offsetWidth; // Ends the animation, so that it can begin anew.
    ((isSection && shown.querySelector(":scope > b, :scope > .marker")) || shown).classList.add("flash");
    follow();
  }
  // A finding between the words has no mark: the innermost element around it is shown.
  function placeOf(id) {
    const item = document.querySelector(`[data-finding="${CSS.escape(id.slice(1))}"]`);
    const at = Number(item?.dataset.start);
    return all("article [data-start]").filter((it) => it.dataset.start <= at && at < it.dataset.end).pop();
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    if (link.dataset.row) { showRow(link.dataset.row, link.hash.slice(1)); return; }
    setMenu(false);
    history.replaceState({ view: body.dataset.view, at: window.scrollY }, "");
    history.pushState({ view: "" }, "", link.hash);
    reveal(decodeURIComponent(link.hash.slice(1)));
  });
  window.addEventListener("popstate", ({ state }) => {
    if (!state?.view) return reveal(decodeURIComponent(location.hash.slice(1)));
    show(state.view);
    window.scrollTo(0, state.at);
  });

  // The outline follows the text.
  const entries = all("a", outline).map((link) => ({ link, place: document.getElementById(decodeURIComponent(link.hash.slice(1))) }));
  let current = null, isWaiting = false;
  function follow() {
    if (!entries.length || !text.offsetParent) return;
    const line = parseFloat(getComputedStyle(root).scrollPaddingTop) + 16;
    let low = 0, high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (entries[middle].place.getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    const atEnd = window.innerHeight + window.scrollY >= root.scrollHeight - 2;
    const link = entries[atEnd && low ? Math.max(low, 1) - 1 : low - 1]?.link || null;
    if (link === current) return;
    current?.removeAttribute("aria-current");
    all(".open", outline).forEach((it) => it.classList.remove("open"));
    current = link;
    if (!link) return;
    link.setAttribute("aria-current", "location");
    for (let item = link.closest("li"); item; item = item.parentElement.closest("li")) item.classList.add("open");
    const [inside, frame] = [link.getBoundingClientRect(), outline.getBoundingClientRect()];
    if (inside.top < frame.top + 20) outline.scrollTop += inside.top - frame.top - 60;
    if (inside.bottom > frame.bottom - 20) outline.scrollTop += inside.bottom - frame.bottom + 60;
  }
  window.addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => { isWaiting = false; follow(); if (!isPinned && !isSingle()) hide(); });
  }, { passive: true });
  window.addEventListener("resize", () => { hide(); follow(); });

  // What is marked: its kind, and the rows that say what was understood.
  const rows = new Map(), owners = new Map();
  for (const row of all("tbody tr")) {
    rows.set(row.dataset.at, row);
    for (const mark of (row.dataset.marks || "").split(" ").filter(Boolean)) owners.set(mark, row);
  }
  for (const it of all('article [id^="@"]', text)) {
    const row = rows.get(it.dataset.start);
    const isFigure = it.classList.contains("statistic");
    it.dataset.kind = isFigure ? "figure" : row?.dataset.choice || "";
    if (isFigure && row) it.dataset.modality = row.dataset.choice;
    it.tabIndex = 0;
  }
  for (const it of all("article mark", text)) if (!it.parentElement.closest("[tabindex], mark")) it.tabIndex = 0;
  for (const box of all(".legend input")) {
    box.onchange = () => root.classList.toggle(`hide-${box.dataset.kind}`, !box.checked);
  }

  // The note: on hover, on focus, on a tap; it stays after a click, and Escape closes it.
  let target = null, isPinned = false, timer = 0;
  function things(element) {
    const around = [];
    for (let it = element; it && it !== text; it = it.parentElement) around.push(it);
    const inside = element.classList.contains("quotation") ? [] : all("mark", element);
    const found = [...around, ...inside].flatMap((it) => {
      if (it.matches("mark.finding")) return [document.querySelector(`[data-finding="${it.dataset.mark}"]`)];
      if (it.matches("mark.compared")) return [owners.get(it.dataset.mark)];
      return it.id?.startsWith("@") ? [rows.get(it.dataset.start)] : [];
    });
    const kept = [...new Set(found)].filter(Boolean);
    const isPlain = (it) => it.dataset.choice === "quotation";
    return kept.every(isPlain) ? kept.slice(0, 1) : kept.filter((it) => !isPlain(it));
  }
  function describe(row) {
    const [table, list] = [row.closest("table"), make("dl")];
    const heads = all("thead th", table);
    [...row.cells].forEach((cell, index) => {
      if (index && cell.textContent) list.append(make("dt", heads[index].textContent), make("dd", cell.textContent));
    });
    const view = row.closest(".view").id;
    const link = make("a", "在表中查看", { href: `#${view}` });
    link.dataset.row = row.dataset.at;
    return [make("h3", row.cells[0].textContent), list, link];
  }
  function advise(item) {
    const group = item.closest("details").querySelector("summary").cloneNode(true);
    group.querySelector("b")?.remove();
    const words = [".message", ".fix"].map((it) => item.querySelector(it)?.cloneNode(true)).filter(Boolean);
    return [make("h3", group.textContent.trim().replace(/\s+/g, " ")), ...words];
  }
  function open(element) {
    const found = things(element);
    if (!found.length) return;
    hide();
    target = element;
    note.replaceChildren(...found.flatMap((it) => (it.matches("tr") ? describe(it) : advise(it))));
    Object.assign(note.style, { left: 0, top: 0, maxHeight: "" });
    note.hidden = false;
    element.setAttribute("aria-describedby", "note");
    element.classList.add("shown");
    const box = [...element.getClientRects()].find((it) => it.bottom > 60) || element.getBoundingClientRect();
    const [below, above] = [window.innerHeight - box.bottom - 16, box.top - 68];
    const isBelow = note.offsetHeight <= below || below >= above;
    note.style.maxHeight = `${isBelow ? below : above}px`;
    note.style.top = `${isBelow ? box.bottom + 8 : box.top - 8 - note.offsetHeight}px`;
    note.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - note.offsetWidth - 8))}px`;
    const hidden = box.bottom + 12 - note.getBoundingClientRect().top;
    if (matchMedia("(max-width: 799px)").matches && hidden > 0) window.scrollBy(0, hidden);
  }
  function hide() {
    clearTimeout(timer);
    isPinned = false;
    if (!target) return;
    target.removeAttribute("aria-describedby");
    target.classList.remove("shown");
    target = null;
    note.hidden = true;
  }
  const markAt = (event) => event.target.closest?.("article [tabindex='0']");
  const later = (action, wait) => { clearTimeout(timer); timer = setTimeout(action, wait); };
  text.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || isPinned) return;
    const mark = markAt(event);
    if (mark) later(() => mark !== target && open(mark), 100);
    else if (target) later(hide, 250);
  });
  text.addEventListener("pointerleave", () => { if (target && !isPinned) later(hide, 250); });
  note.addEventListener("pointerenter", () => clearTimeout(timer));
  note.addEventListener("pointerleave", () => { if (!isPinned) later(hide, 250); });
  text.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark?.matches(":focus-visible") && mark !== target) open(mark);
  });
  text.addEventListener("focusout", (event) => { if (!isPinned && !note.contains(event.relatedTarget)) hide(); });
  document.addEventListener("click", (event) => {
    if (note.contains(event.target)) return;
    const mark = markAt(event), isSame = mark === target && isPinned;
    if (!mark || isSame) { hide(); if (!outline.contains(event.target) && event.target !== menu) setMenu(false); return; }
    clearTimeout(timer);
    open(mark);
    isPinned = mark === target;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (target && note.contains(document.activeElement)) target.focus();
      hide();
      setMenu(false);
    } else if (event.key === "Enter" && markAt(event)) {
      open(markAt(event));
      isPinned = true;
      note.querySelector("a")?.focus();
    }
  });

  // Tables: sorted by their heads, filtered by words and by a choice, saved as CSV.
  const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });
  function keyOf(row, column) {
    const cell = row.cells[column];
    if (!column) return Number(row.dataset.at);
    return cell.classList.contains("number") ? (cell.dataset.order ? Number(cell.dataset.order) : null) : cell.textContent || null;
  }
  function sort(table, column, isDown) {
    const keyed = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, column), at: Number(row.dataset.at) }));
    const compare = (a, b) => (typeof a === "number" ? a - b : collator.compare(a, b));
    keyed.sort((one, other) => {
      if (one.key === null || other.key === null) return (one.key === null) - (other.key === null) || one.at - other.at;
      return (isDown ? -1 : 1) * compare(one.key, other.key) || one.at - other.at;
    });
    table.tBodies[0].append(...keyed.map((it) => it.row));
    all("thead th", table).forEach((head, index) => {
      if (index === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
  }
  function filter(table) {
    const words = document.querySelector(`[data-filter="${table.id}"]`).value.toLowerCase().split(/\s+/).filter(Boolean);
    const choice = document.querySelector(`[data-choose="${table.id}"]`).value;
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      const content = row.textContent.toLowerCase();
      row.hidden = (choice && row.dataset.choice !== choice) || !words.every((it) => content.includes(it));
      shown += !row.hidden;
    }
    const count = table.tBodies[0].rows.length;
    document.querySelector(`[data-count="${table.id}"]`).textContent = shown === count ? `${count} 条` : `${shown} / ${count} 条`;
  }
  // A cell that a spreadsheet would take for a formula is kept a text.
  function quoted(words) {
    const isFormula = /^[=+\-@\t\r]/.test(words) && !/^[+-]?[\d.]+%?$/.test(words);
    return `"${(isFormula ? `'${words}` : words).replaceAll('"', '""')}"`;
  }
  function csv(table) {
    const lines = [[...table.tHead.rows[0].cells].map((it) => it.textContent)];
    for (const row of table.tBodies[0].rows) {
      if (!row.hidden) lines.push([...row.cells].map((it) => it.dataset.value ?? it.textContent));
    }
    return "\ufeff" + lines.map((line) => line.map(quoted).join(",") + "\r\n").join("");
  }
  function showRow(at, view) {
    const row = rows.get(at);
    show(view);
    if (row.hidden) {
      const { id } = row.closest("table");
      document.querySelector(`[data-filter="${id}"]`).value = document.querySelector(`[data-choose="${id}"]`).value = "";
      filter(row.closest("table"));
    }
    all("tr.current").forEach((it) => it.classList.remove("current"));
    row.classList.add("current");
    row.scrollIntoView({ block: "center" });
    row.querySelector("a").focus({ preventScroll: true });
  }
  const names = [];
  for (const table of all("table")) {
    const sorts = document.querySelector(`[data-sorts="${table.id}"]`);
    all("thead th", table).forEach((head, column) => {
      const name = head.textContent, button = make("button", name, { type: "button" });
      button.onclick = () => sort(table, column, head.getAttribute("aria-sort") === "ascending");
      head.replaceChildren(button);
      names.push(`#${table.id} td:nth-child(${column + 1})::before { content: "${name} "; }`);
      sorts.append(new Option(column ? `${name} ↑` : "原文顺序", `${column}`), new Option(column ? `${name} ↓` : "原文倒序", `${column} down`));
    });
    sorts.onchange = () => { const [column, down] = sorts.value.split(" "); sort(table, Number(column), Boolean(down)); };
    document.querySelector(`[data-filter="${table.id}"]`).oninput = () => filter(table);
    document.querySelector(`[data-choose="${table.id}"]`).onchange = () => filter(table);
    filter(table);
    document.querySelector(`[data-download="${table.id}"]`).onclick = () => {
      const title = document.querySelector(".name").textContent.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").slice(0, 40);
      const url = URL.createObjectURL(new Blob([csv(table)], { type: "text/csv;charset=utf-8" }));
      make("a", "", { href: url, download: `${title}-${table.closest(".view").querySelector("h2").textContent}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10000);
    };
  }
  document.head.append(make("style", `@media screen and (max-width: 799px) { ${names.join("\n")} }`));

  show(isSingle() ? "text" : "figures");
  if (location.hash) reveal(decodeURIComponent(location.hash.slice(1)));
})();
