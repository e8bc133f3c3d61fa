// Releases by month: a row of days for each week, and in it a band from the first tier for which one opens to everyone.
import { atMoment, date, number } from "../format.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { paintTier } from "./member.js";
import { programmeDay, programmeDayOf } from "./moments.js";

const DAY = 86_400_000;
const WEEK = 7;

const days = (from, count) => Array.from({ length: count }, (_, at) => new Date(from + at * DAY).toISOString().slice(0, 10));

/** `2026-11` of an address, or the month of today. */
export const monthIn = (written) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(written ?? "") ? written : programmeDay().slice(0, 7));

const otherMonth = (month, by) => {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};

/** What happens with a release, the first first: it opens for a tier, then for everyone; an event takes place. */
export function happeningsOf(release, tiers) {
  const windows = release.access.windows.map(({ opensAt, tier }) => ({ at: opensAt, tier: tiers.find(({ slug }) => slug === tier.slug) ?? null, kind: "tier" }));
  return [
    ...windows,
    release.access.publicAt && { at: release.access.publicAt, tier: null, kind: "everyone" },
    release.event?.startsAt && { at: release.event.startsAt, tier: null, kind: "event" },
  ]
    .filter(Boolean)
    .map((one) => ({ ...one, release, day: programmeDayOf(one.at) }))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The tier for which a release is open early on a day; null before its first window and once it is everyone's. */
function earlyOn(happenings, day) {
  const opened = happenings.filter((one) => one.kind !== "event" && one.day <= day);
  const isEveryones = opened.some((one) => one.kind === "everyone" && one.day < day);
  return isEveryones ? null : (opened.findLast((one) => one.kind === "tier") ?? null);
}

/**
 * The month as a table of days, and beneath it as a list, which is what is read where days are narrow.
 * Where `releases` are not all of them, that is said.
 */
export function monthCalendar({ month, releases, isAll, tiers, address }) {
  const first = Date.parse(`${month}-01`);
  const shown = releases.map((release) => happeningsOf(release, tiers));
  const before = (new Date(first).getUTCDay() + WEEK - 1) % WEEK;
  const length = (Date.parse(`${otherMonth(month, 1)}-01`) - first) / DAY;
  const all = days(first - before * DAY, Math.ceil((before + length) / WEEK) * WEEK);
  const lanes = shown.filter((of) => all.some((day) => earlyOn(of, day)));
  const within = shown.flat().filter(({ day }) => day.startsWith(month)).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const title = date(first, { month: "long", year: "numeric", timeZone: "UTC" });
  return h(
    "section.card.padded",
    { "data-test": "month" },
    h(
      "div.month-head",
      h("h2", title),
      h("nav.tier-acts", { "aria-label": t("releases.months") }, turn(address, month, -1), turn(address, month, 1)),
    ),
    h(
      "table.month",
      { "aria-label": title },
      h("thead", h("tr", all.slice(0, WEEK).map((day) => h("th", { scope: "col" }, date(day, { weekday: "short", timeZone: "UTC" }))))),
      h(
        "tbody",
        Array.from({ length: all.length / WEEK }, (_, week) =>
          h("tr", all.slice(week * WEEK, (week + 1) * WEEK).map((day) => cell(day, month, shown, lanes))),
        ),
      ),
    ),
    within.length
      ? h("ol.month-list", { role: "list" }, within.map((one) => h("li", { "data-test": "happens" }, atMoment(one.at), " ", inWords(one))))
      : isAll && h("p.muted", t("releases.quiet")),
    !isAll && h("p.muted", t("releases.newestAlone", { most: number(releases.length) })),
  );
}

const turn = (address, month, by) =>
  h(
    "a.icon-button",
    { class: by < 0 ? "is-back" : "", href: `${address}?month=${otherMonth(month, by)}`, "aria-label": date(Date.parse(`${otherMonth(month, by)}-01`), { month: "long", year: "numeric", timeZone: "UTC" }) },
    icon("chevron"),
  );

function cell(day, month, shown, lanes) {
  const here = shown.flat().filter((one) => one.day === day);
  return h(
    "td",
    { class: [!day.startsWith(month) && "is-other", day === programmeDay() && "is-today"].filter(Boolean).join(" ") },
    h("time.month-day", { datetime: day }, String(Number(day.slice(-2)))),
    h("div.month-lanes", { "aria-hidden": "true" }, lanes.map((of) => lane(of, day))),
    here.length > 0 && h("ul.month-marks", { role: "list" }, here.map((one) => h("li", { class: `is-${one.kind}` }, inWords(one)))),
  );
}

function lane(happenings, day) {
  const now = earlyOn(happenings, day);
  const band = h("span.month-band", { class: [now && "is-early", now?.day === day && "is-first"].filter(Boolean).join(" ") });
  return now?.tier ? paintTier(band, now.tier) : band;
}

function inWords({ kind, tier, release }) {
  const name = release.title;
  if (kind === "event") return t("releases.takesPlace", { name });
  return kind === "everyone" ? t("releases.opensForAll", { name }) : t("releases.opensForTier", { name, tier: tier?.name ?? "–" });
}
