// The days that a report is about, in its address.
import { go } from "../router.js";
import { t } from "../words/index.js";
import { writtenIn } from "./form.js";
import { h } from "./h.js";

/** What is written as a day, such as `2026-11-30`; null for anything else. */
export const writtenDay = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text || "") ? text : null);

/** Two days to choose; the page at `path` is shown for them. */
export function spanForm(path, { from, to }) {
  const input = (name, value) =>
    h(
      "label.span-field",
      h("span", t(`insights.${name}`)),
      h("input.input.is-small", { type: "date", name, value, required: true }),
    );
  const show = (event) => {
    event.preventDefault();
    go(`${path}?${new URLSearchParams(writtenIn(event.currentTarget))}`);
  };
  return h(
    "form.span-form",
    { onsubmit: show },
    input("from", from),
    input("to", to),
    h("button.button.is-small", { type: "submit" }, t("insights.show")),
  );
}
