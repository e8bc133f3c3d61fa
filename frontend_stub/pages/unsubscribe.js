// Ending a stream of mails. A press is asked for, since mail scanners open links.
import { fill, h } from "../ui/h.js";
import { currentLanguage, t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function unsubscribePage({ params }) {
  const button = h("button.button.is-primary", { type: "button" }, t("unsubscribe.submit"));
  const box = h("div.form", { "aria-live": "polite" }, h("div.form-actions", button));
  button.addEventListener("click", async () => {
    button.disabled = true;
    fill(box, told(await end(params.token)));
  });
  return entrance(t("unsubscribe.title"), t("unsubscribe.text"), box);
}

const end = (token) =>
  fetch(`/unsubscribe/${encodeURIComponent(token)}`, {
    method: "POST",
    credentials: "omit",
    headers: { "Accept-Language": currentLanguage() },
  })
    .then(async (answer) => ({ status: answer.status, text: await answer.text() }))
    .catch(() => ({ status: 0, text: "" }));

/** What has ended, the server says: reminders, mails about notices or digests. */
function told({ status, text: said }) {
  const settings = h("div.form-actions.is-centred", h("a.button", { href: "/account/notification-settings" }, t("channels.title")));
  if (status === 200) return outcome("check", t("unsubscribe.done"), said, settings);
  const text = status === 404 ? t("unsubscribe.wrongText") : t("failure.network.text");
  return outcome("warning", t("unsubscribe.wrong"), text, settings);
}
