// Segments of the brand's own: members singled out by conditions, with who is in them by now, and what can be done with that.
import { ask, whole } from "../api.js";
import { dateTime, number } from "../format.js";
import { writeTo } from "../ui/care-message.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { audiencesOf, limitTo } from "../ui/segment-audience.js";
import { editSegment, said } from "../ui/segment-form.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function segmentsPage({ signal }) {
  forStaff();
  const data = whole(await ask("own-segments", {}, { signal }));
  const { ownSegments } = data;
  const program = { ...data.program, questions: data.profileQuestions };
  return staffPage(
    t("nav.ownSegments"),
    h(
      "div.page-head",
      h("p.lead", t("ownSegments.lead")),
      h(
        "button.button.is-small",
        { type: "button", onclick: () => editSegment(null, program) },
        icon("plus"),
        t("ownSegments.new"),
      ),
    ),
    h(
      "section.card",
      ownSegments.length
        ? h("ul.list", { role: "list" }, ownSegments.map((one) => row(one, { ...data, program })))
        : emptyState("users", t("ownSegments.none"), t("ownSegments.noneText")),
    ),
  );
}

/** What its conditions name and is not there any more: nobody has it, so the segment may hold others than was meant. */
function goneIn(conditions) {
  const values = conditions.flatMap(({ goneValues }) => goneValues);
  return values.length > 0 && h("p.notice.wrap-anywhere", { "data-test": "gone" }, icon("warning"), t("ownSegments.gone", { values: values.join(", ") }));
}

function row(segment, data) {
  const { program } = data;
  const { id, name, isActive, isPersonal, match, conditions, judgedAt } = segment;
  return h(
    "li.tier-row",
    { "data-test": "own-segment" },
    h(
      "div",
      h("strong.wrap-anywhere", name),
      " ",
      !isActive && h("span.chip", t("ownSegments.off")),
      h("p.small.muted.wrap-anywhere", conditions.map((one) => said(one, program)).join(t(`ownSegments.joined_${match}`))),
      goneIn(conditions),
      h("p.small", countOf(segment)),
      judgedAt && h("p.small.muted", t("ownSegments.judged", { moment: dateTime(judgedAt) })),
      audiencesOf(segment),
    ),
    h(
      "div.tier-acts",
      !isPersonal &&
        h("a.button.is-quiet.is-small", { href: `/staff/customers?own=${encodeURIComponent(id)}`, "aria-label": t("ownSegments.seeOf", { name }) }, t("ownSegments.see")),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("concern.writeTo", { list: name }), onclick: () => write(segment) },
        icon("chat"),
        t("concern.write"),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("ownSegments.limitTo", { name }), onclick: () => limitTo(segment, data) },
        icon("gift"),
        t("ownSegments.limit"),
      ),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("tiers.edit", { name }), onclick: () => editSegment(segment, program) },
        icon("edit"),
        t("tiers.change"),
      ),
    ),
  );
}

function countOf({ judgedAt, memberCount }) {
  if (!judgedAt) return t("ownSegments.notYet");
  return memberCount === null ? t("ownSegments.few", { count: 10 }) : t("ownSegments.members", { count: memberCount, number: number(memberCount) });
}

async function write({ id, name }) {
  const { careAudience } = whole(await ask("care-audience", { ownSegmentId: id }));
  writeTo(name, { ownSegmentId: id }, careAudience);
}
