// The tiers as staff see them: a list, a dialog to change one or add one, and a tier given by hand.
import { given, tell } from "../api.js";
import { money, number } from "../format.js";
import { memberField } from "../ui/choosing.js";
import { confirmed, openDialog } from "../ui/dialog.js";
import { memberNamed } from "../ui/find-member.js";
import { checkbox, decimal, field, mutationForm, Refusal, Refusals, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { tierBadge } from "../ui/member.js";
import { fromLocal } from "../ui/moments.js";
import { originalsOf } from "../ui/originals.js";
import { settled } from "../ui/settled.js";
import { toast } from "../ui/toast.js";
import { tryFirst } from "../ui/tried-terms.js";
import { t } from "../words/index.js";

const PLAIN = "#6b7280";

export const tiersCard = (program) =>
  h(
    "section.card",
    { "data-test": "tiers" },
    h(
      "div.card-head",
      h("h2", t("tiers.title")),
      h(
        "div.tier-acts",
        h("button.button.is-quiet.is-small", { type: "button", onclick: () => giveTier(program) }, t("tiers.give")),
        h("button.button.is-quiet.is-small", { type: "button", onclick: endGrant }, t("tiers.end")),
        h("button.button.is-small", { type: "button", onclick: () => editTier(program, null) }, icon("plus"), t("tiers.new")),
      ),
    ),
    program.tiers.length
      ? h("ul.list", { role: "list" }, program.tiers.map((tier) => tierRow(program, tier)))
      : h("p.card-empty", t("tiers.none")),
  );

function tierRow(program, tier) {
  const notes = [
    threshold(program, tier),
    t("tiers.times", { factor: number(Number(tier.earnMultiplier), 2) }),
    tier.entryPoints > 0 && t("tiers.present", { count: tier.entryPoints }),
    tier.benefits.length > 0 && t("tiers.benefitCount", { count: tier.benefits.length }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "tier-row" },
    h("div", tierBadge(tier), h("div.small.muted", notes.join(" · "))),
    h(
      "button.button.is-quiet.is-small",
      { type: "button", "aria-label": t("tiers.edit", { name: tier.name }), onclick: () => editTier(program, tier) },
      icon("edit"),
      t("tiers.change"),
    ),
  );
}

const threshold = ({ tierBasis, currency }, { qualifyingPoints }) =>
  tierBasis === "SPEND"
    ? t("tiers.fromSpend", { amount: money({ amount: String(qualifyingPoints), currency }) })
    : t("tiers.fromPoints", { count: qualifyingPoints });

async function editTier(program, tier) {
  const written = await originalsOf(tier?.id);
  const rank = Math.max(0, ...program.tiers.map((one) => one.rank)) + 1;
  openDialog({
    title: tier ? tier.name : t("tiers.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-tier",
        submit: t("save"),
        extra: tryFirst("tier", tier, termsOf),
        children: [
          field({ name: "name", label: t("tiers.name"), value: written.name, required: true, maxlength: 80 }),
          field({
            name: "slug",
            label: t("tiers.slug"),
            value: tier?.slug,
            required: true,
            maxlength: 60,
            readonly: Boolean(tier),
            hint: t("tiers.slugHint"),
          }),
          h(
            "div.field-pair",
            whole("rank", tier?.rank ?? rank),
            whole("qualifyingPoints", tier?.qualifyingPoints ?? "", t(`tiers.threshold.${program.tierBasis}`)),
          ),
          h(
            "div.field-pair",
            field({ name: "earnMultiplier", label: t("tiers.earnMultiplier"), value: tier?.earnMultiplier ?? "1", required: true, ...decimal() }),
            whole("entryPoints", tier?.entryPoints ?? 0, t("tiers.entryPointsHint")),
          ),
          field({ name: "benefits", label: t("tiers.benefits"), type: "textarea", value: written.benefits ?? "", optional: true, hint: t("tiers.benefitsHint") }),
          field({ name: "colour", label: t("tiers.colour"), type: "color", value: tier?.colour ?? PLAIN }),
          h("p.notice", icon("users"), t("tiers.whom")),
        ],
        input: async (values) => {
          const terms = termsOf(values);
          await ensureMeant(tier, terms, (written.benefits ?? "").split("\n").filter(Boolean));
          return terms;
        },
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

/** @param {any} values */
const termsOf = ({ benefits, ...values }) => ({
  ...values,
  rank: Number(values.rank),
  qualifyingPoints: Number(values.qualifyingPoints),
  entryPoints: Number(values.entryPoints),
  earnMultiplier: values.earnMultiplier.replace(",", "."),
  benefits: (benefits || "").split("\n").map((line) => line.trim()).filter(Boolean),
});

const GUARDED = ["rank", "qualifyingPoints", "earnMultiplier", "entryPoints"];

/** What members have by a tier, and whom it moves, is asked once more before it changes; of a new one, whom it moves. */
async function ensureMeant(tier, terms, benefits) {
  const changes = tier ? changesOf(tier, terms, benefits) : [];
  const moves = await tell("try-tier", terms);
  if (moves.errors.length) throw new Refusals(moves.errors);
  if (!changes.length && !moves.membersRising && !moves.membersFalling) return;
  const isMeant = await confirmed({
    title: tier ? t("tiers.changeTitle", { name: tier.name }) : t("tiers.newTitle", { name: terms.name }),
    text: [
      changes.length > 0 && h("ul.pair-list", changes.map((words) => h("li", words))),
      movesInWords(moves).map((words) => h("p", words)),
      h("p", t("tiers.changeText")),
    ],
    yes: t(tier ? "tiers.changeYes" : "tiers.newYes"),
  });
  if (!isMeant) throw new Refusal(null, t("programme.worthNo"));
}

function changesOf(tier, terms, benefits) {
  const figures = GUARDED.filter((name) => Number(tier[name]) !== Number(terms[name])).map((name) =>
    t("tiers.changed", { term: t(`tiers.${name}`), was: number(Number(tier[name]), 4), will: number(Number(terms[name]), 4) }),
  );
  const lost = benefits.filter((one) => !terms.benefits.includes(one));
  const more = terms.benefits.filter((one) => !benefits.includes(one));
  return [...figures, ...lost.map((what) => t("tiers.benefitLost", { what })), ...more.map((what) => t("tiers.benefitMore", { what }))];
}

function movesInWords({ membersRising: rising, membersFalling: falling }) {
  if (!rising && !falling) return [t("tiers.nobodyMoves")];
  return [rising && t("tiers.rise", { count: rising }), falling && t("tiers.fall", { count: falling })].filter(Boolean);
}

const whole = (name, value, hint) =>
  field({ name, label: t(`tiers.${name}`), type: "number", value, required: true, min: 0, step: 1, hint });

function giveTier({ tiers }) {
  openDialog({
    title: t("tiers.give"),
    body: (close) =>
      mutationForm({
        mutation: "grant-tier",
        submit: t("tiers.giveNow"),
        children: [
          memberField({ name: "member", label: t("tiers.handle"), required: true }),
          select({ name: "tierSlug", label: t("tiers.which"), options: tiers.map(({ slug, name }) => [slug, name]).reverse() }),
          field({ name: "until", label: t("tiers.until"), type: "date", required: true, hint: t("tiers.untilHint") }),
          field({ name: "reason", label: t("tiers.reason"), required: true, maxlength: 300, hint: t("tiers.reasonHint") }),
          checkbox({ name: "firesEntryRewards", label: t("tiers.withPresent") }),
        ],
        input: async ({ member, until, ...values }) => ({
          ...values,
          memberId: (await memberNamed("member", member)).id,
          until: fromLocal(`${until}T00:00`),
        }),
        done: ({ loyalty }) => {
          close();
          toast(t("tiers.given", { tier: given(loyalty).tier?.name ?? "" }));
        },
      }),
  });
}

function endGrant() {
  openDialog({
    title: t("tiers.end"),
    body: (close) =>
      mutationForm({
        mutation: "end-tier-grant",
        submit: t("tiers.endNow"),
        children: [
          h("p", t("tiers.endText")),
          memberField({ name: "member", label: t("tiers.handle"), required: true }),
          field({ name: "reason", label: t("tiers.reason"), required: true, maxlength: 300, hint: t("tiers.reasonHint") }),
        ],
        input: async ({ member, reason }) => ({ memberId: (await memberNamed("member", member)).id, reason }),
        done: ({ loyalty }) => {
          close();
          const { tier } = given(loyalty);
          toast(tier ? t("tiers.ended", { tier: tier.name }) : t("tiers.endedNone"));
        },
      }),
  });
}
