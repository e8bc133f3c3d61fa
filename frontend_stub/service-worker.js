// Shows what the server pushes to this device, and opens the pages without a connection: the frame of all pages and its
// packs are kept, and nothing that anybody wrote.
// What was read last keeps the page itself (offline.js), which also forgets it at signing out.

const FRAME = "portal-frame";
const PAGE = "/offline";
const PACK = /"(\/packs\/[^"]+\.(?:js|css))"/g;
const FOR_STAFF = /[/-]staff-/;
const QUIET = "/look.css";

self.addEventListener("install", (event) => {
  self.skipWaiting(); // packs have a name by their content, so an older page is served as well by a newer worker
  event.waitUntil(keepFrame());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** A page says which packs it came with; where those are newer than what is kept, that is renewed. */
self.addEventListener("message", (event) => {
  if (typeof event.data?.pack === "string") event.waitUntil(renewUnlessKept(event.data.pack));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(PAGE)));
  else if (pathname.startsWith("/packs/")) event.respondWith(kept(pathname, request));
  else if (pathname === QUIET) event.respondWith(fetch(request).catch(() => kept(QUIET)));
});

/** What is told comes in the person's language already; a second message of one notice takes the place of the first. */
self.addEventListener("push", (event) => {
  const { id, title, body, path, lang } = event.data.json();
  const icon = "/icons/192.png";
  event.waitUntil(self.registration.showNotification(title, { body, lang, tag: id, icon, badge: icon, data: { path } }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data.path));
});

/** In the window that shows it already, else in one of its own: what is being written elsewhere stays. */
async function show(path) {
  const { href } = new URL(path, self.location.origin);
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = open.find(({ url }) => url === href);
  await (there ? there.focus() : self.clients.openWindow(href));
}

/** What is kept under this path; else what the server has. */
async function kept(path, request = path) {
  const cache = await caches.open(FRAME);
  return (await cache.match(path)) ?? fetch(request);
}

async function keepFrame() {
  const page = await fetch(PAGE, { credentials: "omit", cache: "no-cache" });
  if (!page.ok) throw new Error(`${PAGE}: ${page.status}`);
  const packs = await packsOf(await page.clone().text());
  const cache = await caches.open(FRAME);
  await cache.addAll([...packs, QUIET]);
  await cache.put(PAGE, page);
  const needed = new Set([PAGE, QUIET, ...packs]);
  for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
}

/** What the page names, and what its first script does: all but the pages of staff. */
async function packsOf(page) {
  const named = (text) => [...text.matchAll(PACK)].map(([, path]) => path).filter((path) => !FOR_STAFF.test(path));
  const [first] = named(page).filter((path) => path.startsWith("/packs/app-"));
  return [...new Set([...named(page), ...named(await (await fetch(first)).text())])];
}

async function renewUnlessKept(pack) {
  const cache = await caches.open(FRAME);
  if (!(await cache.match(pack))) await keepFrame();
}
