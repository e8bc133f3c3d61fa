// Objecting to a decision by the reference out of the mail about it: without an account, or banned.
import { field, mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function appealPage({ params }) {
  const form = mutationForm({
    mutation: "appeal-by-reference",
    submit: t("complaint.send"),
    children: [
      field({ name: "reference", label: t("complaint.reference"), value: params.reference, required: true, maxlength: 40 }),
      field({ name: "text", label: t("complaint.text"), type: "textarea", required: true, maxlength: 5000, rows: 6 }),
    ],
    done: (_, sent) => fill(sent, outcome("check", t("complaint.sent"), t("complaint.sentText"), h("span"))),
  });
  return entrance(t("decisions.object"), t("complaint.intro"), form);
}
