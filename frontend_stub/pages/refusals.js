// Why a page cannot be shown: it is not there for this person, or one must sign in first.
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";

/** There is no such thing, or none that this person may see: the two look the same. */
export class NotThere extends Error {
  constructor() {
    super(t("notFound.text"));
  }
}

/** The page is about oneself. */
export class SignInNeeded extends Error {
  code = "UNAUTHENTICATED"; // whoever tells of it shows the way in beside it

  constructor() {
    super(t("signedOut"));
  }
}

export function signedIn() {
  const viewer = currentViewer();
  if (!viewer) throw new SignInNeeded();
  return viewer;
}

/**
 * The viewer as a query found them: none where the session has ended meanwhile.
 * @template Viewer
 * @param {Viewer} viewer
 * @returns {NonNullable<Viewer>}
 */
export function me(viewer) {
  if (!viewer) throw new SignInNeeded();
  return viewer;
}

/**
 * What an address names, where there is such a thing.
 * @template Thing
 * @param {Thing} thing
 * @returns {NonNullable<Thing>}
 */
export function there(thing) {
  if (!thing) throw new NotThere();
  return thing;
}

/**
 * What the server refuses is not there for them: it alone knows who has a category in care.
 * @returns {never}
 */
export function notForThem(failure) {
  throw failure.code === "FORBIDDEN" ? new NotThere() : failure;
}
