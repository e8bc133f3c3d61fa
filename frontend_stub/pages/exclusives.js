// Releases for members: what is open, and what will be, when and for whom.
import { ask } from "../api.js";
import { when } from "../format.js";
import { currentViewer } from "../session.js";
import { openCalendarFeed } from "../ui/calendar-feed.js";
import { countdown } from "../ui/countdown.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { paintTier, tierBadge } from "../ui/member.js";
import { offerNote } from "../ui/offer.js";
import { opensWhen } from "../ui/opening.js";
import { pagedList } from "../ui/pager.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";

export default async function exclusivesPage({ signal }) {
  const fetchPage = (after) => ask("exclusives", { first: 18, after }, { signal }).then((data) => data.exclusives);
  const releases = await fetchPage(null);
  const title = t("nav.exclusives");
  return {
    title,
    content: [
      h(
        "div.page-head",
        h("div", h("h1", title), h("p.lead", t("exclusives.lead"))),
        currentViewer() &&
          h("button.button.is-quiet", { type: "button", onclick: openCalendarFeed }, icon("calendar"), t("calendar.open")),
      ),
      releases.nodes.length
        ? pagedList({ connection: releases, item: (release) => releaseCard(release, signal), more: fetchPage, tag: "ul.grid.releases" })
        : emptyState("spark", t("exclusives.empty"), t("exclusives.emptyText")),
    ],
  };
}

export const KIND_ICONS = { ARTICLE: "chat", PRODUCT_DROP: "bag", SALE: "coin", EVENT: "calendar" };

function releaseCard(release, signal) {
  const { access } = release;
  const card = h(
    "li.card.release",
    { class: `is-${access.state.toLowerCase()}`, "data-test": "release" },
    h(
      "div.release-top",
      h("span.round", icon(KIND_ICONS[release.kind])),
      h("span.eyebrow", t(`exclusive.${release.kind}`)),
      stateChip(access),
    ),
    h("h2.is-item", h("a.stretched", { href: `/exclusives/${encodeURIComponent(release.slug)}` }, release.title)),
    h("p.muted", release.teaser),
    offerNote(release.offer),
    h("div.release-foot", tierBadge(access.requiredTier), opening(access, signal)),
  );
  return access.requiredTier ? paintTier(card, access.requiredTier) : card;
}

export const stateChip = ({ state }) =>
  h(
    "span.chip",
    { class: `is-${state.toLowerCase().replace("_", "-")}`, "data-test": "access" },
    icon(state === "LOCKED" ? "lock" : "unlock"),
    t(`access.${state}`),
  );

/** When it opens for this viewer, or for all. */
function opening(access, signal) {
  if (access.state === "EARLY_ACCESS")
    return access.publicAt && h("span.small.muted", t("exclusive.publicFrom"), " ", when(access.publicAt));
  if (access.state === "PUBLIC") return null;
  return h("span.small.muted", opensWhen(access, (at) => countdown(at, signal)));
}
