// Confirming which mails one wants. A press is asked for, since mail scanners open links.
import { mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function consentPage({ query }) {
  const token = query.get("token");
  if (!token)
    return entrance(t("consent.title"), null, outcome("warning", t("verify.noToken"), t("verify.noTokenText")));
  const settings = h("div.form-actions.is-centred", h("a.button", { href: "/account/settings" }, t("account.settings")));
  const form = mutationForm({
    mutation: "confirm-mails",
    submit: t("consent.submit"),
    input: () => ({ token }),
    done: (_, element) => fill(element, outcome("check", t("consent.done"), t("consent.doneText"), settings)),
  });
  return entrance(t("consent.title"), t("consent.text"), form);
}
