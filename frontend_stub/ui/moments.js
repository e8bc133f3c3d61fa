// Moments in form fields: the programme's time there, wherever staff sit; UTC instants everywhere else.
import { timeZone } from "../format.js";

/** The clock of the programme's zone at an instant, as if it were UTC. */
function clockAt(milliseconds) {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: timeZone(), hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(milliseconds);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** An instant as a `datetime-local` field wants it. */
export const toLocal = (instant) => (instant ? new Date(clockAt(Date.parse(instant))).toISOString().slice(0, 16) : "");

/** The day of the programme's calendar at an instant, as `2026-11-30`: at the reader's, or in UTC, it may be another. */
export const programmeDayOf = (instant) => toLocal(instant).slice(0, 10);

/** The same at this moment. */
export const programmeDay = () => programmeDayOf(new Date().toISOString());

/** What such a field holds, or a day with a time, as an instant; null where it is empty. */
export const fromLocal = (written) => (written ? instantOf(written) : null);

/** The same of what is filled. */
export function instantOf(written) {
  const wanted = Date.parse(`${written}Z`);
  const guess = wanted - (clockAt(wanted) - wanted);
  // The clock may have been put forward or back between the two; an hour that is left out ends where it began.
  return new Date(guess - (clockAt(guess) - wanted)).toISOString();
}
