// Writing to the members of a list: whom it reaches, and the text in both languages.
import { freshKey } from "../api.js";
import { number } from "../format.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm } from "./form.js";
import { h } from "./h.js";
import { settled } from "./settled.js";

/** `named` says which list: `{reason}`, `{ownSegmentId}` or `{surveyId}`; the rest is whom it reaches, each null where it is too small to tell. */
export function writeTo(list, named, { listed, agreed, capped, reached, capDays }) {
  const idempotencyKey = freshKey();
  const counts = h(
    "dl.facts",
    { "data-test": "audience" },
    [
      ["listed", listed],
      ["agreed", agreed],
      ["capped", capped],
      ["reached", reached],
    ].flatMap(([name, count]) => [h("dt", t(`concern.${name}`, { count: capDays })), h("dd", count === null ? t("concern.few", { count: 10 }) : number(count))]),
  );
  const text = (name, lang, props) => field({ name, label: t(`concern.${name}`), required: true, lang, autocomplete: "off", ...props });
  openDialog({
    title: t("concern.writeTo", { list }),
    kind: "is-wide",
    body: (close) => [
      counts,
      reached !== 0
        ? mutationForm({
            mutation: "message-members",
            submit: reached === null ? t("concern.sendFew") : t("concern.send", { count: reached }),
            children: [
              h("p.hint", t("concern.writeText")),
              text("subjectDe", "de", { maxlength: 120 }),
              text("textDe", "de", { type: "textarea", rows: 5, maxlength: 5000 }),
              text("subjectEn", "en", { maxlength: 120 }),
              text("textEn", "en", { type: "textarea", rows: 5, maxlength: 5000 }),
            ],
            input: (values) => ({ ...values, ...named, idempotencyKey }),
            done: () => settled(close, reached === null ? t("concern.sentFew") : t("concern.sent", { count: reached })),
          })
        : h("p", { "data-first": true, tabindex: "-1" }, t("concern.nobody")),
    ],
  });
}
