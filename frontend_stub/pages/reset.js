// Setting a new password with the token from the mail.
import { field, mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function resetPage({ query }) {
  const token = query.get("token");
  if (!token) return entrance(t("reset.title"), null, outcome("warning", t("verify.noToken"), t("verify.noTokenText")));
  const form = mutationForm({
    mutation: "reset-password",
    submit: t("reset.submit"),
    children: field({
      name: "newPassword",
      label: t("form.newPassword"),
      type: "password",
      autocomplete: "new-password",
      required: true,
      minlength: 10,
      hint: t("form.passwordHint"),
    }),
    input: ({ newPassword }) => ({ token, newPassword }),
    done: (_, element) =>
      fill(
        element,
        outcome(
          "check",
          t("reset.done"),
          t("reset.doneText"),
          h("a.button.is-primary", { href: "/sign-in" }, t("nav.signIn")),
        ),
      ),
  });
  return entrance(t("reset.title"), t("reset.text"), form);
}
