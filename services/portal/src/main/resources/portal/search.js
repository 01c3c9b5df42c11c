// Suggestions under the search box, by keyboard and pointer: the combobox pattern of the ARIA practices guide.
const PATIENCE = 180;
const box = document.querySelector("[data-suggestions]");
if (box) {
  const list = document.createElement("ul");
  const said = document.createElement("div");
  let waiting = 0;
  let asked = 0;
  let chosen = -1;

  list.id = "suggestions";
  list.className = "up-search__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  said.className = "govuk-visually-hidden";
  said.setAttribute("role", "status");
  box.form.append(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    box.setAttribute(name, value);
  }

  const options = () => [...list.querySelectorAll("[role=option]")];

  const choose = (index) => {
    chosen = index;
    options().forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) {
        box.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
    if (index < 0) {
      box.removeAttribute("aria-activedescendant");
    }
  };

  const show = (open) => {
    list.hidden = !open;
    box.setAttribute("aria-expanded", String(open));
    if (!open) {
      choose(-1);
    }
  };

  const suggest = async () => {
    const text = box.value.trim();
    const mine = ++asked;
    if (text.length < 2) {
      list.replaceChildren();
      show(false);
      return;
    }
    const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(text)}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (mine !== asked || !answer || !answer.ok) {
      return;
    }
    list.innerHTML = await answer.text();
    if (mine !== asked) {
      return;
    }
    const found = options().length;
    said.textContent = found === 0 ? "No suggestions" : found === 1 ? "1 suggestion" : `${found} suggestions`;
    show(found > 0);
  };

  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, PATIENCE);
  });
  box.addEventListener("keydown", (event) => {
    const many = options().length;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (many > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = list.hidden ? (step > 0 ? 0 : many - 1) : chosen + step;
      show(true);
      choose(next >= many ? 0 : next < 0 ? many - 1 : next);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      window.location.assign(options()[chosen].dataset.href);
    }
  });
  box.addEventListener("blur", () => setTimeout(() => show(false), PATIENCE));
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option && event.button === 0) {
      event.preventDefault();
      window.location.assign(option.dataset.href);
    }
  });
}
