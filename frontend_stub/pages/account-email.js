// The address of the account, and asking for another one.
import { given } from "../api.js";
import { dateTime } from "../format.js";
import { refresh } from "../router.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";

export const emailAddress = ({ email, emailChange }) =>
  h(
    "section.card.padded",
    { "data-test": "email-address" },
    h("h2", t("address.title")),
    h("p.muted", t("address.text")),
    h("p", t("address.now", { email })),
    emailChange && h("p.notice", t("address.waits", { email: emailChange.newEmail, until: dateTime(emailChange.expiresAt) })),
    mutationForm({
      mutation: "request-email-change",
      submit: t("address.submit"),
      children: [
        field({
          name: "newEmail",
          label: t("address.new"),
          type: "email",
          autocomplete: "email",
          required: true,
          maxlength: 254,
        }),
        field({
          name: "password",
          label: t("form.currentPassword"),
          type: "password",
          autocomplete: "current-password",
          required: true,
        }),
      ],
      done: async ({ viewer }) => {
        await refresh();
        toast(t("address.sent", { email: given(given(viewer).emailChange).newEmail }));
      },
    }),
  );
