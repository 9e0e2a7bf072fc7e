/*
 * Changes without a new page: forms and links marked for it are fetched, and what came takes the place of what was there. The
 * answer is the whole page that a browser without a script would have got. Where none comes, or a refusal, the page stays as it
 * is and says so: whatever was typed is still there.
 */
"use strict";
const swap = (() => {
  const PATIENCE_MS = 30000;
  const root = document.documentElement;
  const trouble = document.querySelector("[data-trouble]");
  let isSending = false, newest = 0;

  /* The list at an address: its path and what it filters by; a field left empty and one left out are the same. */
  const listOf = (address) => [address.pathname, ...[...new URLSearchParams(address.search)].filter(([name, value]) => value && name !== "lang")].join("&");
  let shown = listOf(location);

  /* The page at an address and where it was found; nothing where no page can be shown, which is told. */
  async function ask(url, options) {
    try {
      const response = await fetch(url, { ...options, signal: AbortSignal.timeout?.(PATIENCE_MS) });
      const page = document.createRange().createContextualFragment(await response.text()); /* ten times as quick as a DOMParser */
      for (const script of page.querySelectorAll("script")) script.remove();
      const refusal = page.querySelector("[data-code]");
      trouble.textContent = refusal ? [...refusal.querySelectorAll("h1, .large")].map((words) => words.textContent.replace(/\.?$/, ".")).join(" ") : "";
      if (refusal) return null;
      if (!page.querySelector("main")) throw new Error(response.statusText);
      return { page, address: new URL(response.redirected || !options ? response.url : location.href) };
    } catch {
      trouble.textContent = trouble.dataset.offline;
      return null;
    }
  }

  /* Puts a page in place: its reading where it has one, else all its content. */
  function show({ page, address }, told) {
    const reading = page.querySelector("[data-reading]");
    const here = document.querySelector("[data-reading]");
    const before = reading && here ? here : document.querySelector("main");
    const isAnotherList = Boolean(reading) && listOf(address) !== shown;
    before.replaceWith(reading && here ? reading : page.querySelector("main"));
    document.title = page.querySelector("title").textContent;
    if (reading) shown = listOf(address);
    document.dispatchEvent(new CustomEvent("swapped", { detail: { isReading: Boolean(reading), isAnotherList, before, address, ...told } }));
  }

  /* Whether a page has the list as it was before a change that is shown already. */
  const versionOf = (page) => Number(page.querySelector("[data-reading]")?.dataset.version);
  const isBehind = (page) => versionOf(page) < versionOf(document);

  /* Looks at an address; what was asked last is shown. `arrived`: the browser is there already. */
  async function load(url, arrived = false) {
    const mine = ++newest;
    root.classList.add("busy");
    const found = await ask(url);
    root.classList.remove("busy");
    if (!found || mine !== newest) return;
    if (isBehind(found.page)) return load(url, arrived);
    show(found, { arrived });
  }

  /* Where a form goes; form.action itself may be a field of that name. */
  const addressOf = (form, button) => button?.getAttribute("formaction") ?? form.getAttribute("action");

  /* While a form of a task is being saved its words are seen and cannot be changed: what is typed then would not be what was sent. */
  function lock(form, isLocked) {
    const status = form.querySelector("[data-saving]");
    if (!status) return;
    for (const field of form.querySelectorAll("textarea, input")) field.readOnly = isLocked;
    form.querySelector(".actions").inert = isLocked;
    status.hidden = !isLocked;
  }

  /* Sends a form as its button says, once at a time; gives what was found. */
  async function submit(form, button) {
    const method = form.method.toUpperCase();
    const fields = new URLSearchParams(new FormData(form, button));
    const action = addressOf(form, button);
    if (method === "GET") return load(`${action}?${fields}`);
    if (isSending) return;
    isSending = true;
    root.classList.add("busy");
    lock(form, true);
    const found = await ask(action, { method, body: fields });
    lock(form, false);
    isSending = false;
    root.classList.remove("busy");
    if (found?.address.pathname === "/") location.href = found.address;
    else if (found) show(found, { sent: form });
    return found;
  }

  const isShown = () => listOf(location) === shown && document.querySelector("[data-reading]") !== null;

  window.addEventListener("online", () => (trouble.textContent = ""));

  return { addressOf, ask, isShown, load, submit };
})();
