// The invitation by which somebody came: who invites, what both get, and what goes along to the page for joining.
import { ask } from "../api.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { rewardWords } from "./rewards.js";

/** Of the last address that brought one: as long as this page is open, and nowhere on the device. */
let brought = {};

/** The token and the code in the address, or those with which somebody came to another page before. */
export function invitationIn(query) {
  const here = { ref: query.get("ref"), code: query.get("code") };
  if (here.ref || here.code) brought = here;
  return brought;
}

export const isOver = (query) => query.get("invitation") === "over";

export const overNote = () => h("p.invitation", { "data-test": "invitation-over" }, icon("gift"), h("span", t("join.over")));

/** Who invites, and what one gets; a code that is not known is left to the form to refuse. */
export async function invitationOf(code, signal) {
  const { referralCode } = await ask("referral-code", { code }, { signal });
  if (!referralCode) return null;
  const mine = referralCode.campaign.rewards.filter(({ side }) => side === "REFEREE").map(rewardWords);
  return h(
    "div.invitation",
    { "data-test": "invitation" },
    icon("gift"),
    h(
      "div",
      h("strong", t("join.invitedBy", { name: referralCode.owner.displayName })),
      mine.length > 0 && h("p", t("join.youGet", { reward: mine.join(", ") })),
    ),
  );
}

/** The same above a page that a link led to, with the way to joining; the page is there without it, too. */
export async function invitedHere(query, signal) {
  const { ref, code } = invitationIn(query);
  if (currentViewer()) return null;
  if (isOver(query)) return overNote();
  if (!query.get("ref") || !code) return null;
  const note = await invitationOf(code, signal).catch(() => null);
  note?.append(h("a.button.is-primary", { href: `/join?${new URLSearchParams({ ref, code })}` }, t("nav.join")));
  return note;
}
