// Clean addresses without reloading: matches paths to pages, keeps scroll places, tells readers where they are.

const routes = [];
let show = null;
let leaving = null;
let drawn = "";

/** `route("/t/:id/:slug?", () => import("./pages/thread.js"))` */
export function route(pattern, load) {
  const names = [];
  const source = pattern.replace(/\/:(\w+)(\?)?/g, (_, name, optional) => {
    names.push(name);
    return optional ? "(?:/([^/]+))?" : "/([^/]+)";
  });
  routes.push({ matcher: new RegExp(`^${source}/?$`), names, load });
}

function match(path) {
  for (const { matcher, names, load } of routes) {
    const found = matcher.exec(path);
    if (found) return { load, params: Object.fromEntries(names.map((name, i) => [name, decode(found[i + 1])])) };
  }
  return null;
}

function decode(part) {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to a path of this site. */
export function go(path, { replace = false } = {}) {
  keepScroll();
  history[replace ? "replaceState" : "pushState"]({}, "", path);
  return draw({ isNew: true });
}

/** Puts the address right without drawing the page again, for instance after a filter changed. */
export const readdress = (path) => history.replaceState(history.state, "", path);

/** Draws the present page anew, for instance in another language. */
export const refresh = () => draw({ isNew: false });

const keepScroll = () => history.replaceState({ ...history.state, scroll: scrollY }, "");

async function draw({ isNew, isFirst = false }) {
  leaving?.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const isAgain = drawn === location.pathname + location.search;
  drawn = location.pathname + location.search;
  const place = { ...match(location.pathname), query: new URLSearchParams(location.search), signal };
  await show(place, { isNew, isAgain: isAgain && !isNew, isFirst });
  if (signal.aborted) return;
  if (location.hash && isNew) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  else scrollTo({ top: isNew ? 0 : history.state?.scroll || 0, behavior: "instant" });
}

function follow(event) {
  const link = event.target.closest?.("a[href]");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
  if (link.origin !== location.origin || !match(link.pathname)) return;
  const isSamePage = link.pathname + link.search === location.pathname + location.search;
  if (isSamePage && link.hash) return;
  event.preventDefault();
  go(link.pathname + link.search + link.hash);
}

/** Starts: `render(place, {isNew, isFirst})` draws the page of a place. */
export function startRouter(render) {
  show = render;
  history.scrollRestoration = "manual";
  document.addEventListener("click", follow);
  addEventListener("popstate", () => {
    if (location.pathname + location.search !== drawn) draw({ isNew: false });
  });
  let waiting = null;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(keepScroll, 150);
    },
    { passive: true },
  );
  return draw({ isNew: true, isFirst: true });
}
