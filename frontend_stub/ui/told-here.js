// Whether this device is told of notices at once: a button, and why there is none.
import { canBeTold, isForbidden, subscribed, unsubscribe } from "../push.js";
import { refresh } from "../router.js";
import { t } from "../words/index.js";
import { act, toastRefusal } from "./acts.js";
import { h } from "./h.js";
import { toast } from "./toast.js";

/** For `key`, by which browsers know this server, and the session that asks. */
export function toldHere(key, session) {
  return h(
    "section.card.padded",
    { "data-test": "told-here" },
    h("h2", t("push.title")),
    h("p.muted", t(session.isToldAtOnce ? "push.on" : "push.lead")),
    session.isToldAtOnce ? offButton(session) : canBeTold() ? onButton(key) : h("p", t("push.impossible")),
  );
}

const onButton = (key) =>
  h("button.button", { type: "button", onclick: ({ currentTarget }) => begin(currentTarget, key) }, t("push.begin"));

const offButton = (session) =>
  h("button.button.is-quiet", { type: "button", onclick: ({ currentTarget }) => end(currentTarget, session) }, t("push.end"));

async function begin(button, key) {
  if (isForbidden()) return toast(t("push.forbidden"), "danger");
  try {
    const device = await subscribed(key);
    if (!device) return toast(t("push.forbidden"), "danger");
    if (!(await act(button, "add-push-device", device))) return unsubscribe();
    await refresh();
    toast(t("push.begun"));
  } catch (error) {
    toastRefusal(error instanceof DOMException ? new Error(t("push.failed")) : error);
  }
}

async function end(button, session) {
  if (!(await act(button, "remove-push-device", { sessionId: session.id }))) return;
  await unsubscribe();
  await refresh();
  toast(t("push.ended"));
}
