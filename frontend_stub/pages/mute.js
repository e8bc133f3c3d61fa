// Muting a thread out of a mail. A press is asked for, since mail scanners open links; which thread, nobody reads here.
import { h, fill } from "../ui/h.js";
import { currentLanguage, t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function mutePage({ params }) {
  const button = h("button.button.is-primary", { type: "button" }, t("mute.submit"));
  const box = h("div.form", { "aria-live": "polite" }, h("div.form-actions", button));
  button.addEventListener("click", async () => {
    button.disabled = true;
    fill(box, told(await mute(params.token)));
  });
  return entrance(t("mute.title"), t("mute.text"), box);
}

const mute = (token) =>
  fetch(`/mute/${encodeURIComponent(token)}`, {
    method: "POST",
    credentials: "omit",
    headers: { "Accept-Language": currentLanguage() },
  })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch(() => ({ status: 0, text: t("failure.network.text") }));

const told = ({ status, text }) =>
  status === 200 ? outcome("check", t("unsubscribe.done"), text) : outcome("warning", t("unsubscribe.wrong"), text);
