/* While a document is read: asks how far it is, and opens the page when it is done. */
"use strict";
(() => {
  const section = document.querySelector("[data-progress]");
  const words = section.querySelector("[data-progress-words]");
  const template = section.querySelector("[data-progress-template]").innerHTML;
  const bar = section.querySelector("progress");

  async function statusNow() {
    const response = await fetch(section.dataset.progress, { headers: { Accept: "application/json" } });
    return response.ok ? response.json() : { state: "failed" };
  }

  /* Without a network for a moment it asks again. */
  async function ask() {
    const status = await statusNow().catch(() => ({ state: "reading", pages: 0 }));
    if (status.state !== "reading") {
      location.reload();
      return;
    }
    if (status.pages > 0) {
      words.textContent = template.replace("{1}", status.page).replace("{2}", status.pages);
      bar.max = status.pages;
      bar.value = status.page;
    }
    setTimeout(ask, 300);
  }
  setTimeout(ask, 300);
})();
