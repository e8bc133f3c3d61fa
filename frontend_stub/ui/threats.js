// A threat to somebody's life in a case: marking it, saying which authority was told, the file for it, and its end.
import { when } from "../format.js";
import { isModerator } from "../session.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm } from "./form.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { memberName } from "./member.js";
import { fromLocal, toLocal } from "./moments.js";
import { toast } from "./toast.js";

/** What is held and who was told; nothing where there is no threat. */
export const threatView = (one, draw) =>
  one.threat &&
  h(
    "section.threat",
    { "data-test": "threat", "aria-label": t("threat.title") },
    icon("shield"),
    h(
      "div",
      h("strong", t("threat.title")),
      h("p.wrap-anywhere", one.threat.facts),
      one.threat.authority ? told(one.threat) : h("p", h("strong", t("threat.nobodyTold"))),
      h(
        "p.small.muted.dotted",
        one.threat.markedBy && memberName(one.threat.markedBy),
        when(one.threat.markedAt),
        h("span", t("threat.copies", { count: one.threat.copies.length })),
      ),
      h(
        "div.row-actions",
        button(t("threat.change"), () => mark(one, draw)),
        one.threat.evidencePath && h("a.button.is-quiet.is-small", { href: one.threat.evidencePath, download: "" }, t("threat.save")),
        isModerator() && button(t("threat.end"), () => end(one, draw)),
      ),
    ),
  );

/** For a case that is none yet. */
export const markButton = (one, draw) => !one.threat && button(t("threat.mark"), () => mark(one, draw));

const button = (words, onclick) => h("button.button.is-quiet.is-small", { type: "button", onclick }, words);

const told = ({ authority, toldAt, reference }) =>
  h("p.dotted.wrap-anywhere", h("span", t("threat.told", { authority })), when(toldAt), reference && h("span", t("threat.referenceIs", { reference })));

function mark(one, draw) {
  const { threat } = one;
  openDialog({
    title: t("threat.mark"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "mark-threat",
        submit: t("threat.keep"),
        children: [
          h("p", t("threat.text")),
          h("p.small.muted", t("threat.secret")),
          field({ name: "facts", label: t("threat.facts"), type: "textarea", required: true, rows: 4, value: threat?.facts }),
          field({ name: "authority", label: t("threat.authority"), optional: true, hint: t("threat.authorityHint"), autocomplete: "off", value: threat?.authority }),
          h(
            "div.field-pair",
            field({ name: "toldAt", label: t("threat.toldAt"), type: "datetime-local", optional: true, value: toLocal(threat?.toldAt) }),
            field({ name: "reference", label: t("threat.reference"), optional: true, autocomplete: "off", value: threat?.reference }),
          ),
        ],
        input: ({ facts, authority, toldAt, reference }) => ({ caseId: one.id, facts, authority: authority || null, toldAt: fromLocal(toldAt), reference: reference || null }),
        extra: cancel(close),
        done: follow(one, draw, close, t("threat.kept")),
      }),
  });
}

function end(one, draw) {
  openDialog({
    title: t("threat.end"),
    body: (close) =>
      mutationForm({
        mutation: "end-threat",
        submit: t("threat.end"),
        children: [h("p", t("threat.endText")), field({ name: "reason", label: t("threat.reason"), required: true, autocomplete: "off" })],
        input: ({ reason }) => ({ caseId: one.id, reason }),
        extra: cancel(close),
        done: follow(one, draw, close, t("threat.ended")),
      }),
  });
}

const cancel = (close) => h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel"));

const follow = (one, draw, close, said) => ({ case: after }) => {
  Object.assign(one, after);
  draw();
  close();
  toast(said);
};
