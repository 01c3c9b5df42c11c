const source = document.querySelector("script[data-govuk]").dataset.govuk;
const { initAll } = await import(source);
if (document.readyState === "loading") {
  await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
}
document.body.classList.add("govuk-frontend-supported");
initAll();
// A list's filters start closed where they would stand before the list itself; without script they are open.
const narrow = window.matchMedia("(max-width: 56rem)");
for (const filter of document.querySelectorAll("[data-up-filter]")) {
  filter.open = !narrow.matches;
  filter.dataset.upReady = "";
  narrow.addEventListener("change", () => { filter.open = !narrow.matches; });
}
