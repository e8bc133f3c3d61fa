// For when there is no connection: the threads that were read last, of whoever is here, until they sign out; and how the house is called.

const STORE = "portal-read";
const OWNER = "/kept/owner";
const MOST = 30;
const FRAME = "portal-said";
const THREAD = "thread-page";

/** Only where the browser has a store for it: over https, and on the developer's own machine. */
const isPossible = () => "caches" in globalThis;

const addressOf = (name, variables) => `/kept/${name}?${encodeURIComponent(JSON.stringify(variables))}`;

/** Whether to keep what is read: who installed the pages wants it, others say so on the page for it (LW26). */
export function wantsKept() {
  if (matchMedia("(display-mode: standalone)").matches) return true;
  try {
    return localStorage.getItem("offline") === "yes";
  } catch {
    return false;
  }
}

/** Whose answers these are; those of anybody else are forgotten first. Of visitors none are kept. */
export async function keepFor(owner) {
  if (!isPossible()) return;
  const before = await (await caches.match(OWNER))?.text();
  if (before !== undefined && before !== owner) await forgetKept();
  if (owner && before !== owner && wantsKept()) await (await caches.open(STORE)).put(OWNER, new Response(owner));
}

/** Signed out, or the session is over: whatever was read is gone with it, and so is the wish, which was theirs. */
export async function forgetKept() {
  try {
    localStorage.removeItem("offline");
  } catch {
    // There is no wish then, either.
  }
  if (isPossible()) await caches.delete(STORE);
}

/** Keeps an answer, if it is one of those that are; the oldest threads make room, and one that is gone goes. */
export async function keepAnswer(name, variables, data) {
  if (!isPossible() || !wantsKept()) return;
  if (name === "session") await put(await caches.open(FRAME), addressOf(name, variables), withoutViewer(data));
  if (name !== THREAD) return;
  const store = await caches.open(STORE);
  const address = addressOf(name, variables);
  if (!data.thread) await store.delete(address);
  if (!data.thread || !(await store.match(OWNER))) return; // nobody has said yet whose it is
  await put(store, address, data); // what is put again counts as new
  const threads = (await store.keys()).filter(isThread);
  for (const request of threads.slice(0, Math.max(0, threads.length - MOST))) await store.delete(request);
}

const put = (store, address, data) => store.put(address, new Response(JSON.stringify({ at: new Date().toISOString(), data })));

const isThread = ({ url }) => new URL(url).pathname === `/kept/${THREAD}`;

/** Without a connection nobody can be told to be signed in; what the house is called is no secret. */
const withoutViewer = (data) => ({ ...data, viewer: null, isKept: true });

/** The answer that is kept, as `{at, data}`; null where there is none. */
export async function keptAnswer(name, variables) {
  if (!isPossible()) return null;
  const store = await caches.open(name === "session" ? FRAME : STORE);
  const found = await store.match(addressOf(name, variables));
  return found ? found.json() : null;
}

/** The threads that can be read, the last read first: `[{at, id, title, slug}]`. */
export async function keptThreads() {
  if (!isPossible()) return [];
  const store = await caches.open(STORE);
  const found = [];
  for (const request of await store.keys()) {
    if (!isThread(request)) continue;
    const kept = await store.match(request);
    if (!kept) continue; // forgotten meanwhile
    const { at, data } = await kept.json();
    if (!found.some(({ id }) => id === data.thread.id)) found.push({ at, id: data.thread.id, title: data.thread.title, slug: data.thread.slug });
  }
  return found.reverse();
}

/** Has the browser open the pages without a connection; a page that cannot have that works as before. */
export async function startServiceWorker() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/service-worker.js");
    const { active } = await navigator.serviceWorker.ready;
    const pack = document.querySelector('script[src^="/packs/app-"]')?.getAttribute("src");
    if (pack) active?.postMessage({ pack });
  } catch {
    // Some browsers, and some people, want none.
  }
}
