/*
 * Whatever is shown has an address: the list with its filter, and over it a pane of a narrow screen or the form of a task. The browser's
 * Back takes away what is uppermost; what a button takes away goes the same way, so that Back never leads to it again.
 */
"use strict";
const place = (() => {
  const kindOf = (hash) => (/^#(edit|split)-/.test(hash) ? "form" : /^#(document$|words-)/.test(hash) ? "pane" : "");
  const isOver = () => Boolean(history.state?.isOver);
  const here = (hash) => location.pathname + location.search + hash;
  const arrive = (isBack = false) => document.dispatchEvent(new CustomEvent("arrived", { detail: { isBack } }));
  let landing = null;

  /* Shows a form or a pane over the list; one of the same kind gives way. */
  function over(hash) {
    if (kindOf(hash) === kindOf(location.hash)) history.replaceState(history.state, "", hash);
    else history.pushState({ isOver: true }, "", hash);
    arrive();
  }

  /* Takes away what is uppermost, and names what is then to be looked at. Asked twice before the browser has gone back, it is one step. */
  function back(hash) {
    if (isOver()) {
      if (landing === null) history.back();
      landing = hash;
      return;
    }
    history.replaceState(null, "", here(hash));
    arrive();
  }

  /* The form of a task is closed: where it is what the address names, the address goes too. */
  function leaveForm(task) {
    if (kindOf(location.hash) === "form" && location.hash.endsWith(`-${task}`)) back(`#task-${task}`);
  }

  /* A page was put in place: another list is a step, a change of the same one is not. */
  function settle({ isReading, isAnotherList, arrived, address }) {
    if (!isReading && !isOver()) history.pushState({ isOver: true }, "", location.href);
    if (!isReading) return;
    if (arrived) return arrive(true);
    if (isAnotherList) return history.pushState(null, "", address);
    const task = /^#(?:edit|split)-(\d+)$/.exec(location.hash)?.[1];
    if (task && document.querySelector(`#task-${task} :is(.edit, .split)`)) return;
    if (isOver()) back(task ? `#task-${task}` : "");
    else history.replaceState(null, "", address);
  }

  /* A link to the same page in another language keeps what is shown. */
  function carryTo(link) {
    const address = new URL(location.href);
    address.searchParams.set("lang", link.lang);
    link.href = address;
  }

  window.addEventListener("popstate", () => {
    const isBack = landing === null;
    if (!isBack) history.replaceState(history.state, "", here(landing));
    landing = null;
    if (swap.isShown()) arrive(isBack);
    else swap.load(location.href, true);
  });

  return { back, carryTo, isOver, leaveForm, over, settle };
})();
