/*
 * Changes without a new page: forms and links marked for it are fetched, and what came takes the place of what was there. The
 * answer is the whole page that a browser without a script would have got.
 */
"use strict";
const swap = (() => {
  let busy = false;

  /* What an address filters by; a field left empty and one left out are the same. */
  const filterOf = (address) => [...new URLSearchParams(address.search)].filter(([, value]) => value).join("&");

  /* Puts a fetched page in place: its reading where it has one, else all its content. */
  function show(text, url) {
    const page = document.createRange().createContextualFragment(text);
    const reading = page.querySelector("[data-reading]");
    const here = document.querySelector("[data-reading]");
    const isAnotherList = filterOf(new URL(url, location.href)) !== filterOf(location);
    const place = reading && here ? here : document.querySelector("main");
    const content = reading && here ? reading : page.querySelector("main");
    place.replaceWith(content);
    document.title = page.querySelector("title").textContent;
    history.replaceState(null, "", url);
    document.dispatchEvent(new CustomEvent("swapped", { detail: { isReading: Boolean(reading), isAnotherList } }));
  }

  async function load(url, options) {
    if (busy) return;
    busy = true;
    document.documentElement.classList.add("busy");
    try {
      const response = await fetch(url, options);
      const address = new URL(response.url);
      if (response.redirected && address.pathname === "/") location.href = address;
      else show(await response.text(), response.redirected || !options ? address : location.href);
    } catch {
      location.reload();
    } finally {
      busy = false;
      document.documentElement.classList.remove("busy");
    }
  }

  /* Where a form goes; form.action itself may be a field of that name. */
  const addressOf = (form, button) => button?.getAttribute("formaction") ?? form.getAttribute("action");

  /* Sends a form as its button says. */
  function submit(form, button) {
    const method = form.method.toUpperCase();
    const fields = new URLSearchParams(new FormData(form, button));
    const action = addressOf(form, button);
    if (method === "GET") return load(`${action}?${fields}`);
    return load(action, { method, body: fields });
  }

  return { addressOf, load, submit };
})();
