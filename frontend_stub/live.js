// Live updates over graphql-transport-ws: one socket, any number of subscriptions, reconnecting by itself.
import { queryText } from "./api.js";

const FIRST_WAIT = 800;
const LONGEST_WAIT = 30_000;

const wanted = new Map();
let socket = null;
let ready = false;
let tries = 0;
let timer = null;
let nextId = 1;

/**
 * Listens to a subscription until `signal` is aborted.
 * `onData` gets each result, `onGap` is called after a reconnect: what happened meanwhile must be fetched.
 */
export async function listen(name, variables, { signal, onData, onGap }) {
  const query = await queryText(name);
  if (signal?.aborted) return;
  const id = String(nextId++);
  wanted.set(id, { payload: { query, variables }, onData, onGap, refused: false });
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

const subscribe = (id) => send({ id, type: "subscribe", payload: wanted.get(id).payload });

function connect() {
  if (socket || timer) return;
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const mine = new WebSocket(`${scheme}//${location.host}/graphql`, "graphql-transport-ws");
  socket = mine;
  mine.onopen = () => send({ type: "connection_init", payload: {} });
  mine.onmessage = (event) => receive(JSON.parse(event.data));
  mine.onclose = () => {
    socket = null;
    ready = false;
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
  if (message.type === "connection_ack") acknowledge();
  else if (message.type === "ping") send({ type: "pong" });
  else if (message.type === "next" && entry && message.payload.data) entry.onData(message.payload.data);
  else if (message.type === "error" || message.type === "complete") wanted.delete(message.id);
}

function acknowledge() {
  ready = true;
  const isReconnect = tries > 0;
  tries = 0;
  for (const [id, entry] of wanted) {
    subscribe(id);
    if (isReconnect) entry.onGap?.();
  }
}
