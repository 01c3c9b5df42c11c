// What the pages of Keycloak do with script; each works without it.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";
import "./passwordVisibility.js";

const { elsewhere, session } = document.body.dataset;
if (elsewhere) {
  startSessionPolling(elsewhere);
}
if (session) {
  checkAuthSession(session);
}
for (const button of document.querySelectorAll("[data-password-toggle]")) {
  button.hidden = false;
}
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
}
// Back to a page kept in memory: its form may be sent again.
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-once]").forEach((form) => delete form.dataset.sent);
});
