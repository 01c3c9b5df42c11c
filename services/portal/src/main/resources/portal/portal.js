// Every GOV.UK component on the page, and those MOJ components there are: their script is fetched only where one is.
const WITH_SCRIPT = '[data-module="moj-button-menu"], [data-module="moj-alert"], [data-module="moj-date-picker"]';
const { govuk, moj } = document.querySelector("script[data-govuk]").dataset;
const { initAll } = await import(govuk);

async function init(scope) {
  initAll({ scope });
  if (scope.querySelector(WITH_SCRIPT)) {
    (await import(moj)).initAll({ scope });
  }
}

if (document.readyState === "loading") {
  await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
}
document.body.classList.add("govuk-frontend-supported");
await init(document);
// A part of the page that was fetched anew has components of its own.
document.addEventListener("htmx:load", ({ detail }) => {
  if (detail.elt !== document.body) {
    init(detail.elt);
  }
});
// A list's filters start closed where they would stand before the list itself; without script they are open.
const narrow = window.matchMedia("(max-width: 56rem)");
for (const filter of document.querySelectorAll("[data-up-filter]")) {
  filter.open = !narrow.matches;
  filter.dataset.upReady = "";
  narrow.addEventListener("change", () => { filter.open = !narrow.matches; });
}
// What is asked only of those who choose something else: shown when it is; without script it is always there, with a hint.
for (const part of document.querySelectorAll("[data-up-when]")) {
  const values = part.dataset.upIs.split(" ");
  const choices = document.querySelectorAll(`[name="${part.dataset.upWhen}"]`);
  const show = () => {
    const wanted = [...choices].some((choice) => choice.checked && values.includes(choice.value));
    part.hidden = !wanted && !part.querySelector(".govuk-error-message");
  };
  choices.forEach((choice) => choice.addEventListener("change", show));
  show();
}
