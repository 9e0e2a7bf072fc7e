/*
 * Words typed into the form of a task and not yet saved, those fields alone that were changed. They stay with this tab for an hour: neither
 * a list put in place of another, nor a reload, another language, or a phone that forgets its tabs loses them. Once saved, cancelled or forgotten they are gone.
 */
"use strict";
const typed = (() => {
  const PREFIX = "roviec-typed:", KEPT_MS = 3600000;
  const entries = new Map();
  let isKept = true;

  /* The task's address names its words; that of the form adds what it does. */
  const taskOf = (form) => form.getAttribute("action").replace(/\/edit$/, "");
  const fieldsOf = (form) => [...form.querySelectorAll("textarea, input:not([type=hidden])")];
  const wordsOf = (form, property) => Object.fromEntries(fieldsOf(form).map((field) => [field.name, field[property]]));
  const isSame = (some, others) => Object.keys(others).every((name) => some[name] === others[name]);

  function put(task, entry) {
    entries.set(task, entry);
    try {
      sessionStorage.setItem(PREFIX + task, JSON.stringify(entry));
    } catch {
      isKept = false;
    }
  }

  function remove(task) {
    entries.delete(task);
    try {
      sessionStorage.removeItem(PREFIX + task);
    } catch {
      isKept = false;
    }
  }

  function removeOld() {
    for (const [task, { at }] of entries) if (Date.now() - at > KEPT_MS) remove(task);
  }

  /* Notes what was changed in a form, beside what the task said there when it was opened. */
  function keep(form) {
    const task = taskOf(form), words = wordsOf(form, "value");
    const before = { ...wordsOf(form, "defaultValue"), ...entries.get(task)?.before };
    for (const name of Object.keys(words).filter((same) => words[same] === before[same])) {
      delete words[name];
      delete before[name];
    }
    if (Object.keys(words).length === 0) return remove(task);
    const name = form.querySelector("h1").textContent;
    put(task, { at: Date.now(), version: form.elements.version.value, name, before, words });
  }

  /* Puts kept words into a form just opened. Where the task says something else there by now, the form becomes one of the older list, which
   * is given back. */
  function restore(form) {
    removeOld();
    const entry = entries.get(taskOf(form));
    if (!entry) return false;
    const isOlder = !isSame(wordsOf(form, "defaultValue"), entry.before);
    if (isOlder) form.elements.version.value = entry.version;
    for (const field of fieldsOf(form)) field.value = entry.words[field.name] ?? field.value;
    return isOlder;
  }

  const drop = (form) => remove(taskOf(form));

  /* A form was saved: its words wait no longer, unless others were typed in another form of the task since it was sent. */
  function saved(form) {
    const entry = entries.get(taskOf(form));
    if (entry && isSame(wordsOf(form, "value"), entry.words)) drop(form);
  }

  /* The tasks below an address that have such words: the last part of their own, their names, and what was typed anew. */
  function within(address) {
    removeOld();
    return [...entries].filter(([task]) => task.startsWith(`${address}/`)).map(([task, { name, words }]) =>
      ({ task, id: task.split("/").pop(), name, words: Object.values(words).join("; ") }));
  }

  const forget = (address) => within(address).forEach(({ task }) => remove(task));

  try {
    for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) {
      entries.set(key.slice(PREFIX.length), JSON.parse(sessionStorage.getItem(key)));
    }
  } catch {
    isKept = false;
  }
  removeOld();
  document.addEventListener("input", (event) => {
    const form = event.target.closest("[data-edit-form]");
    if (form) keep(form);
  });
  window.addEventListener("beforeunload", (event) => {
    if (!isKept && entries.size > 0) event.preventDefault();
  });

  return { drop, forget, remove, restore, saved, within };
})();
