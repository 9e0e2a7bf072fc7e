/* Documents sent together: while one of them is read, looks how far each is. What did not change stays, and with it what is focused. */
"use strict";
(() => {
  async function look() {
    const sheaf = document.querySelector("[data-sheaf]");
    if (!("isReading" in sheaf.dataset)) return;
    try {
      const response = await fetch(location.href);
      const page = document.createRange().createContextualFragment(await response.text());
      const fresh = page.querySelectorAll("[data-sheaf] li");
      sheaf.querySelectorAll("li").forEach((row, at) => row.innerHTML === fresh[at].innerHTML || row.replaceWith(fresh[at]));
      if (!page.querySelector("[data-is-reading]")) return;
    } catch {
      /* no network for a moment: asked again */
    }
    setTimeout(look, 700);
  }
  setTimeout(look, 700);
})();
