// What is for the members of a segment alone: naming another thing, and opening one to everybody again.
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { mutationForm, select } from "./form.js";
import { h } from "./h.js";
import { settled } from "./settled.js";

const kindOf = (kind) => t(kind === "SURVEY" ? "ownSegments.kind_SURVEY" : `holdouts.kind_${kind}`);

/** All that may be for a segment, as `kind:id`. */
const thingsOf = ({ program, exclusives, surveys }) =>
  [
    ...program.earnRules.map(({ id, title }) => ["EARN_RULE", id, title]),
    ...program.referralCampaigns.map(({ id, name }) => ["REFERRAL_CAMPAIGN", id, name]),
    ...program.rewards.nodes.map(({ id, title }) => ["REWARD", id, title]),
    ...exclusives.nodes.map(({ id, title }) => ["EXCLUSIVE", id, title]),
    ...surveys.map(({ id, title }) => ["SURVEY", id, title]),
  ].map(([kind, id, title]) => [`${kind}:${id}`, `${kindOf(kind)}: ${title}`]);

export const audiencesOf = ({ audiences, name }) =>
  audiences.length > 0 &&
  h(
    "ul.plain-list",
    { "aria-label": t("ownSegments.for", { name }) },
    audiences.map((one) => {
      const title = `${kindOf(one.kind)}: ${one.title ?? "–"}`;
      return h(
        "li.small",
        { "data-test": "segment-audience" },
        title,
        " ",
        h(
          "button.button.is-quiet.is-small",
          { type: "button", "aria-label": t("ownSegments.openOf", { title }), onclick: () => openToAll(one, title) },
          t("ownSegments.open"),
        ),
      );
    }),
  );

export function limitTo({ id, name }, data) {
  const things = thingsOf(data);
  openDialog({
    title: t("ownSegments.for", { name }),
    body: (close) =>
      mutationForm({
        mutation: "limit-to-segment",
        submit: t("save"),
        children: [
          h("p", t("ownSegments.limitText")),
          select({ name: "subjectId", label: t("ownSegments.thing"), options: things, value: things[0]?.[0] }),
        ],
        input: ({ subjectId }) => {
          const [kind, thing] = (subjectId ?? "").split(":");
          return { kind, subjectId: thing, segmentId: id };
        },
        done: () => settled(close, t("saved")),
      }),
  });
}

const openToAll = ({ kind, subjectId }, title) =>
  openDialog({
    title,
    body: (close) =>
      mutationForm({
        mutation: "open-to-everyone",
        submit: t("ownSegments.open"),
        children: [h("p", t("ownSegments.openText"))],
        input: () => ({ kind, subjectId }),
        done: () => settled(close, t("saved")),
      }),
  });
