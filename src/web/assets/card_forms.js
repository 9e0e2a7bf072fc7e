/*
 * The forms of tasks within their cards: fetched from the page of the task, carried along when the list is replaced, and marked on the card
 * where they were closed with words not yet saved.
 */
"use strict";
const cardForms = (() => {
  const FORMS = ".card .edit, .card .split";
  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const open = () => all(FORMS, document);
  const facts = new WeakMap(); /* what the card of a form said when it was opened; nothing where the task says something else by now */

  /* What a card says of its task, its number left out. */
  const factsOf = (card) => [card.classList.contains("dropped"), ...all("h3, .action, .fields", card).map((words) => words.textContent)].join("\n");

  function put(form, card) {
    form.removeAttribute("id");
    card.append(form);
  }

  /* Fetches the page of a task and puts one of its forms into the card, if the address still names it by then. */
  async function show(card, kind) {
    const link = card.querySelector(`[data-${kind}]`);
    if (!link || card.querySelector(`.${kind}`)) return;
    const found = await swap.ask(link.href);
    const shownCard = document.getElementById(card.id);
    if (!found || !shownCard || location.hash !== `#${kind}-${card.dataset.task}`) return;
    const form = found.page.querySelector(`[data-${kind}-form]`);
    close(shownCard);
    if (!form) return;
    const isOlder = kind === "edit" && typed.restore(form);
    facts.set(form, isOlder ? null : factsOf(shownCard));
    put(form, shownCard);
    flag();
    form.querySelector("textarea, input:not([type=hidden])").focus();
    shownCard.scrollIntoView({ block: "start" });
  }

  function close(card) {
    for (const form of all(".edit, .split", card)) form.remove();
    flag();
  }

  /* Puts the forms that were open into the cards of the new list, but for the one just sent. One whose task is as it was when the form was
   * opened belongs to the new list from now on; of another the server will say what has changed. */
  function carry(before, sent) {
    const version = document.querySelector("[data-reading]").dataset.version;
    for (const form of all(FORMS, before)) {
      const card = document.getElementById(form.closest(".card").id);
      if (form === sent || !card) continue;
      if (factsOf(card) === facts.get(form)) form.elements.version.value = version;
      put(form, card);
    }
  }

  /* Says where words wait to be saved: on the card; above the list where it has none. */
  function flag() {
    const { path, unsaved } = document.querySelector("[data-reading]").dataset;
    const elsewhere = document.querySelector("[data-elsewhere]");
    for (const mark of all(".unsaved", document)) mark.remove();
    elsewhere.hidden = true;
    for (const { task, id, name, words } of typed.within(path)) {
      const card = document.getElementById(`task-${id}`), link = card?.querySelector("[data-edit]");
      const mark = Object.assign(document.createElement(link ? "span" : "li"), { className: "unsaved" });
      if (card?.querySelector(".edit")) continue;
      if (link) {
        mark.textContent = ` · ${unsaved}`;
        link.append(mark);
        continue;
      }
      mark.append(Object.assign(document.createElement("a"), { href: task, textContent: name }), `: ${words}`);
      elsewhere.querySelector("ul").append(mark);
      elsewhere.hidden = false;
    }
  }

  return { carry, close, flag, open, show };
})();
