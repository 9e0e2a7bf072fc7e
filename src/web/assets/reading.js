/*
 * The page of a reading: document and cards answer each other by mouse and by key; fields are mended in place. Without it the
 * same links and forms lead to pages of their own.
 */
"use strict";
(() => {
  const KEYS_SETTING = "roviec-keys";
  let current = location.hash.startsWith("#task-") ? location.hash.slice("#task-".length) : null;
  document.documentElement.classList.add("scripted");

  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const cardOf = (id) => document.getElementById(`task-${id}`);
  const wordsOf = (id) => all(`#document [data-task~="${id}"]`);
  const isNarrow = () => matchMedia("(max-width: 1080px)").matches;

  /* On a narrow screen one of the two panes is shown. */
  function showPane(name) {
    one(".two").dataset.pane = name;
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

  function lookAtWords(id) {
    const number = document.getElementById(`words-${id}`) ?? wordsOf(id)[0];
    if (!number) return;
    if (isNarrow()) number.scrollIntoView({ block: "center" });
    else scrollWithin(one("#document"), number);
    number.focus({ preventScroll: true });
    paint("on", id);
  }

  function toWords(id) {
    if (isNarrow()) place.over(`#words-${id}`);
    else lookAtWords(id);
  }

  function toCard(id) {
    if (isNarrow()) return place.back(`#task-${id}`);
    choose(id);
    cardOf(id)?.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const cards = all(".card");
    const at = cards.findIndex((card) => card.dataset.task === current);
    const next = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))];
    if (next) chooseAndScroll(next.dataset.task);
  }

  /* Shows what the address names: a pane, the form of a task, a task. Back closes the forms that it does not name. */
  function arrive(isBack) {
    const [, kind, id] = /^#(edit|split|words|task)-(\d+)$/.exec(location.hash) ?? [];
    showPane(kind === "words" || location.hash === "#document" ? "document" : "tasks");
    const isOfForm = kind === "edit" || kind === "split";
    const closed = isBack ? cardForms.open().map((form) => form.closest(".card")) : [];
    for (const card of closed) if (!isOfForm || card !== cardOf(id)) cardForms.close(card);
    if (isOfForm && cardOf(id)) cardForms.show(cardOf(id), kind);
    else if (kind === "words" && isNarrow()) lookAtWords(id);
    else if (kind === "task") chooseAndScroll(id);
  }

  /* A message shown in place of the list, or the page of a task, leads back to it. */
  function backTo(link) {
    if (link.hash.startsWith("#task-")) current = link.hash.slice("#task-".length);
    if (!one("[data-reading]") && place.isOver()) place.back(link.hash);
    else swap.load(link.href);
  }

  function cancel(link) {
    const form = link.closest("form"), card = link.closest(".card");
    if (form.matches("[data-edit-form]")) typed.drop(form);
    if (!card) return backTo(link);
    cardForms.close(card);
    choose(card.dataset.task);
    place.leaveForm(card.dataset.task);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (!target.closest(".forget")) closeMenu();
    if (target.closest("[data-help]")) return one("[data-help-dialog]").showModal();
    const pane = target.closest(".panes a");
    const live = target.closest("a[data-live]");
    const card = target.closest(".card");
    const opens = target.closest("[data-edit], [data-split]");
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.closest(".languages a")) return place.carryTo(target.closest("a"));
    if (pane) pane.hash === "#document" ? place.over("#document") : place.back("#tasks");
    else if (target.closest("[data-cancel]")) cancel(target.closest("[data-cancel]"));
    else if (target.closest("[data-discard]")) cardForms.discard(target.closest("li"));
    else if (live) backTo(live);
    else if (opens) {
      choose(card.dataset.task, { focus: false });
      place.over(`#${"split" in opens.dataset ? "split" : "edit"}-${card.dataset.task}`);
    } else if (target.closest("[data-to-words]")) toWords(card.dataset.task);
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

  /* Caught on its way down: the form around the cards would stop that of a form within one. */
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.method === "dialog") return;
    event.preventDefault();
    const card = event.submitter?.closest(".card");
    if (card) current = card.dataset.task;
    const action = swap.addressOf(form, event.submitter);
    const found = await swap.submit(form, event.submitter);
    if (!found || !action.endsWith("/forget")) return;
    typed.forget(action.replace(/\/forget$/, ""));
    const others = sheafLink.leave();
    if (others) location.href = others;
  }, { capture: true });

  document.addEventListener("change", (event) => {
    if (event.target.closest("[data-filters]")) swap.submit(one("[data-filters]"));
    if (event.target.matches("[data-keys-on]")) localStorage.setItem(KEYS_SETTING, event.target.checked ? "on" : "off");
  });

  const closeMenu = () => one(".forget[open]")?.removeAttribute("open");

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
    if (event.key === "Escape") closeMenu();
    const card = current ? cardOf(current) : null;
    const form = event.key === "Escape" ? event.target.closest?.(".card .edit, .card .split") : null;
    if (form) {
      const task = form.closest(".card").dataset.task;
      cardForms.close(form.closest(".card"));
      choose(task);
      return place.leaveForm(task);
    }
    if (isTyping(event.target) || localStorage.getItem(KEYS_SETTING) === "off") return;
    if (event.key.startsWith("Arrow") && !event.target.closest("#tasks")) return;
    if (event.key === "Enter" && event.target.matches(".number")) {
      event.preventDefault();
      return toCard(event.target.hash.slice("#task-".length));
    }
    if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
    if (press(event.key.length === 1 ? event.key.toLowerCase() : event.key, card)) event.preventDefault();
  });

  /* The form of a task on a page of its own. */
  function restoreAlone() {
    for (const form of all("[data-edit-form]")) if (!form.closest(".card")) typed.restore(form);
  }

  function settle() {
    for (const button of all("[data-help]")) button.hidden = false;
    one("[data-keys-on]").checked = localStorage.getItem(KEYS_SETTING) !== "off";
    if (current && cardOf(current)) choose(current, { focus: false });
    cardForms.flag();
    sheafLink.show();
  }

  document.addEventListener("swapped", ({ detail }) => {
    const scrolled = window.scrollY;
    if (detail.isReading && detail.sent?.matches("[data-edit-form]")) typed.saved(detail.sent);
    if (detail.isReading) {
      cardForms.carry(detail.before, detail.sent);
      showPane("tasks");
      settle();
    }
    if (!detail.isReading && !detail.sent) restoreAlone();
    place.settle(detail);
    if (!detail.isReading) return one("main h1")?.scrollIntoView();
    const card = current ? cardOf(current) : null;
    if (card && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
    window.scrollTo({ top: scrolled, behavior: "instant" });
    if (detail.isAnotherList && one("#tasks").getBoundingClientRect().top < 0) one("#tasks").scrollIntoView();
    const notice = one("[data-notice]");
    if (!detail.sent) one("[data-done]")?.remove();
    notice.textContent = (one("[data-done] span")?.textContent ?? "") + " " + one("#tasks-title").textContent + ". " + (one(".sums")?.innerText ?? "").replace(/\s+/g, " ");
  });

  document.addEventListener("arrived", ({ detail }) => {
    if (one("[data-reading]")) arrive(detail.isBack);
  });

  /* A file dropped here would take the place of the page. */
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "none";
    });
  }

  if (one("[data-reading]")) {
    one("[data-done]")?.remove();
    settle();
    arrive();
  }
  restoreAlone();
})();
