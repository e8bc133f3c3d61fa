// The queue of reported things, and deciding about them with a statement of reasons.
import { ask, given } from "../api.js";
import { when } from "../format.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm, radios, select } from "../ui/form.js";
import { cleanedHtml, fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { memberName } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { reviewPath } from "../ui/products.js";
import { REASONS, reasonOptions } from "../ui/report.js";
import { emptyState } from "../ui/states.js";
import { stars } from "../ui/stars.js";
import { threadPath } from "../ui/threads.js";
import { fromLocal } from "../ui/moments.js";
import { ASSIGNED, answering, workLine } from "../ui/case-work.js";
import { markButton, threatView } from "../ui/threats.js";
import { replyPicker } from "../ui/saved-replies.js";
import { toast } from "../ui/toast.js";
import { go } from "../router.js";
import { isModerator } from "../session.js";
import { t } from "../words/index.js";
import { complaintViews } from "./account-decisions.js";
import { notForThem, signedIn } from "./refusals.js";

const STATES = ["OPEN", "DECIDED", "APPEALED", "CLOSED"];
const ACTIONS = ["HIDE", "RESTORE", "NO_ACTION", "REMOVE", "WARN", "SUSPEND", "BAN"];

export default async function moderationPage({ query, signal }) {
  signedIn();
  const state = STATES.includes(query.get("state")) ? query.get("state") : "OPEN";
  const reason = REASONS.includes(query.get("reason")) ? query.get("reason") : null;
  const assigned = ASSIGNED.includes(query.get("assigned")) ? query.get("assigned") : null;
  const filter = { state, reason, assigned };
  const fetchPage = (after) =>
    ask("moderation-queue", { first: 20, after, filter }, { signal }).then((data) => given(data.moderationQueue));
  const cases = await fetchPage(null).catch(notForThem);
  const title = t("nav.moderation");
  const together = decideTogether();
  document.addEventListener("keydown", byKey, { signal });
  return {
    title,
    content: [
      h(
        "div.page-head",
        h("div", h("h1", title), h("p.lead", { role: "status" }, t("moderation.count", { count: cases.totalCount })), h("p.small.muted", t("moderation.keys"))),
        h(
          "div.row-actions",
          isModerator() && h("a.button.is-quiet.is-small", { href: "/moderation/fair-play" }, t("nav.fairPlay")),
          h("a.button.is-quiet.is-small", { href: "/moderation/replies" }, t("replies.title")),
          h("a.button.is-quiet.is-small", { href: "/moderation/transparency" }, t("nav.transparency")),
        ),
      ),
      h(
        "div.filters",
        h(
          "nav.pills",
          { "aria-label": t("filter.label") },
          STATES.map((key) =>
            h(
              "a.pill",
              { href: address({ state: key, assigned }), "aria-current": key === state ? "true" : null },
              t(`case.${key}`),
            ),
          ),
        ),
        h("div.case-filters",
        narrowed(t("report.reason"), [["", t("moderation.anyReason")], ...reasonOptions()], reason, (chosen) => ({ state, assigned, reason: chosen })),
        narrowed(t("work.filter"), [["", t("work.anybody")], ...ASSIGNED.map((key) => [key, t(`work.${key}`)])], assigned, (chosen) => ({ state, reason, assigned: chosen })),
        ),
        state === "OPEN" && together.button,
      ),
      cases.nodes.length
        ? pagedList({ connection: cases, item: (one) => caseCard(one, together), more: fetchPage, tag: "ul.cases" })
        : emptyState("shield", t("moderation.empty"), t("moderation.emptyText")),
    ],
  };
}

/** j and k go through the cases, d decides the one with the focus, a takes it or gives it up, x chooses it, b decides what is chosen. */
function byKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const cards = [...document.querySelectorAll(".case")];
  const at = cards.indexOf(document.activeElement?.closest(".case"));
  const steps = { j: 1, k: -1 };
  if (event.key in steps) cards[Math.min(cards.length - 1, Math.max(0, at + steps[event.key]))]?.focus();
  else if (event.key === "d") cards[at]?.querySelector("[data-decide]").click();
  else if (event.key === "a") cards[at]?.querySelector("[data-take]")?.click();
  else if (event.key === "x") cards[at]?.querySelector("[data-choose]")?.click();
  else if (event.key === "b") document.querySelector("[data-decide-chosen]:not([hidden])")?.click();
  else return;
  event.preventDefault();
}

