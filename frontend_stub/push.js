// Notices on this device: the browser is asked for an address at its push service, and the server for messages to it.
import { given } from "./api.js";
import { startServiceWorker } from "./offline.js";

/** Whether this browser can be told at all: over https, and, on an iPhone, once the pages are installed. */
export const canBeTold = () => "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

/** Whether its owner has told the browser never to ask again; only they can take that back. */
export const isForbidden = () => Notification.permission === "denied";

/** Asks the person, then the push service; null where either says no. */
export async function subscribed(key) {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await startServiceWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe(); // it may be of another key, or of who was here before
  const said = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
  const keys = given(said.keys);
  return { endpoint: given(said.endpoint), p256dh: keys.p256dh, auth: keys.auth };
}

/** Gives the address back: the push service forgets this browser. */
export async function unsubscribe() {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
