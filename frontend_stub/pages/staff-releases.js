// Releases as staff plan them: the calendar of who sees what when, a form for each, how somebody sees it, and who has booked.
import { ask, given } from "../api.js";
import { atMoment, dateTime } from "../format.js";
import { openDialog } from "../ui/dialog.js";
import { field, select } from "../ui/form.js";
import { cleanedHtml, fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { tierBadge } from "../ui/member.js";
import { fromLocal, toLocal } from "../ui/moments.js";
import { monthCalendar, monthIn } from "../ui/month.js";
import { pagedList } from "../ui/pager.js";
import { editRelease, highestFirst, openingOf } from "../ui/release-form.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const MOST_IN_MONTH = 500;

export default async function staffReleasesPage({ query, signal }) {
  forStaff();
  const fetchPage = (after, first = 50) => ask("staff-releases", { first, after }, { signal });
  const { program, exclusives } = await fetchPage(null);
  const tiers = program.tiers;
  const { releases, isAll } = await forMonth(exclusives, (after) => fetchPage(after, 100));
  return staffPage(
    t("nav.releases"),
    h("p.lead", t("releases.lead")),
    h(
      "section.card",
      { "data-test": "staff-releases" },
      h(
        "div.card-head",
        h("h2", t("nav.releases")),
        h("button.button.is-small", { type: "button", onclick: () => editRelease(program, null) }, icon("plus"), t("releases.new")),
      ),
      exclusives.nodes.length
        ? pagedList({
            connection: exclusives,
            item: (release) => releaseRow(program, release),
            more: (after) => fetchPage(after).then((found) => found.exclusives),
          })
        : h("p.card-empty", t("releases.none")),
    ),
    exclusives.nodes.length > 0 && [
      monthCalendar({ month: monthIn(query.get("month")), releases, isAll, tiers, address: "/staff/releases" }),
      openings(tiers, exclusives.nodes),
    ],
  );
}

/** The releases that a month looks at: a list newest first does not say when they open, so all of them up to a limit. */
async function forMonth({ nodes, pageInfo }, fetchPage) {
  const releases = [...nodes];
  let cursor = pageInfo;
  while (cursor.hasNextPage && releases.length < MOST_IN_MONTH) {
    const { exclusives } = await fetchPage(cursor.endCursor);
    releases.push(...exclusives.nodes);
    cursor = exclusives.pageInfo;
  }
  return { releases, isAll: !cursor.hasNextPage };
}

function releaseRow(program, release) {
  const notes = [
    t(`exclusive.${release.kind}`),
    t(`releases.${release.visibility}`),
    release.event?.startsAt && dateTime(release.event.startsAt),
    release.event?.seats && t("event.left", { left: release.event.seatsLeft, seats: release.event.seats }),
    release.offer && t(`releases.offer_${release.offer.kind}`),
    release.drop && t("booking.piecesLeft", { left: release.drop.piecesLeft, pieces: release.drop.pieces }),
  ].filter(Boolean);
  return h(
    "li.tier-row",
    { "data-test": "staff-release" },
    h(
      "div",
      h("a.wrap-anywhere", { href: `/exclusives/${encodeURIComponent(release.slug)}` }, h("strong", release.title)),
      h("div.small.muted", notes.join(" · ")),
      release.heldAt && h("p.notice", { "data-test": "held" }, icon("warning"), t("releases.held")),
    ),
    h(
      "div.tier-acts",
      small("eye", t("releases.preview"), () => openPreview(program.tiers, release)),
      (release.event || release.drop) && small("users", t("releases.guests"), () => openGuests(release)),
      small("clock", t("releases.history"), () => openHistory(release)),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("releases.act", { name: release.title }), onclick: () => editRelease(program, release) },
        icon("edit"),
        t("tiers.change"),
      ),
    ),
  );
}

const small = (symbol, words, onclick) =>
  h("button.button.is-quiet.is-small", { type: "button", onclick }, icon(symbol), words);

/** A row for each release, a column for each tier: when it opens for whom, by a window of its own or a lower tier's. */
function openings(tiers, releases) {
  const columns = highestFirst(tiers);
  return h(
    "section.card.padded",
    h("h2", t("releases.calendar")),
    h(
      "div.table-scroll",
      { tabindex: "0", role: "region", "aria-label": t("releases.calendar") },
      h(
        "table.figures",
        { "data-test": "openings" },
        h("thead", h("tr", h("th", { scope: "col" }, t("releases.release")), columns.map((tier) => h("th", { scope: "col" }, tierBadge(tier))), h("th", { scope: "col" }, t("releases.everyone")))),
        h(
          "tbody",
          releases.map((release) =>
            h(
              "tr",
              h("th", { scope: "row" }, release.title),
              columns.map((tier) => cell(earliest(release, tiers, tier))),
              cell(release.access.publicAt),
            ),
          ),
        ),
      ),
    ),
  );
}

