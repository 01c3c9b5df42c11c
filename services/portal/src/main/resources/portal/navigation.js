// On a phone the navigation folds behind a button; without script it stands open.
const toggle = document.querySelector(".up-nav__toggle");
if (toggle) {
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    toggle.setAttribute("aria-expanded", String(toggle.getAttribute("aria-expanded") !== "true"));
  });
}
