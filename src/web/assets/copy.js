/*
 * Tasks as plain words for a letter or a message: one, or all that are shown. Where the browser keeps the clipboard from pages of a plain
 * http address, the older way is taken.
 */
"use strict";
(() => {
  const TOLD_MS = 2500;
  const wordsOf = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const begin = (words) => words.charAt(0).toUpperCase() + words.slice(1);
  const isDropped = (card) => card.classList.contains("dropped");

  /* "Phòng A: rà soát chợ tạm. Thời hạn: 30/6/2026. Phối hợp: Phòng B; Phòng C." */
  function taskOf(card) {
    const [lead, action] = ["h3", ".action"].map((name) => wordsOf(card.querySelector(name)));
    const fields = [...card.querySelectorAll(".fields div")].map((field) => [...field.children].map(wordsOf));
    return [`${begin(lead)}: ${action}`, ...fields.map((field) => field.join(": "))].map((part) => part.replace(/\.?$/, ".")).join(" ");
  }

  function listOf(cards) {
    const head = [document.querySelector("#title"), document.querySelector(".subject")].filter(Boolean).map((words) => begin(wordsOf(words))).join(" – ");
    return [head, ...cards.map((card, at) => `${at + 1}. ${taskOf(card)}`)].join("\n");
  }

  function putByHand(words) {
    const field = Object.assign(document.createElement("textarea"), { value: words, className: "hidden" });
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const isPut = document.execCommand("copy");
    field.remove();
    focused?.focus({ preventScroll: true });
    return isPut;
  }

  const put = (words) => (navigator.clipboard ? navigator.clipboard.writeText(words).then(() => true, () => putByHand(words)) : Promise.resolve(putByHand(words)));

  /* The button says so itself, for a moment. */
  function tell(button) {
    const words = button.dataset.words ?? button.textContent;
    button.dataset.words = words;
    const told = document.querySelector("[data-copied]").dataset.copied;
    button.textContent = told;
    document.querySelector("[data-notice]").textContent = told;
    setTimeout(() => (button.textContent = words), TOLD_MS);
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy], [data-copy-task]");
    if (!button) return;
    const cards = [...document.querySelectorAll(".card")].filter((card) => !isDropped(card));
    const words = "copyTask" in button.dataset ? taskOf(button.closest(".card")) : listOf(cards);
    if (await put(words)) tell(button);
  });
})();
