// The desk's only script: saves a draft while it is written and shows how it turns out. Everything
// works without it.
(() => {
  const text = document.getElementById("f-text");
  const form = text?.form;
  const status = document.getElementById("sparat");
  // Only what has a place to say that it is saved saves itself.
  if (!form || !status) return;
  const preview = document.getElementById("forhandsvisning");
  const difference = document.getElementById("jamforelse");
  let saved = text.value;
  let timer = 0;
  let isBusy = false;
  let isStopped = false;

  const save = async () => {
    if (isBusy || isStopped || text.value === saved) return;
    isBusy = true;
    const written = text.value;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set("gor", "save");
      const answer = await fetch(form.action, {
        method: "POST", body, credentials: "same-origin", headers: { accept: "application/json" },
      });
      const type = answer.headers.get("content-type") || "";
      // Signed out, or refused: the button tells why, and loses nothing.
      if (!type.includes("json")) { isStopped = true; return; }
      const told = await answer.json();
      status.textContent = told.message;
      if (told.isStale) { isStopped = true; return; }
      saved = written;
      form.elements.version.value = told.version;
      // Made by our own renderer, which lets no markup through.
      if (preview) preview.innerHTML = told.preview;
      if (difference && told.difference) difference.innerHTML = told.difference;
    } catch {
      // No network: the next pause tries again, and the words are still in the form.
    } finally {
      isBusy = false;
    }
  };

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 1500);
  });
  form.addEventListener("submit", () => { isStopped = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!isStopped && text.value !== saved) event.preventDefault();
  });
})();
