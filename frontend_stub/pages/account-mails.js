// Mails that need consent: what one may agree to, what waits for its confirmation, and taking it back.
import { when } from "../format.js";
import { refresh } from "../router.js";
import { act } from "../ui/acts.js";
import { checkbox, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";

export const mailConsents = (all) =>
  h(
    "section.card.padded",
    { id: "mails", "data-test": "mail-consents" },
    h("h2", t("mails.title")),
    h("p.muted", t("mails.lead")),
    given(all.filter(({ agreed }) => agreed === "CONFIRMED")),
    asked(all.filter(({ agreed }) => agreed !== "CONFIRMED")),
  );

const given = (consents) =>
  consents.length > 0 &&
  h(
    "ul.mail-consents",
    { role: "list" },
    consents.map(({ purpose, text, since }) =>
      h(
        "li.mail-consent",
        h("div", h("p", text), h("p.small.muted", t("mails.since"), " ", when(since))),
        h(
          "button.button.is-quiet.is-small",
          {
            type: "button",
            "aria-label": `${t("mails.withdraw")}: ${text}`,
            onclick: async (event) => {
              if (!(await act(event.currentTarget, "withdraw-mails", { purpose }))) return;
              await refresh();
              toast(t("mails.withdrawn"));
            },
          },
          t("mails.withdraw"),
        ),
      ),
    ),
  );

const asked = (consents) =>
  consents.length > 0 &&
  mutationForm({
    mutation: "agree-to-mails",
    submit: t("mails.agree"),
    children: h(
      "div",
      { "data-field": "mails" },
      consents.map(({ purpose, text, agreed }) => [
        checkbox({ name: purpose, label: text }),
        agreed === "WAITS" && h("p.hint", { "data-test": "mail-waits" }, t("mails.waits")),
      ]),
      h("p.field-error", { hidden: true }),
    ),
    input: (ticked) => ({
      mails: consents
        .filter(({ purpose }) => ticked[purpose])
        .map(({ purpose, textVersion }) => ({ purpose, textVersion })),
    }),
    done: async () => {
      await refresh();
      toast(t("mails.sent"));
    },
  });