/** When a member of the tier may open it: their own window, that of a tier below them, or everyone's. */
function earliest(release, tiers, tier) {
  const times = tiers.filter(({ rank }) => rank <= tier.rank).map((one) => openingOf(release, one));
  return [...times, release.access.publicAt].filter(Boolean).sort()[0] ?? null;
}

const cell = (at) =>
  h("td", { class: at && Date.parse(at) <= Date.now() ? "is-open" : "" }, at ? atMoment(at) : h("span.muted", t("releases.never")));

function openPreview(tiers, release) {
  const seen = h("div", { "data-test": "preview", "aria-live": "polite" });
  openDialog({
    title: `${t("releases.preview")} · ${release.title}`,
    body: () => [
      h(
        "form.form",
        {
          onsubmit: async (event) => {
            event.preventDefault();
            const { tier, at } = event.currentTarget.elements;
            const asked = { slug: release.slug, tierSlug: tier.value || null, at: fromLocal(at.value) };
            const { previewExclusive } = await ask("preview-exclusive", asked);
            fill(seen, asSeen(previewExclusive));
          },
        },
        h(
          "div.field-pair",
          select({ name: "tier", label: t("releases.previewAs"), value: "", options: [["", t("releases.visitor")], ...highestFirst(tiers).map(({ slug, name }) => [slug, name])] }),
          field({ name: "at", label: t("releases.previewAt"), type: "datetime-local", value: toLocal(new Date().toISOString()) }),
        ),
        h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("releases.show"))),
      ),
      seen,
    ],
  });
}

function asSeen(found) {
  if (!found) return h("p.notice", icon("lock"), t("releases.nothing"));
  const locked = found.access.state === "LOCKED";
  return [
    h("p.notice", icon(locked ? "lock" : "unlock"), t(locked ? "releases.onlyTeaser" : "releases.sees")),
    h("h3", found.title),
    h("p.lead", found.teaser),
    found.bodyHtml && cleanedHtml(h("div.prose"), found.bodyHtml),
  ];
}

async function openGuests(release) {
  const fetchPage = (after) => ask("release-guests", { slug: release.slug, first: 50, after }).then((data) => given(given(data.exclusive).bookings));
  const guests = await fetchPage(null);
  openDialog({
    title: `${t("releases.guests")} · ${release.title}`,
    body: () => (guests.nodes.length ? pagedList({ connection: guests, item: guestRow, more: fetchPage }) : h("p.card-empty", t("releases.noGuests"))),
  });
}

const guestRow = (guest) =>
  h(
    "li.tier-row",
    { "data-test": "guest" },
    h("div", h("a", { href: `/m/${guest.member?.handle}` }, guest.member?.displayName), h("div.small.muted", dateTime(guest.askedAt))),
    h("span.chip", standing(guest)),
  );

function standing({ hasPlace, boughtAt, heldUntil }) {
  if (boughtAt) return t("releases.bought");
  if (!hasPlace) return t("releases.waits");
  return heldUntil ? `${t("releases.has")} ${t("releases.until")} ${dateTime(heldUntil)}` : t("releases.has");
}

async function openHistory(release) {
  const { exclusive } = await ask("release-history", { slug: release.slug });
  const history = given(given(exclusive).accessHistory);
  openDialog({
    title: `${t("releases.history")} · ${release.title}`,
    body: () => h("ol.list", { role: "list" }, history.map(versionRow)),
  });
}

function versionRow(version) {
  const who = version.savedBy ? t("releases.by", { name: version.savedBy.displayName }) : t("releases.byPortal");
  const steps = [
    ...version.windows.map(({ tier, opensAt }) => `${tier?.name ?? "–"}: ${dateTime(opensAt)}`),
    `${t("releases.everyone")}: ${version.publicAt ? dateTime(version.publicAt) : t("releases.never")}`,
  ];
  return h(
    "li.tier-row",
    { "data-test": "version" },
    h(
      "div",
      h("strong", t("releases.from", { moment: dateTime(version.savedAt) })),
      h("div.small.muted", [who, t(`releases.${version.visibility}`), version.heldAt && t("releases.stands", { moment: dateTime(version.heldAt) })].filter(Boolean).join(" · ")),
      h("div.small", steps.join(" · ")),
    ),
  );
}
