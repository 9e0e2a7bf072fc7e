/*
 * Changes without a new page: forms and links marked for it are fetched, and what came takes the place of what was there. The
 * answer is the whole page that a browser without a script would have got. Where none comes, or a refusal, the page stays as it
 * is and says so: whatever was typed is still there.
 */
"use strict";
const swap = (() => {
  const PATIENCE_MS = 30000;
  const OURS = "main[data-content]"; /* another program may answer in the server's place, as networks do that ask for a sign-in first */
  const root = document.documentElement;
  const trouble = document.querySelector("[data-trouble]");
  let latest = null, newest = 0; /* the change pressed last, while it is under way; the number of the list asked for last */

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
      if (!page.querySelector(OURS)) throw new Error(response.statusText);
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
    const before = reading && here ? here : document.querySelector(OURS);
    const isAnotherList = Boolean(reading) && listOf(address) !== shown;
    before.replaceWith(reading && here ? reading : page.querySelector(OURS));
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
    if (!form.matches("[data-edit-form], [data-split-form]")) return; /* the one around the cards has these within */
    const status = form.querySelector("[data-saving]");
    for (const field of form.querySelectorAll("textarea, input")) field.readOnly = isLocked;
    form.querySelector(".actions").inert = isLocked;
    status.hidden = !isLocked;
  }

  /* Posts a form and shows what is found. Where the list was replaced since a button of it was pressed, the same button of the list that is
   * there now is meant; nothing is sent where it has none, or none to press. */
  async function post(form, button) {
    const action = addressOf(form, button);
    const pressed = form.isConnected || !button?.hasAttribute("formaction") ? button : document.querySelector(`[formaction="${action}"]:enabled`);
    const sent = pressed?.form ?? form;
    if (pressed === null) return null;
    const found = await ask(action, { method: "POST", body: new URLSearchParams(new FormData(sent, pressed)) });
    lock(form, false);
    if (found?.address.pathname === "/") location.href = found.address;
    else if (found) show(found, { sent: form });
    return found;
  }

  /* Sends a form as its button says; gives what was found. A change waits for the one before it, whose version of the list it then carries;
   * where that one failed it is not made either. A button pressed again before its change is made is pressed once. */
  async function submit(form, button) {
    if (form.method === "get") return load(`${addressOf(form, button)}?${new URLSearchParams(new FormData(form, button))}`);
    root.classList.add("busy");
    lock(form, true);
    button.disabled = true; /* Enter in a field of the form too sends nothing then */
    const before = latest;
    const mine = (async () => (before && !(await before) ? null : post(form, button)))();
    latest = mine;
    try {
      return await mine;
    } finally {
      lock(form, false);
      button.disabled = false;
      if (latest === mine) {
        latest = null;
        root.classList.remove("busy");
      }
    }
  }

  const isShown = () => listOf(location) === shown && document.querySelector("[data-reading]") !== null;

  window.addEventListener("online", () => (trouble.textContent = ""));

  return { addressOf, ask, isShown, load, submit };
})();
