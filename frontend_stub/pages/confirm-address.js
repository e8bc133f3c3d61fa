// Confirming a new address, signed in to the account that is to have it. A press is asked for: mail scanners open links.
import { given } from "../api.js";
import { mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";
import { signedIn } from "./refusals.js";

export default async function confirmAddressPage({ query }) {
  const token = query.get("token");
  const title = t("address.confirmTitle");
  if (!token) return entrance(title, null, outcome("warning", t("verify.noToken"), t("verify.noTokenText")));
  signedIn();
  const settings = h("div.form-actions.is-centred", h("a.button", { href: "/account/settings" }, t("account.settings")));
  const form = mutationForm({
    mutation: "confirm-email-change",
    submit: t("address.confirmSubmit"),
    input: () => ({ token }),
    done: ({ viewer }, element) =>
      fill(element, outcome("check", t("address.confirmed"), t("address.confirmedText", { email: given(viewer).email }), settings)),
  });
  return entrance(title, t("address.confirmText"), form);
}
