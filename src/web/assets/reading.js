/*
 * The page of a reading: document and cards answer each other by mouse and by key; fields are mended in place. Without it the
 * same links and forms lead to pages of their own.
 */
"use strict";
(() => {
  const root = document.documentElement;
  const KEYS_SETTING = "roviec-keys";
  let current = location.hash.startsWith("#task-") ? location.hash.slice("#task-".length) : null;
  root.classList.add("scripted");

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const cardOf = (id) => document.getElementById(`task-${id}`);
  const wordsOf = (id) => all(`[data-task~="${id}"]`, one("#document"));
  const isNarrow = () => matchMedia("(max-width: 1080px)").matches;

  /* On a narrow screen one of the two panes is shown. */
  function showPane(name) {
    const two = one(".two");
    if (two) two.dataset.pane = name;
    for (const link of all(".panes a")) {
      if (link.hash === `#${name}`) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function scrollWithin(pane, element) {
    const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 40 || top > pane.clientHeight - 80) pane.scrollTop += top - pane.clientHeight / 3;
  }

  function paint(name, id) {
    for (const element of all(`.${name}`, one("[data-reading]"))) element.classList.remove(name);
    if (!id) return;
    const card = cardOf(id);
    card?.classList.add(name);
    for (const element of wordsOf(id)) element.classList.add(name);
  }

  function choose(id, { focus = true } = {}) {
    current = id;
    paint("on", id);
    for (const other of all(".card[aria-current]")) other.removeAttribute("aria-current");
    cardOf(id)?.setAttribute("aria-current", "true");
    const card = cardOf(id);
    if (card && focus) card.focus({ preventScroll: true });
    const words = wordsOf(id)[0];
    if (words && !isNarrow()) scrollWithin(one("#document"), words);
  }

  function chooseAndScroll(id) {
    choose(id);
    cardOf(id)?.scrollIntoView({ block: "nearest" });
  }

  function toWords(id) {
    const number = document.getElementById(`words-${id}`) ?? wordsOf(id)[0];
    if (!number) return;
    if (isNarrow()) {
      showPane("document");
      number.scrollIntoView({ block: "center" });
    } else {
      scrollWithin(one("#document"), number);
    }
    number.focus({ preventScroll: true });
    paint("on", id);
  }

  function toCard(id) {
    if (isNarrow()) showPane("tasks");
    choose(id);
    cardOf(id)?.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const cards = all(".card");
    const at = cards.findIndex((card) => card.dataset.task === current);
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))];
    if (next) chooseAndScroll(next.dataset.task);
  }

  /* Fetches the page of the task and puts one of its forms into the card. */
  async function openForm(link, selector) {
    const card = link.closest(".card");
    choose(card.dataset.task, { focus: false });
    const response = await fetch(link.href);
    if (!response.ok) {
      location.href = link.href;
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const form = one(selector, page);
    all(".edit, .split", card).forEach((open) => open.remove());
    if (!form) return;
    card.append(form);
    one("textarea, input:not([type=hidden])", form).focus();
    card.scrollIntoView({ block: "start" });
  }

  function closeForm(card) {
    all(".edit, .split", card).forEach((open) => open.remove());
    chooseAndScroll(card.dataset.task);
  }

  /* A page without the list, shown in its place, stands at the list's address: its link back must fetch. */
  function backTo(link) {
    if (link.hash.startsWith("#task-")) current = link.hash.slice("#task-".length);
    swap.load(link.href);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target.closest("[data-help]")) return one("[data-help-dialog]").showModal();
    const pane = target.closest(".panes a");
    const live = target.closest("a[data-live]");
    const card = target.closest(".card");
    if (pane) showPane(pane.hash.slice(1));
    else if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    else if (target.closest("[data-cancel]") && card) closeForm(card);
    else if (live) backTo(live);
    else if (target.closest("[data-edit]")) openForm(target.closest("[data-edit]"), "[data-edit-form]");
    else if (target.closest("[data-split]")) openForm(target.closest("[data-split]"), "[data-split-form]");
    else if (target.closest("[data-to-words]")) toWords(card.dataset.task);
    else if (target.closest("#document [data-task]")) return toCard(target.closest("[data-task]").dataset.task.split(" ")[0]);
    else if (target.closest("#document .number")) toCard(target.closest(".number").hash.slice("#task-".length));
    else if (target.closest(".card .side")) one("details", card)?.toggleAttribute("open");
    else if (card && !target.closest("a, button, input, textarea, summary, label")) return choose(card.dataset.task);
    else return;
    event.preventDefault();
  });

  document.addEventListener("mouseover", (event) => {
    const near = event.target.closest("#document [data-task], .card");
    if (one("[data-reading]")) paint("near", near?.dataset.task.split(" ")[0]);
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const action = swap.addressOf(form, event.submitter);
    if (form.method === "dialog" || !one("[data-reading]") || action.endsWith("/forget")) return;
    event.preventDefault();
    const card = event.submitter?.closest(".card");
    if (card) current = card.dataset.task;
    swap.submit(form, event.submitter);
  });

  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-filters]")) swap.submit(one("[data-filters]"));
    if (event.target.matches("[data-keys-on]")) localStorage.setItem(KEYS_SETTING, event.target.checked ? "on" : "off");
  });

  const isTyping = (target) => target.closest("input, textarea, select, dialog") !== null;

  /* What a key does; a key that stands on a button of the chosen card presses it. */
  function press(key, card) {
    if (key === "j" || key === "ArrowDown") return step(1) ?? true;
    if (key === "k" || key === "ArrowUp") return step(-1) ?? true;
    if (key === "?") return one("[data-help-dialog]").showModal() ?? true;
    if (key === "/") return one("[data-filters] select")?.focus() ?? true;
    if (key === "Enter") return card ? (toWords(current) ?? true) : false;
    const button = (card && one(`[data-key="${key}"]`, card)) ?? one(`.history [data-key="${key}"]`);
    button?.click();
    return Boolean(button);
  }

  document.addEventListener("keydown", (event) => {
    if (!one("[data-reading]") || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = current ? cardOf(current) : null;
    if (event.key === "Escape" && event.target.closest?.(".card .edit, .card .split")) return closeForm(event.target.closest(".card"));
    if (isTyping(event.target) || localStorage.getItem(KEYS_SETTING) === "off") return;
    if (event.key.startsWith("Arrow") && !event.target.closest("#tasks")) return;
    if (event.key === "Enter" && event.target.matches(".number")) {
      event.preventDefault();
      return toCard(event.target.hash.slice("#task-".length));
    }
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    if (press(event.key.length === 1 ? event.key.toLowerCase() : event.key, card)) event.preventDefault();
  });

  function settle() {
    if (!one("[data-reading]")) return;
    for (const button of all("[data-help]")) button.hidden = false;
    one("[data-keys-on]").checked = localStorage.getItem(KEYS_SETTING) !== "off";
    showPane(location.hash.startsWith("#words-") || location.hash === "#document" ? "document" : "tasks");
    if (current && cardOf(current)) choose(current, { focus: false });
  }

  document.addEventListener("swapped", (event) => {
    const scrolled = window.scrollY;
    settle();
    if (!event.detail.isReading) return one("main h1")?.scrollIntoView();
    const card = current ? cardOf(current) : null;
    if (card) card.focus({ preventScroll: true });
    window.scrollTo({ top: scrolled, behavior: "instant" });
    if (event.detail.isAnotherList && one("#tasks").getBoundingClientRect().top < 0) one("#tasks").scrollIntoView();
    const notice = one("[data-notice]");
    notice.textContent = one("#tasks-title").textContent + ". " + (one(".sums")?.innerText ?? "").replace(/\s+/g, " ");
  });

  settle();
})();
