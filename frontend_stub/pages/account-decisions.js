// What moderators decided about me, with the reasons, and objecting to it.
import { ask } from "../api.js";
import { lastDay, onDay, when } from "../format.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { pagedList } from "../ui/pager.js";
import { reviewPath } from "../ui/products.js";
import { emptyState } from "../ui/states.js";
import { threadPath } from "../ui/threads.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

const TAKES_SOMETHING = ["HIDE", "REMOVE", "WARN", "SUSPEND", "BAN"];

export default async function accountDecisionsPage({ signal }) {
  signedIn();
  const fetchPage = async (after) =>
    me((await ask("decisions-about-me", { first: 20, after }, { signal })).viewer).decisionsAboutMe;
  const cases = await fetchPage(null);
  return accountPage(
    t("account.decisions"),
    h("p.lead", t("decisions.text")),
    cases.nodes.length
      ? pagedList({ connection: cases, item: card, more: fetchPage, tag: "ul.cases" })
      : emptyState("shield", t("decisions.none"), t("decisions.noneText")),
  );
}

function card(moderationCase) {
  const box = h("li.card.case", { "data-test": "decision" });
  const draw = () => {
    const { decision, complaints, state } = moderationCase;
    fill(
      box,
      h(
        "header.case-head",
        h("h2.case-title", t(`decided.${decision.action}`)),
        h("span.chip", { class: `is-${state.toLowerCase()}` }, t(`case.${state}`)),
        when(decision.decidedAt),
      ),
      about(moderationCase.target),
      h("p", decision.statement),
      h(
        "p.small.muted.dotted",
        h("span", t("decisions.ground", { ground: decision.ground })),
        decision.until && h("span", t("decisions.until"), " ", lastDay(decision.until)),
        h("span", t(decision.automated ? "decisions.automated" : "decisions.byPerson")),
      ),
      complaintViews(complaints),
      mayObject(moderationCase) &&
        h(
          "div.form-actions",
          h("button.button.is-quiet", { type: "button", onclick: () => object(moderationCase, draw) }, t("decisions.object")),
          h("span.small.muted", t("decisions.objectUntil"), " ", onDay(decision.appealableUntil)),
        ),
    );
  };
  draw();
  return box;
}

const mayObject = ({ state, decision, complaints }) =>
  state === "DECIDED" &&
  TAKES_SOMETHING.includes(decision.action) &&
  !complaints.some((one) => !one.decidedAt) &&
  new Date(decision.appealableUntil) > new Date();

function about(target) {
  if (target?.__typename === "Post")
    return h("p.small", h("a", { href: `${threadPath(target.thread)}#post-${target.number}` }, target.thread.title));
  if (target?.__typename === "Thread") return h("p.small", h("a", { href: threadPath(target) }, target.title));
  if (target?.__typename === "Review")
    return h("p.small", h("a", { href: reviewPath(target) }, t("review.of", { product: target.product.title })));
  return null;
}

/** What was said against decisions, and what came of it. */
export const complaintViews = (complaints) =>
  complaints.map((one) =>
    h(
      "blockquote.appeal",
      { "data-test": "complaint" },
      h("strong", t(one.byNotifier ? "complaint.byNotifier" : "complaint.byAffected")),
      " ",
      when(one.createdAt),
      h("p", one.text),
      one.decidedAt && h("p", h("strong", t(one.upheld ? "complaint.upheld" : "complaint.notUpheld")), " ", one.statement),
    ),
  );

function object(moderationCase, draw) {
  openDialog({
    title: t("decisions.object"),
    body: (close) =>
      mutationForm({
        mutation: "appeal",
        submit: t("complaint.send"),
        children: [
          h("p.muted", t("complaint.intro")),
          field({ name: "text", label: t("complaint.text"), type: "textarea", required: true, maxlength: 5000, rows: 6 }),
        ],
        input: (values) => ({ caseId: moderationCase.id, ...values }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: (payload) => {
          Object.assign(moderationCase, payload.case);
          draw();
          close();
          toast(t("complaint.sent"));
        },
      }),
  });
}
