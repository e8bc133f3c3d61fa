// Why a page cannot be shown: it is not there for this person, or one must sign in first.
import { currentViewer } from "../session.js";

/** There is no such thing, or none that this person may see: the two look the same. */
export class NotThere extends Error {}

/** The page is about oneself. */
export class SignInNeeded extends Error {}

export function signedIn() {
  const viewer = currentViewer();
  if (!viewer) throw new SignInNeeded();
  return viewer;
}

/** The viewer as a query found them: none where the session has ended meanwhile. */
export function me(viewer) {
  if (!viewer) throw new SignInNeeded();
  return viewer;
}

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
