// Stopping a change of address, or taking it back, by whoever has the former one. A press is asked for, too.
import { sessionChanged } from "../session.js";
import { mutationForm } from "../ui/form.js";
import { fill } from "../ui/h.js";
import { t } from "../words/index.js";
import { entrance, outcome } from "./entrance.js";

export default async function keepAddressPage({ query }) {
  const token = query.get("token");
  const title = t("address.keepTitle");
  if (!token) return entrance(title, null, outcome("warning", t("verify.noToken"), t("verify.noTokenText")));
  const form = mutationForm({
    mutation: "stop-email-change",
    submit: t("address.keepSubmit"),
    input: () => ({ token }),
    done: async (_, element) => {
      await sessionChanged();
      fill(element, outcome("check", t("address.kept"), t("address.keptText")));
    },
  });
  return entrance(title, t("address.keepText"), form);
}
