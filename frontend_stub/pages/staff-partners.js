// Partners, what waits for a decision, and the lists by which they are paid.
import { ask, given } from "../api.js";
import { calendarDay, dateTime, money, number } from "../format.js";
import { openDialog } from "../ui/dialog.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { programmeDay } from "../ui/moments.js";
import { pagedList } from "../ui/pager.js";
import { editPartner } from "../ui/partner-form.js";
import { savePayout } from "../ui/partner-payout.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const DAY = 86_400_000;
const SIZE = 20;

export default async function partnersPage({ signal }) {
  forStaff();
  const partnersFrom = (after) => ask("staff-partners", { first: SIZE, after }, { signal });
  const heldFrom = (after) =>
    ask("partner-commissions", { first: SIZE, after, state: "IN_REVIEW" }, { signal }).then((data) => given(data.partnerCommissions));
  const payoutsFrom = (after) =>
    ask("partner-payouts", { first: SIZE, after }, { signal }).then((data) => data.partnerPayouts);
  const [{ program, partners }, held, payouts] = await Promise.all([
    partnersFrom(null),
    heldFrom(null),
    payoutsFrom(null),
  ]);
  const { currency } = program;
  return staffPage(
    t("nav.partners"),
    h("p.lead", t("partners.lead")),
    card(
      "partners",
      t("nav.partners"),
      button(t("partners.new"), "plus", () => editPartner(currency, null)),
      partners,
      (partner) => partnerRow(currency, partner),
      (after) => partnersFrom(after).then((data) => data.partners),
      t("partners.none"),
    ),
    held.nodes.length > 0 && card("held-commissions", t("partners.held"), null, held, heldRow, heldFrom),
    card(
      "payouts",
      t("partners.payouts"),
      button(t("partners.close"), "check", closeList),
      payouts,
      payoutRow,
      payoutsFrom,
      t("partners.noPayouts"),
    ),
  );
}

const button = (words, symbol, onclick) => h("button.button.is-small", { type: "button", onclick }, icon(symbol), words);

const card = (name, title, act, connection, item, more, none) =>
  h(
    "section.card",
    { "data-test": name },
    h("div.card-head", h("h2", title), act),
    connection.nodes.length ? pagedList({ connection, item, more }) : h("p.card-empty", none),
  );

function partnerRow(currency, partner) {
  const { code, name, percent, fixed, minimumOrder, holdDays, startsAt, endsAt, erasedAt } = partner;
  const notes = [
    percent === null ? t("partners.fixedOf", { amount: money(fixed) }) : t("partners.shareOf", { share: number(Number(percent), 2) }),
    minimumOrder && t("partners.from", { amount: money(minimumOrder) }),
    t("partners.hold", { count: holdDays }),
    t(`partners.${partner.paidBy}`),
    startsAt && t("rules.from", { moment: dateTime(startsAt) }),
    endsAt && t("rules.to", { moment: dateTime(endsAt) }),
    t("partners.visits", { count: partner.visits }),
    t("partners.signUps", { count: partner.signUps }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "partner" },
    h(
      "div",
      h("strong.wrap-anywhere", name, " · ", h("code", code), " ", status(partner)),
      h("div.small.muted", notes.join(" · ")),
      h("div.small", t("partners.open", { amount: money(partner.open) })),
    ),
    !erasedAt &&
      h(
        "div.tier-acts",
        h(
          "button.button.is-quiet.is-small",
          { type: "button", "aria-label": t("tiers.edit", { name }), onclick: () => editPartner(currency, partner) },
          icon("edit"),
          t("tiers.change"),
        ),
        h(
          "button.button.is-quiet.is-small",
          { type: "button", "aria-label": t("partners.eraseOf", { name }), onclick: () => erase(partner) },
          icon("trash"),
          t("partners.erase"),
        ),
      ),
  );
}

function status({ erasedAt, isActive, endsAt }) {
  if (erasedAt) return h("span.chip.is-failed", t("partners.erased"));
  if (!isActive) return h("span.chip.is-failed", t("webhooks.off"));
  return endsAt && new Date(endsAt) <= new Date() ? h("span.chip.is-waiting", t("partners.over")) : null;
}

const heldRow = (commission) =>
  h(
    "li.tier-row",
    { "data-test": "held-commission" },
    h(
      "div",
      h("strong.wrap-anywhere", `${commission.partner.name} · ${money(commission.amount)}`),
      h(
        "div.small.muted",
        t("partners.ofOrder", { number: commission.order?.externalId ?? "–", amount: money(commission.base) }),
        " · ",
        dateTime(commission.placedAt),
      ),
      h("ul.small", commission.signals.map((signal) => h("li", t(`signal.${signal}`)))),
    ),
    h(
      "div.tier-acts",
      h("button.button.is-small", { type: "button", onclick: () => decide(commission, true) }, t("partners.approve")),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", onclick: () => decide(commission, false) },
        t("partners.turnDown"),
      ),
    ),
  );

const payoutRow = (payout) =>
  h(
    "li.tier-row",
    { "data-test": "payout" },
    h(
      "div",
      h("strong", t("partners.list", { number: payout.number }), " · ", money(payout.total)),
      h(
        "div.small.muted",
        payout.since
          ? t("partners.span", { since: calendarDay(payout.since), until: calendarDay(payout.until) })
          : t("partners.upTo", { until: calendarDay(payout.until) }),
      ),
    ),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("partners.csvOf", { number: payout.number }), onclick: () => savePayout(payout) },
      icon("down"),
      t("partners.csv"),
    ),
  );

const afterwards = (close) => () => settled(close, t("saved"));

const reason = () =>
  field({ name: "reason", label: t("members.reason"), hint: t("partners.reasonHint"), required: true, maxlength: 200 });

const decide = (commission, approve) =>
  openDialog({
    title: approve ? t("partners.approve") : t("partners.turnDown"),
    body: (close) =>
      mutationForm({
        mutation: "review-partner-commission",
        submit: approve ? t("partners.approve") : t("partners.turnDown"),
        children: [reason()],
        input: (values) => ({ commissionId: commission.id, approve, reason: values.reason ?? "" }),
        done: afterwards(close),
      }),
  });

const erase = (partner) =>
  openDialog({
    title: t("partners.eraseOf", { name: partner.name }),
    body: (close) =>
      mutationForm({
        mutation: "erase-partner",
        submit: t("partners.erase"),
        kind: "danger",
        children: [h("p", t("partners.eraseText")), reason()],
        input: (values) => ({ partnerId: partner.id, reason: values.reason ?? "" }),
        done: afterwards(close),
      }),
  });

function closeList() {
  const yesterday = new Date(Date.parse(programmeDay()) - DAY).toISOString().slice(0, 10);
  openDialog({
    title: t("partners.close"),
    body: (close) =>
      mutationForm({
        mutation: "close-partner-payout",
        submit: t("partners.close"),
        children: [
          h("p", t("partners.closeText")),
          field({ name: "until", label: t("partners.until"), type: "date", value: yesterday, max: yesterday, required: true }),
        ],
        done: afterwards(close),
      }),
  });
}
