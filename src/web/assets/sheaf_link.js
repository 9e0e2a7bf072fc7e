/*
 * The way back from one document to those that were sent with it. The tab alone remembers them: whoever is given the address of one is not
 * given the others.
 */
"use strict";
const sheafLink = (() => {
  const KEY = "roviec-sheaf";
  const addressOf = (tokens) => `/readings?list=${tokens.join(".")}`;
  const here = () => location.pathname.split("/")[2];

  function known() {
    try {
      return (sessionStorage.getItem(KEY) ?? "").split(".").filter(Boolean);
    } catch {
      return [];
    }
  }

  function remember(tokens) {
    try {
      sessionStorage.setItem(KEY, tokens.join("."));
    } catch {
      return; /* no link then, as without a script */
    }
  }

  function show() {
    const link = document.querySelector("[data-sheaf-link]"), tokens = known();
    if (!link || !tokens.includes(here())) return;
    link.querySelector("a").href = addressOf(tokens);
    link.hidden = false;
  }

  /* The document shown is wiped: gives the address of the others, if there are any. */
  function leave() {
    const tokens = known(), others = tokens.filter((token) => token !== here());
    if (others.length === tokens.length) return null;
    remember(others);
    return others.length > 0 ? addressOf(others) : null;
  }

  return { leave, remember, show };
})();
