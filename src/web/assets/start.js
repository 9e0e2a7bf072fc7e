/* The first page: a document dropped, chosen or pasted is sent at once; one that is too large is refused before it travels. */
"use strict";
(() => {
  const form = document.querySelector("[data-drop]");
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector("[data-sending]");
  const words = form.querySelector("[data-sending-words]");
  const refusal = form.querySelector("[data-too-large]");
  document.documentElement.classList.add("scripted");

  function send() {
    const file = input.files[0];
    refusal.hidden = !file || file.size <= Number(form.dataset.largest);
    if (!file || !refusal.hidden) return;
    form.classList.add("sending");
    status.replaceChildren(words.content.cloneNode(true));
    form.requestSubmit();
  }

  input.addEventListener("change", send);
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
    input.files = event.dataTransfer.files;
    send();
  });
  document.addEventListener("paste", (event) => {
    const words = event.clipboardData.getData("text/plain");
    const transfer = new DataTransfer();
    if (event.clipboardData.files.length > 0) transfer.items.add(event.clipboardData.files[0]);
    else if (words.trim()) transfer.items.add(new File([words], form.dataset.pasted, { type: "text/plain" }));
    else return;
    event.preventDefault();
    input.files = transfer.files;
    send();
  });
  window.addEventListener("pageshow", () => {
    form.classList.remove("sending");
    status.replaceChildren();
  });
})();
