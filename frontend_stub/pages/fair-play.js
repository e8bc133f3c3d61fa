// For moderators: what looked arranged between members, to be cleared where it was fair, and who takes votes back.
import { ask, given } from "../api.js";
import { number, when } from "../format.js";
import { currentViewer, isStaff } from "../session.js";
import { act } from "../ui/acts.js";
import { confirmDialog } from "../ui/dialog.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { memberName } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { notForThem, signedIn } from "./refusals.js";

export default async function fairPlayPage({ signal }) {
  signedIn();
  const fetchPage = (after) =>
    ask("fair-play-findings", { first: 20, after }, { signal }).then((data) => given(data.fairPlayFindings));
  const [findings, { withdrawnVotes }, { fairPlay }] = await Promise.all([
    fetchPage(null),
    ask("withdrawn-votes", {}, { signal }),
    ask("fair-play", {}, { signal }),
  ]).catch(notForThem);
  return {
    title: t("nav.fairPlay"),
    content: [
      h(
        "div.page-head",
        h(
          "div",
          h("h1", t("nav.fairPlay")),
          h("p.lead", t("fairPlay.lead")),
          findings.totalCount > 0 && h("p.muted", t("fairPlay.found", { count: findings.totalCount })),
        ),
        h("a.button.is-quiet.is-small", { href: "/moderation" }, icon("shield"), t("nav.moderation")),
      ),
      findings.nodes.length
        ? h("section.card", pagedList({ connection: findings, item: findingRow, more: fetchPage }))
        : emptyState("check", t("fairPlay.none"), t("fairPlay.noneText")),
      withdrawnSection(withdrawnVotes),
      termsSection(given(fairPlay)),
    ],
  };
}

function findingRow(finding) {
  const { kind, members, heldCount, undoneAt, waitsForStaff } = finding;
  const state = undoneAt ? "undone" : waitsForStaff ? "waiting" : "open";
  const isTraded = kind === "TRADED_ACCEPTANCES";
  const isOwn = members.some(({ id }) => id === currentViewer()?.member.id);
  return h(
    "li.tier-row",
    { "data-test": "finding" },
    h(
      "div",
      h("strong", t(`fairPlay.kind.${kind}`), " ", h("span.chip", { class: undoneAt ? "is-delivered" : "is-waiting" }, t(`fairPlay.${state}`))),
      h("div.dotted.wrap-anywhere", members.length ? members.map(memberName) : h("span.muted", t("fairPlay.gone"))),
      h("div.small", t(`fairPlay.why.${kind}`)),
      h(
        "div.small.muted.dotted",
        when(finding.foundAt),
        !undoneAt && h("span", t(waitsForStaff ? "fairPlay.wouldHold" : isTraded ? "fairPlay.heldAnswers" : "fairPlay.heldVotes", { count: heldCount })),
        undoneAt && h("span", t("fairPlay.undone"), " ", when(undoneAt)),
      ),
      !undoneAt && isOwn && h("div.small", t("fairPlay.ownCase")),
    ),
    !undoneAt && !isOwn && h("div.form-actions", waitsForStaff && deedButton("confirm", finding, confirm), deedButton(waitsForStaff ? "keep" : "undo", finding, clear)),
  );
}

const deedButton = (name, finding, deed) =>
  h(
    "button.button.is-quiet.is-small",
    {
      type: "button",
      "aria-label": t(`fairPlay.${name}Of`, {
        kind: t(`fairPlay.kind.${finding.kind}`),
        names: finding.members.map(({ displayName }) => displayName).join(", "),
      }),
      onclick: () => deed(finding),
    },
    icon(name === "confirm" ? "close" : "check"),
    t(`fairPlay.${name}`),
  );

const confirm = (finding) =>
  confirmDialog({
    title: t("fairPlay.confirmTitle"),
    text: t("fairPlay.confirmText"),
    yes: t("fairPlay.confirmYes"),
    onYes: async (close, pressed) => {
      if (await act(pressed, "confirm-fair-play-finding", { findingId: finding.id })) await settled(close, t("fairPlay.confirmedNow"));
    },
  });

const clear = (finding, deed = finding.waitsForStaff ? "keep" : "undo") =>
  confirmDialog({
    title: t(`fairPlay.${deed}Title`),
    text: t(`fairPlay.${deed}Text`),
    yes: t(`fairPlay.${deed}Yes`),
    kind: "primary",
    onYes: async (close, pressed) => {
      if (await act(pressed, "undo-fair-play-finding", { findingId: finding.id })) await settled(close, t(`fairPlay.${deed}Done`));
    },
  });

const withdrawnSection = (withdrawn) =>
  h(
    "section.card.padded",
    h("h2", t("fairPlay.withdrawn")),
    h("p.small.muted", t("fairPlay.withdrawnLead")),
    withdrawn.length ? withdrawnTable(withdrawn) : h("p", t("fairPlay.noneWithdrawn")),
  );

const withdrawnTable = (withdrawn) =>
  h(
    "div.table-scroll",
    { tabindex: 0, role: "region", "aria-label": t("fairPlay.withdrawn") },
    h(
      "table.figures",
      h("thead", h("tr", ["by", "for", "times", "last"].map((key) => h("th", { scope: "col" }, t(`fairPlay.${key}`))))),
      h(
        "tbody",
        withdrawn.map(({ voter, author, count, lastAt }) =>
          h(
            "tr",
            { "data-test": "withdrawn" },
            h("th", { scope: "row" }, memberName(voter)),
            h("td", memberName(author)),
            h("td", number(count)),
            h("td", when(lastAt)),
          ),
        ),
      ),
    ),
  );

const termsSection = ({ votesADay, votesADayForOne, voteStandsAfterMinutes }) =>
  h(
    "section.card.padded",
    h("h2", t("fairPlay.terms")),
    h("p", t("fairPlay.termsNow", { day: votesADay, one: votesADayForOne, minutes: voteStandsAfterMinutes })),
    isStaff() &&
      h("div.form-actions", h("a.button.is-quiet.is-small", { href: "/staff/fair-play" }, icon("edit"), t("fairPlay.change"))),
  );
