// Who is signed in and what the house is called: asked once, kept until it changes.
import { ask, onSessionOver, tell } from "./api.js";
import { keepTimeOf } from "./format.js";
import { onRefused, reconnectLive } from "./live.js";
import { forgetKept, keepFor } from "./offline.js";
import { callPoints, fitting, speak } from "./words/index.js";

let viewer = null;
let former = null;
let program = null;
const watchers = new Set();

export const currentViewer = () => viewer;
/** Whose session was over while the page was open, until somebody signs in or out. */
export const formerHandle = () => former;
export const currentProgram = () => program;
export const hasRole = (...roles) => Boolean(viewer && viewer.roles.some((role) => roles.includes(role)));
export const isStaff = () => hasRole("BRAND", "ADMIN");
export const isModerator = () => hasRole("MODERATOR", "ADMIN");
/** Of the forum, or of a category at least. */
export const moderatesSomewhere = () => Boolean(viewer?.moderates);

/** Calls `watcher` whenever the viewer changed. */
export const onViewerChange = (watcher) => watchers.add(watcher);
const announce = () => watchers.forEach((watcher) => watcher(viewer));

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps one of the two choices that live in the browser: language and theme. */
export function remember(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // The choice then lasts until the page is left.
  }
}

/** What an address names goes first, as what a search engine found in German is read in German; it is not kept. */
const named = () => fitting(new URLSearchParams(location.search).get("lang"));
const guessedLanguage = () => named() || fitting(remembered("language")) || navigator.languages.map(fitting).find(Boolean) || "en";

onSessionOver(() => {
  if (!viewer) return;
  former = viewer.member.handle;
  viewer = null;
  forgetKept().catch(() => {});
  announce();
});

// A cookie that is no longer good counts for nothing after the next answer over HTTP; the socket cannot say so.
onRefused(() => loadSession().catch(() => {}));

/** Asks who is signed in; the language follows the person's own choice where there is one. */
export async function loadSession() {
  // The language first: the session is asked for in it, while its words are still on their way.
  const [, data] = await Promise.all([speak(viewer ? viewer.locale : guessedLanguage()), ask("session")]);
  if (!("isKept" in data)) await keepFor(data.viewer?.member.handle).catch(() => {});
  viewer = data.viewer;
  program = data.program;
  keepTimeOf(program.timeZone);
  callPoints(program.pointsName);
  if (viewer) await speak(fitting(viewer.locale) || guessedLanguage());
  announce();
}

/** After signing in or out: another person, so another socket too. */
export async function sessionChanged() {
  viewer = former = null;
  await forgetKept().catch(() => {});
  await loadSession();
  reconnectLive();
}

/** Small changes that a page already knows, such as a new balance or unread count. */
export function updateViewer(change) {
  if (!viewer) return;
  viewer = { ...viewer, ...change };
  announce();
}

export function updateBalance(loyalty) {
  if (viewer && loyalty) updateViewer({ loyalty: { ...viewer.loyalty, ...loyalty } });
}

/** Changes the language at once, and in the profile for those who are signed in. */
export async function chooseLanguage(language) {
  remember("language", language);
  await speak(language);
  if (!viewer) return;
  updateViewer({ locale: language });
  await tell("update-profile", { locale: language });
}
