// Live updates over graphql-transport-ws: one socket, any number of subscriptions, reconnecting by itself.
//
// Every message says where its stream is (`extensions.sequence`), and so does the greeting. A subscription that
// is made again says `since` where it goes on, and gets what came meanwhile, each once.
import { queryText } from "./api.js";

const FIRST_WAIT = 800;
const LONGEST_WAIT = 30_000;
const REFUSED = 4403;

const wanted = new Map();
let socket = null;
let ready = false;
let tries = 0;
let timer = null;
let nextId = 1;
const watchers = new Set();

/** Calls `watcher` when the server ends the connection because a session is over or its rights have changed. */
export const onRefused = (watcher) => watchers.add(watcher);

/**
 * Listens to a subscription until `signal` is aborted.
 * `onData` gets each result, also what came while the connection was broken. `onGap` is called where the server
 * can no longer tell what that was: then it must be fetched. `onEnd` is called where the server ends the stream:
 * what it is about is not to be seen any more.
 * @template {keyof Documents} Name
 * @param {Name} name
 * @param {Documents[Name]["variables"]} variables
 * @param {{signal?: AbortSignal, onData: (data: Documents[Name]["data"]) => any, onGap?: () => any, onEnd?: () => any}} of
 */
export async function listen(name, variables, { signal, onData, onGap, onEnd }) {
  const query = await queryText(name);
  if (signal?.aborted) return;
  const id = String(nextId++);
  wanted.set(id, { payload: { query, variables }, since: null, isKnown: false, onData, onGap, onEnd });
  signal?.addEventListener("abort", () => leave(id), { once: true });
  if (ready) subscribe(id);
  else connect();
}

/** Drops the connection so that the next one is made with the present session. */
export function reconnectLive() {
  tries = 0;
  if (socket) socket.close(4499, "session changed");
  else if (wanted.size) connect();
}

function leave(id) {
  if (!wanted.delete(id)) return;
  if (ready) send({ id, type: "complete" });
  if (!wanted.size && socket) socket.close(1000);
}

/** While the connection closes nothing is sent: the next one subscribes anew to all that is wanted. */
function send(message) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

function subscribe(id) {
  const entry = wanted.get(id);
  const extensions = entry.since ? { since: entry.since } : {};
  entry.isKnown = true;
  send({ id, type: "subscribe", payload: { ...entry.payload, extensions } });
}

function connect() {
  if (socket || timer) return;
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const mine = new WebSocket(`${scheme}//${location.host}/graphql`, "graphql-transport-ws");
  socket = mine;
  mine.onopen = () => send({ type: "connection_init", payload: {} });
  mine.onmessage = (event) => receive(JSON.parse(event.data));
  mine.onclose = ({ code }) => {
    socket = null;
    ready = false;
    if (code === REFUSED) watchers.forEach((watcher) => watcher());
    if (wanted.size) waitAndConnect();
  };
}

function waitAndConnect() {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries);
  tries += 1;
  // Jitter keeps a thousand browsers from knocking in the same second after a restart.
  timer = setTimeout(
    () => {
      timer = null;
      connect();
    },
    ceiling / 2 + (Math.random() * ceiling) / 2,
  );
}

function receive(message) {
  const entry = wanted.get(message.id);
  if (message.type === "connection_ack") acknowledge(message.payload?.sequence);
  else if (message.type === "ping") send({ type: "pong" });
  else if (message.type === "next" && entry) take(entry, message.payload);
  else if (message.type === "error" && entry && has(message.payload, "MISSED_EVENTS")) startAnew(message.id, entry);
  else if (message.type === "error" || message.type === "complete") {
    wanted.delete(message.id);
    if (message.type === "complete" || has(message.payload, "NOT_FOUND")) entry?.onEnd?.();
  }
}

function acknowledge(here) {
  ready = true;
  tries = 0;
  for (const [id, entry] of wanted) {
    // Nothing was told to it in an earlier connection: from when on it has missed something, nobody knows.
    const isLost = entry.isKnown && !entry.since;
    entry.since ??= here ?? null;
    subscribe(id);
    if (isLost) entry.onGap?.();
  }
}

function take(entry, { data, extensions }) {
  if (extensions?.sequence) entry.since = extensions.sequence;
  if (data) entry.onData(data);
}

const has = (errors, code) => errors.some((error) => error.extensions?.code === code);

function startAnew(id, entry) {
  entry.since = null;
  subscribe(id);
  entry.onGap?.();
}
