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
    document.querySelector("[data-done]")?.remove(); /* it would lie on what is typed; the list still has its undo */
    form.querySelector("textarea, input:not([type=hidden])").focus();
    shownCard.scrollIntoView({ block: "start" });
  }

  function close(card) {
    for (const form of all(".edit, .split", card)) form.remove();
    flag();
  }

  /* Puts the forms that were open into the cards of the new list, but for the one just sent. One whose task is as it was when the form was
   * opened belongs to the new list from now on. Where one's own change has made the task another, the form is closed: opened anew it has what
   * was typed, and for the rest what the task says now. Where somebody else's has, the server will say so. */
  function carry(before, sent) {
    const version = document.querySelector("[data-reading]").dataset.version;
    for (const form of all(FORMS, before)) {
      const card = document.getElementById(form.closest(".card").id);
      if (form === sent || !card) continue;
      const known = facts.get(form);
      if (factsOf(card) === known) form.elements.version.value = version;
      else if (sent && known !== null) continue;
      put(form, card);
    }
  }

  /* Words of a task without a card: they can be saved on its page; where the task is gone they can be copied. */
  function waiting({ task, name, words }, isGone) {
    const item = document.querySelector("[data-waiting]").content.cloneNode(true).firstElementChild;
    const link = item.querySelector("a");
    item.dataset.task = task;
    link.textContent = name;
    item.querySelector("[data-words]").textContent = words;
    item.querySelector("[data-gone]").hidden = !isGone;
    if (isGone) link.replaceWith(name);
    else link.href = task;
    return item;
  }

  function discard(item) {
    typed.remove(item.dataset.task);
    flag();
  }

  /* Says where words wait to be saved: on the card; above the list where it has none. */
  function flag() {
    const { path, unsaved, isFiltered } = document.querySelector("[data-reading]").dataset;
    const elsewhere = document.querySelector("[data-elsewhere]");
    for (const mark of all(".unsaved", document)) mark.remove();
    elsewhere.hidden = true;
    for (const entry of typed.within(path)) {
      const card = document.getElementById(`task-${entry.id}`), link = card?.querySelector("[data-edit]");
      if (card?.querySelector(".edit")) continue;
      if (link) {
        link.append(Object.assign(document.createElement("span"), { className: "unsaved", textContent: ` · ${unsaved}` }));
        continue;
      }
      elsewhere.querySelector("ul").append(waiting(entry, !card && isFiltered === undefined));
      elsewhere.hidden = false;
    }
  }

  return { carry, close, discard, flag, open, show };
})();
