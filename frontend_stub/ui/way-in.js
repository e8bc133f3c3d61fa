// The way in for who is not signed in, or not any more: it comes back to this page, where drafts wait.
import { t } from "../words/index.js";
import { h } from "./h.js";

/** @type {(error: {code?: string}) => boolean} */
export const isSignedOut = ({ code }) => code === "UNAUTHENTICATED";

/** A link to signing in; nothing on the page that is just that. */
export function wayIn() {
  if (location.pathname === "/sign-in") return null;
  const next = encodeURIComponent(location.pathname + location.search);
  return h("a", { href: `/sign-in?next=${next}`, "data-test": "sign-in-again" }, t("nav.signIn"));
}
