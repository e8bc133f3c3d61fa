// Asking for a mail to set a new password.
import { field, mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function forgotPage() {
  const form = mutationForm({
    mutation: "request-password-reset",
    submit: t("forgot.submit"),
    children: field({
      name: "email",
      label: t("form.emailLabel"),
      type: "email",
      autocomplete: "email",
      required: true,
    }),
    done: (_, element) => fill(element, outcome("check", t("forgot.doneTitle"), t("forgot.doneText"))),
  });
  return entrance(t("forgot.title"), t("forgot.text"), form, h("a", { href: "/sign-in" }, t("nav.signIn")));
}
