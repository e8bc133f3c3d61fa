// Telling the moderators about something: anyone may; who is not signed in gives a name and an address.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { checkbox, field, mutationForm, select } from "./form.js";
import { fill, h } from "./h.js";

export const REASONS = ["SPAM", "ABUSE", "HATE", "ILLEGAL", "OFF_TOPIC", "PERSONAL_DATA", "FAKE_REVIEW", "FRAUD", "CHILD_ABUSE", "OTHER"];
export const reasonOptions = () => REASONS.map((reason) => [reason, t(`reason.${reason}`)]);

export function reportDialog(targetId, title) {
  const visitor = !currentViewer();
  const who = () => [
    field({ name: "notifierName", label: t("report.name"), autocomplete: "name", required: true }),
    field({ name: "notifierEmail", label: t("form.emailLabel"), type: "email", autocomplete: "email", required: true }),
  ];
  const named = visitor ? who() : [];
  // Who reports that a child is abused need not say who they are (DSA Art. 16).
  const follow = ({ target }) => {
    for (const box of named) box.querySelector("input").required = target.value !== "CHILD_ABUSE";
    anonymous.hidden = !visitor || target.value !== "CHILD_ABUSE";
  };
  const anonymous = h("p.hint", { hidden: true, "data-test": "anonymous" }, t("report.anonymous"));
  openDialog({
    title,
    body: (close) =>
      mutationForm({
        mutation: "report",
        submit: t("report.send"),
        kind: "danger",
        children: [
          h("p.muted", t("report.intro")),
          select({ name: "reason", label: t("report.reason"), options: [["", t("report.choose")], ...reasonOptions()], value: "", required: true, onchange: follow }),
          field({ name: "note", label: t("report.note"), type: "textarea", maxlength: 2000, optional: true }),
          anonymous,
          named,
          visitor && checkbox({ name: "goodFaith", label: t("report.goodFaith"), required: true }),
        ],
        input: (values) => ({ targetId, ...values }),
        done: (payload, form) => fill(form, thanks(payload.reference, close)),
      }),
  });
}

const thanks = (reference, close) => [
  h("p", { role: "status" }, t("report.thanks")),
  reference && h("p", t("report.reference"), " ", h("code", { "data-test": "report-reference" }, reference)),
  h("div.form-actions", h("button.button", { type: "button", onclick: close }, t("close"))),
];
