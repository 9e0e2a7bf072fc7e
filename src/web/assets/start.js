/*
 * The first page: documents dropped, chosen or pasted are sent at once; what is too much is refused before it travels. Where nothing
 * comes back, the page stays, and so does what was chosen.
 */
"use strict";
(() => {
  const form = document.querySelector("[data-drop]");
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector("[data-sending]");
  const words = form.querySelector("[data-sending-words]");
  const refusal = form.querySelector("[data-refusal]");
  const trouble = document.querySelector("[data-trouble]");
  let isSending = false, sentFiles = input.files;
  document.documentElement.classList.add("scripted");

  function refusalOf(files) {
    const largest = Number(form.dataset.largest);
    if (files.length > Number(form.dataset.most)) return refusal.dataset.tooMany;
    if (files.some((file) => file.size > largest)) return refusal.dataset.tooLarge;
    return files.reduce((sum, file) => sum + file.size, 0) > largest ? refusal.dataset.tooLargeTogether : "";
  }

  /* The page stays, and so does what was chosen; what may yet be read can be sent again. */
  function stay() {
    const files = [...input.files];
    form.classList.remove("sending");
    form.classList.toggle("failed", files.length > 0 && !refusalOf(files));
    status.replaceChildren(files.map((file) => file.name).join(", "));
  }

  /* Posts a form, once at a time, and goes where the answer leads; a refusal is told here. A redirect would be followed, and the page drawn
   * twice: so the address alone is asked for. */
  async function post(sent, button) {
    if (isSending) return;
    isSending = true;
    const body = new FormData(sent);
    if (button?.name) body.set(button.name, button.value);
    try {
      const response = await fetch(sent.getAttribute("action"), { method: "POST", body, headers: { Accept: "text/uri-list" } });
      const address = response.headers.get("Location");
      if (address) return location.assign(address);
      const page = document.createRange().createContextualFragment(await response.text());
      refusal.textContent = [...page.querySelectorAll("[data-code] :is(h1, .large)")].map((part) => part.textContent.replace(/\.?$/, ".")).join(" ");
    } catch {
      refusal.textContent = "";
      trouble.textContent = trouble.dataset.offline;
    }
    isSending = false;
    stay();
  }

  /* What is on its way stays what was chosen; other documents are told to wait. */
  function wait() {
    input.files = sentFiles;
    refusal.textContent = refusal.dataset.busy;
  }

  function send() {
    if (isSending) return wait();
    sentFiles = input.files;
    const files = [...sentFiles];
    refusal.textContent = refusalOf(files);
    trouble.textContent = "";
    if (files.length === 0) return;
    if (refusal.textContent) return stay();
    form.classList.add("sending");
    status.replaceChildren(words.content.cloneNode(true));
    post(form);
  }

  function take(files) {
    if (isSending) return wait();
    input.files = files;
    send();
  }

  input.addEventListener("change", send);
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target === form) send();
    else if (isSending) wait();
    else post(event.target, event.submitter);
  });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      form.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    form.classList.remove("over");
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  document.addEventListener("paste", (event) => {
    const pasted = event.clipboardData.getData("text/plain");
    const transfer = new DataTransfer();
    for (const file of event.clipboardData.files) transfer.items.add(file);
    if (transfer.files.length === 0 && pasted.trim()) transfer.items.add(new File([pasted], form.dataset.pasted, { type: "text/plain" }));
    if (transfer.files.length === 0) return;
    event.preventDefault();
    take(transfer.files);
  });
  window.addEventListener("pageshow", () => {
    isSending = false;
    form.classList.remove("sending");
    status.replaceChildren();
    refusal.textContent = "";
  });
})();
