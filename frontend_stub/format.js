// Writes times, numbers, shares and money the way the reader's language does.
import { h } from "./ui/h.js";
import { currentLocale } from "./words/index.js";

/** @type {Array<[string, number]>} */
const STEPS = [
  ["year", 31536000],
  ["month", 2592000],
  ["week", 604800],
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
];

const made = new Map();
let zone;

/** Days and times are those of the programme, wherever they are read: what ends today ends at its midnight. */
export function keepTimeOf(name) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    zone = name;
    made.clear();
  } catch {
    // A browser that does not know the zone tells times by its own.
  }
}

/** The programme's zone; the browser's own where that is not known. */
export const timeZone = () => zone;

function formatter(Kind, options) {
  const key = Kind.name + currentLocale() + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Kind(currentLocale(), options));
  return made.get(key);
}

const minus = (written) => written.replace("-", "\u2212");

export const number = (value, digits = 0) =>
  minus(formatter(Intl.NumberFormat, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value));

export const signed = (value) => minus(formatter(Intl.NumberFormat, { signDisplay: "exceptZero" }).format(value));

export const share = (value, digits = 0) =>
  formatter(Intl.NumberFormat, { style: "percent", maximumFractionDigits: digits }).format(value);

export const compact = (value) =>
  formatter(Intl.NumberFormat, { notation: "compact", maximumFractionDigits: 1 }).format(value);

export function money(value) {
  if (!value) return "–";
  const options = { style: "currency", currency: value.currency };
  return minus(formatter(Intl.NumberFormat, options).format(Number(value.amount)));
}

/** @type {(value: string | number | Date, options?: Intl.DateTimeFormatOptions) => string} */
export const date = (value, options = { dateStyle: "medium" }) =>
  formatter(Intl.DateTimeFormat, { timeZone: zone, ...options }).format(new Date(value));

/** A day of the calendar, such as 2026-11-27: the same one wherever it is read. */
export const calendarDay = (day) => date(day, { dateStyle: "medium", timeZone: "UTC" });

export const dateTime = (value) => date(value, { dateStyle: "medium", timeStyle: "short" });

export function relative(value) {
  const seconds = (new Date(value).getTime() - Date.now()) / 1000;
  const words = formatter(Intl.RelativeTimeFormat, { numeric: "auto" });
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) || /** @type {[string, number]} */ (["second", 1]);
  const count = seconds / size;
  // What lies ahead is rounded, what is past counts whole steps: "in 3 days" for 2.9, "2 days ago" for 2.9.
  return words.format(unit === "second" ? 0 : count < 0 ? Math.trunc(count) : Math.round(count), unit);
}

/** A moment, told relative to now and kept so by `keepTimesFresh`. */
export function when(value) {
  return h("time", { datetime: value, title: dateTime(value), "data-relative": true }, relative(value));
}

/** A day or moment told as such. */
export const onDay = (value) => h("time", { datetime: value, title: dateTime(value) }, date(value));
/** The last day of something whose end is the first instant without it. */
export const lastDay = (end) => onDay(new Date(Date.parse(end) - 1).toISOString());
export const atMoment = (value) => h("time", { datetime: value }, dateTime(value));

export function keepTimesFresh() {
  setInterval(() => {
    for (const time of document.querySelectorAll("time[data-relative]")) time.textContent = relative(time.dateTime);
  }, 30_000);
}
