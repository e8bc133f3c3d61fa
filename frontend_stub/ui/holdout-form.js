// Planning a holdout: of what, how many are held out, what is compared and until when; and what so many could show.
import { ask, whole } from "../api.js";
import { money, number, share } from "../format.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { Refusal, checkbox, field, mutationForm, select, valuesOf } from "./form.js";
import { fill, h } from "./h.js";
import { programmeDay } from "./moments.js";
import { settled } from "./settled.js";

const MESSAGES = ["EXCLUSIVE_OPENED", "POINTS_EXPIRING", "MONTHLY_POINTS", "REVIEW_REQUEST", "SURVEY_REQUEST"];
const OUTCOMES = ["REVENUE", "BUYERS", "ORDERS", "MARGIN", "NET_MARGIN"];
const OF_MARGIN = new Set(["MARGIN", "NET_MARGIN"]);
const DAY = 86_400_000;

/** All that somebody may be kept out of, as `kind:id`. */
const thingsOf = ({ program, exclusives }) => [
  ...program.earnRules.map(({ id, title }) => [`EARN_RULE:${id}`, `${t("holdouts.kind_EARN_RULE")}: ${title}`]),
  ...program.referralCampaigns.map(({ id, name }) => [`REFERRAL_CAMPAIGN:${id}`, `${t("holdouts.kind_REFERRAL_CAMPAIGN")}: ${name}`]),
  ...program.rewards.nodes.map(({ id, title }) => [`REWARD:${id}`, `${t("holdouts.kind_REWARD")}: ${title}`]),
  ...exclusives.nodes.map(({ id, title }) => [`EXCLUSIVE:${id}`, `${t("holdouts.kind_EXCLUSIVE")}: ${title}`]),
  ...MESSAGES.map((one) => [`MESSAGE:${one}`, t(`holdouts.message_${one}`)]),
];

export function planHoldout(data) {
  const key = crypto.randomUUID();
  const things = thingsOf(data);
  const size = h("p.small.muted", { "data-test": "sizing", "aria-live": "polite" });
  openDialog({
    title: t("holdouts.new"),
    body: (close) => {
      const form = mutationForm({
        mutation: "plan-holdout",
        submit: t("holdouts.plan"),
        children: [
          field({ name: "name", label: t("holdouts.name"), hint: t("holdouts.nameHint"), required: true, maxlength: 60 }),
          select({ name: "subjectId", label: t("holdouts.of"), options: things, value: things[0][0] }),
          field({ name: "share", label: t("holdouts.share"), hint: t("holdouts.shareHint"), value: "20", inputmode: "decimal", required: true }),
          select({ name: "outcome", label: t("holdouts.outcome"), hint: t("holdouts.outcomeHint"), value: OUTCOMES[0], options: OUTCOMES.map((one) => [one, t(`holdouts.outcome_${one}`)]) }),
          field({ name: "margin", label: t("holdouts.margin"), hint: t("holdouts.marginHint"), inputmode: "decimal", optional: true }),
          field({ name: "endsOn", label: t("holdouts.endsOn"), type: "date", required: true }),
          checkbox({ name: "isWatched", label: t("holdouts.isWatched") }),
          size,
        ],
        input: (values) => ({ ...inputOf(values), idempotencyKey: key }),
        done: () => settled(close, t("saved")),
      });
      form.addEventListener("change", () => showSize(form, size, data.program.currency));
      return form;
    },
  });
}

function percentOf(values, name) {
  if (values[name] === null) return null;
  const value = Number(values[name].replace(",", "."));
  if (!Number.isFinite(value)) throw new Refusal(name, t("form.invalid"));
  return value / 100;
}

/** @param {any} values */
function inputOf({ subjectId, ...values }) {
  const [kind, thing] = subjectId.split(":");
  const named = kind === "MESSAGE" ? { message: thing } : { subjectId: thing };
  return { ...values, ...named, kind, share: percentOf(values, "share"), margin: percentOf(values, "margin") };
}

/** What so many customers could show, as soon as there is enough to reckon with. */
async function showSize(form, place, currency) {
  const values = valuesOf(form);
  try {
    const days = Math.round((Date.parse(values.endsOn) - Date.parse(programmeDay())) / DAY);
    const [part, margin] = [percentOf(values, "share"), percentOf(values, "margin")];
    if (part === null || !(days >= 1 && days <= 366) || !(part >= 0.01 && part <= 0.5) || (OF_MARGIN.has(values.outcome) && !margin)) return;
    const { holdoutSizing: found } = whole(await ask("holdout-sizing", { input: { outcome: values.outcome, share: part, days, margin } }));
    const write = (value) => written(values.outcome, value, currency);
    fill(
      place,
      found.smallestEffect === null
        ? t("holdouts.noSize", { count: found.members })
        : t("holdouts.size", { members: number(found.members), effect: write(found.smallestEffect), mean: write(found.mean) }),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function written(outcome, value, currency) {
  if (outcome === "BUYERS") return share(value, 2);
  return outcome === "ORDERS" ? number(value, 3) : money({ amount: value, currency });
}
