/*
 * Documents sent together: while one of them is read, looks how far each is. What did not change stays, and with it what is focused. A page
 * of another kind is shown in place of this one.
 */
"use strict";
(() => {
  async function look() {
    const sheaf = document.querySelector("[data-sheaf]");
    if (!("isReading" in sheaf.dataset)) return;
    const answer = await fetch(location.href).then((response) => response.text()).catch(() => null);
    if (answer === null) return setTimeout(look, 700); /* no network for a moment */
    const fresh = document.createRange().createContextualFragment(answer).querySelector("[data-sheaf]");
    if (!fresh) return location.reload();
    const rows = fresh.querySelectorAll("li");
    sheaf.querySelectorAll("li").forEach((row, at) => row.innerHTML === rows[at].innerHTML || row.replaceWith(rows[at]));
    if ("isReading" in fresh.dataset) setTimeout(look, 700);
  }
  sheafLink.remember((new URLSearchParams(location.search).get("list") ?? "").split("."));
  setTimeout(look, 700);
})();