/** What is chosen, and the button that decides all of it by one statement. */
function decideTogether() {
  const chosen = new Map();
  const button = h("button.button.is-primary", {
    type: "button",
    hidden: true,
    "data-decide-chosen": true,
    onclick: () => decide([...chosen.keys()], () => [...chosen.values()].forEach((draw) => draw())),
  });
  const show = () => {
    button.hidden = !chosen.size;
    fill(button, t("moderation.decideChosen", { count: chosen.size }));
  };
  const choose = (moderationCase, draw, isChosen) => {
    if (isChosen) chosen.set(moderationCase, draw);
    else chosen.delete(moderationCase);
    show();
  };
  return { button, choose, has: (moderationCase) => chosen.has(moderationCase) };
}

function decideAppeal(moderationCase, draw) {
  openDialog({
    title: t("appeal.decide"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "decide-appeal",
        submit: t("moderation.send"),
        children: [
          radios({
            name: "uphold",
            label: t("appeal.verdict"),
            options: [
              ["yes", t("appeal.uphold"), t("appeal.upholdText")],
              ["no", t("appeal.reject"), t("appeal.rejectText")],
            ],
          }),
          field({ name: "statement", label: t("moderation.statement"), type: "textarea", required: true, rows: 5 }),
        ],
        input: ({ uphold, statement }) => ({ caseId: moderationCase.id, uphold: uphold === "yes", statement }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: ({ case: decided }) => {
          Object.assign(moderationCase, decided);
          draw();
          close();
          toast(t("moderation.done"));
        },
      }),
  });
}

const address = (filter) =>
  `/moderation?${new URLSearchParams(Object.entries(filter).filter(([, value]) => value))}`;

/** A filter; `filterOf(chosen)` is the whole of them as it is then. */
function narrowed(label, options, chosen, filterOf) {
  const control = h(
    "select.input.is-small",
    { "aria-label": label },
    options.map(([key, words]) => h("option", { value: key, selected: key === (chosen || "") }, words)),
  );
  control.addEventListener("change", () => go(address(filterOf(control.value))));
  return control;
}

function caseCard(moderationCase, together) {
  const card = h("li.card.case", { "data-test": "case", tabindex: -1 });
  const draw = () => {
    if (moderationCase.state !== "OPEN") together.choose(moderationCase, draw, false);
    fill(
      card,
      h(
        "header.case-head",
        h("span.chip", { class: `is-${moderationCase.state.toLowerCase()}` }, t(`case.${moderationCase.state}`)),
        h("span.muted", when(moderationCase.createdAt)),
        h("span.muted", t("moderation.reports", { count: moderationCase.reports.length })),
        moderationCase.state === "OPEN" && chooseBox(moderationCase, draw, together),
      ),
      threatView(moderationCase, draw),
      workLine(moderationCase, draw),
      targetView(moderationCase.target),
      moderationCase.heldFor.length > 0 &&
        h(
          "p.small.dotted",
          t("moderation.held"),
          moderationCase.heldFor.map((finding) => h("span.chip.is-reason", t(`finding.${finding}`))),
        ),
      h(
        "ul.reports",
        moderationCase.reports.map((report) =>
          h(
            "li",
            h("span.chip.is-reason", t(`reason.${report.reason}`)),
            report.reporter ? memberName(report.reporter) : h("span.muted", t("moderation.visitor")),
            when(report.createdAt),
            report.note && h("p", report.note),
          ),
        ),
      ),
      historyView(moderationCase.subjectHistory),
      complaintViews(moderationCase.complaints),
      decisionView(moderationCase.decision),
      h(
        "div.form-actions",
        h(
          "button.button.is-primary",
          {
            type: "button",
            "data-decide": true,
            onclick: () =>
              moderationCase.state === "APPEALED"
                ? decideAppeal(moderationCase, draw)
                : decide([moderationCase], draw),
          },
          moderationCase.state === "APPEALED"
            ? t("appeal.decide")
            : t(moderationCase.decision ? "moderation.decideAgain" : "moderation.decide"),
        ),
        markButton(moderationCase, draw),
      ),
    );
  };
  draw();
  return card;
}

