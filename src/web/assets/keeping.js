/*
 * A document is kept for an hour after its last use: some minutes before that hour is over the page says so, and offers to use it; then it says
 * that it is gone. Asking how the document stands would be a use of it, so this goes by the clock.
 */
"use strict";
(() => {
  const SOON_MS = 600000, LOOK_MS = 15000;
  let used = Date.now();

  function show() {
    const notice = document.querySelector("[data-keeping]");
    if (!notice) return;
    const left = used + 1000 * notice.dataset.keptS - Date.now();
    const words = left > SOON_MS ? "" : left > 0 ? notice.dataset.soon : notice.dataset.over;
    notice.hidden = words === "";
    notice.querySelector("button").hidden = left <= 0;
    if (notice.querySelector("span").textContent !== words) notice.querySelector("span").textContent = words;
  }

  function use() {
    used = Date.now();
    show();
  }

  document.addEventListener("click", async (event) => {
    if (event.target.closest("[data-keep]") && (await swap.ask(location.href))) use();
  });
  document.addEventListener("swapped", use);
  setInterval(show, LOOK_MS);
})();
