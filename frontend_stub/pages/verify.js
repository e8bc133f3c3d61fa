// Confirming an address. A press is asked for, since mail scanners open links.
import { sessionChanged } from "../session.js";
import { field, mutationForm } from "../ui/form.js";
import { h, fill } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function verifyPage({ query }) {
  const token = query.get("token");
  if (!token)
    return entrance(t("verify.title"), null, outcome("warning", t("verify.noToken"), t("verify.noTokenText")));
  const form = mutationForm({
    mutation: "verify-email",
    submit: t("verify.submit"),
    children: field({
      name: "password",
      label: t("form.password"),
      type: "password",
      autocomplete: "current-password",
      required: true,
    }),
    input: ({ password }) => ({ token, password }),
    done: async (_, element) => {
      await sessionChanged();
      fill(
        element,
        outcome(
          "check",
          t("verify.done"),
          t("verify.doneText"),
          h(
            "div.form-actions.is-centred",
            h("a.button.is-primary", { href: "/account" }, t("account.title")),
            h("a.button.is-quiet", { href: "/" }, t("nav.forum")),
          ),
        ),
      );
    },
  });
  return entrance(t("verify.title"), t("verify.text"), form);
}
