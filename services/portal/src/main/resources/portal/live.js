// Elements on which people wait fetch themselves again when the server says that something changed:
//   <div id="life" data-live="intervention/0193…" hx-get="…/life" hx-trigger="changed" hx-swap="outerHTML">
// data-live names what to listen for, several with a space between: intervention/ID, school/URN, import/ID, or a topic
// such as figures. What the element says of itself in [data-live-says] is read out when it has changed. Every such page has
// a link that does the same without script.
const DEBOUNCE = 300;
const AGAIN = 3_000; // a page made from events may be a moment behind them
const SLOW = 30_000; // the net under the stream
const FAST = 5_000; // in its place
let stream;
let listening = "";
let timer;
let later;
let poll;

const news = document.createElement("p");
news.className = "govuk-visually-hidden";
news.setAttribute("role", "status");
document.body.append(news);

const waiting = () => [...document.querySelectorAll("[data-live][hx-get]")];

function query() {
  const asked = new URLSearchParams();
  const names = new Set(waiting().flatMap((element) => element.dataset.live.split(" ")));
  for (const name of [...names].sort()) {
    const [kind, id] = name.split("/");
    asked.append(id ? kind : "topic", id ?? kind);
  }
  return asked.toString();
}

const says = (element) => element?.querySelector("[data-live-says]")?.textContent.trim().replace(/\s+/g, " ") ?? "";

function refresh() {
  for (const element of waiting()) {
    // Not under somebody's fingers: a form that is being filled in is left alone.
    if (!element.contains(document.activeElement) || !document.activeElement.matches("input, textarea, select")) {
      window.htmx?.trigger(element, "changed");
    }
  }
}

function soon() {
  clearTimeout(timer);
  clearTimeout(later);
  timer = setTimeout(refresh, DEBOUNCE);
  later = setTimeout(refresh, AGAIN);
}

function pollEvery(interval) {
  clearInterval(poll);
  poll = interval ? setInterval(refresh, interval) : undefined;
}

function close() {
  stream?.close();
  stream = undefined;
  listening = "";
  pollEvery(0);
  clearTimeout(timer);
  clearTimeout(later);
}

// Open only while somebody looks: a browser has few connections to one site.
function listen() {
  const wanted = document.hidden ? "" : query();
  if (wanted === listening) {
    return;
  }
  close();
  if (!wanted) {
    return;
  }
  listening = wanted;
  stream = new EventSource("/live?" + wanted);
  stream.addEventListener("ready", () => { pollEvery(SLOW); soon(); });
  stream.addEventListener("change", soon);
  stream.addEventListener("error", () => pollEvery(FAST));
}

document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", close);
// A page that is being left asks for nothing any more: after signing out it would only be refused.
addEventListener("submit", close);
addEventListener("pageshow", listen);
document.body.addEventListener("htmx:beforeSwap", (event) => { news.dataset.before = says(event.detail.target); });
document.body.addEventListener("htmx:afterSettle", (event) => {
  const now = says(document.getElementById(event.detail.target.id));
  if (now && now !== news.dataset.before) {
    news.textContent = now;
  }
  listen();
});
listen();