function chooseBox(moderationCase, draw, together) {
  const box = h("input", {
    type: "checkbox",
    "data-choose": true,
    checked: together.has(moderationCase),
    onchange: () => together.choose(moderationCase, draw, box.checked),
  });
  return h("label.small", box, " ", t("moderation.choose"));
}

const historyView = (history) =>
  history &&
  h(
    "p.small.muted",
    { "data-test": "history" },
    t("moderation.history", {
      reports: t("moderation.reports", { count: history.reportsAbout }),
      made: history.reportsMade,
      unfounded: history.reportsUnfounded,
      complaints: history.complaints,
      upheld: history.complaintsUpheld,
    }),
    history.decisions.length > 0 && " ",
    history.decisions.map(({ action, count }) => `${t(`action.${action}`)} × ${count}`).join(", "),
  );

function targetView(target) {
  if (!target) return h("p.muted", t("moderation.gone"));
  const quote = (href, words, html, above) =>
    h(
      "div.case-target",
      h(
        "div.small.muted.dotted",
        h("span", t(`target.${target.__typename}`)),
        target.author && memberName(target.author),
        h("a", { href }, words),
        above,
      ),
      html && cleanedHtml(h("div.prose.is-quoted"), html),
    );
  if (target.__typename === "Post")
    return quote(`${threadPath(target.thread)}#post-${target.number}`, target.thread.title, target.bodyHtml);
  if (target.__typename === "Thread") return quote(threadPath(target), target.title);
  if (target.__typename === "Review") {
    const title = target.reviewTitle || t("review.of", { product: target.product.title });
    return quote(reviewPath(target), title, target.bodyHtml, [stars(target.rating), h("span", target.product.title)]);
  }
  return quote(`/m/${encodeURIComponent(target.handle)}`, target.displayName);
}

const decisionView = (decision) =>
  decision &&
  h(
    "div.decision",
    icon("shield"),
    h(
      "div",
      h("strong", t(`action.${decision.action}`)),
      " · ",
      t(`reason.${decision.reason}`),
      h("p", decision.statement),
      h(
        "p.small.muted.dotted",
        decision.moderator && memberName(decision.moderator),
        h("span", decision.ground),
        when(decision.decidedAt),
      ),
    ),
  );

/** One case or several: in the statement of each, the portal puts in whom it is about. */
function decide(cases, draw) {
  const first = cases[0].reports[0]?.reason || "OTHER";
  const until = field({ name: "until", label: t("moderation.until"), type: "datetime-local", optional: true });
  until.hidden = true;
  const { hint, watch } = answering(cases);
  const dialog = openDialog({
    title: t("moderation.decide"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "decide-cases",
        submit: t("moderation.send"),
        children: [
          hint,
          replyPicker({
            preferred: cases[0].subjectLocale,
            pick: (text, { ground }) => {
              dialog.querySelector("[name=statement]").value = text;
              if (ground) dialog.querySelector("[name=ground]").value = ground;
            },
          }),
          h(
            "div.field-pair",
            select({
              name: "action",
              label: t("moderation.action"),
              options: [["", t("report.choose")], ...ACTIONS.map((key) => [key, t(`action.${key}`)])],
              value: "",
              required: true,
              onchange: ({ target }) => (until.hidden = !target.value.startsWith("SUSPEND")),
            }),
            select({ name: "reason", label: t("report.reason"), options: reasonOptions(), value: first }),
          ),
          field({
            name: "ground",
            label: t("moderation.ground"),
            required: true,
            hint: t("moderation.groundHint"),
            autocomplete: "off",
          }),
          field({
            name: "statement",
            label: t("moderation.statement"),
            type: "textarea",
            required: true,
            hint: `${t("moderation.statementHint")} ${t("moderation.name")}`,
            rows: 5,
          }),
          until,
        ],
        input: ({ until, ...values }) => ({
          cases: cases.map((one) => ({ caseId: one.id, ...values, until: fromLocal(until) })),
        }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: ({ cases: decided }) => {
          decided.forEach((after, position) => Object.assign(cases[position], after));
          draw();
          close();
          toast(t("moderation.done"));
        },
      }),
  });
  watch(dialog);
}
