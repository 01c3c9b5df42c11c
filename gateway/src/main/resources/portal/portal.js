const source = document.querySelector("script[data-govuk]").dataset.govuk;
const { initAll } = await import(source);
if (document.readyState === "loading") {
  await new Promise((ready) => document.addEventListener("DOMContentLoaded", ready, { once: true }));
}
document.body.classList.add("govuk-frontend-supported");
initAll();
