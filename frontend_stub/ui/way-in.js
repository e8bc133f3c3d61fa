// The way in for who is not signed in, or not any more: in a dialog over the page, so what is typed there stays.
import { t } from "../words/index.js";
import { h } from "./h.js";
import { signInHere } from "./login.js";

export function isSignedOut(/** @type {unknown} */ failure) {
  return failure instanceof Object && "code" in failure && failure.code === "UNAUTHENTICATED";
}

/** A link to signing in, which opens it here; nothing on the page that is just that. */
export function wayIn() {
  if (location.pathname === "/sign-in") return null;
  const href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  const onclick = (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    signInHere(event.currentTarget.closest(".form-error, .toast"), href);
  };
  return h("a", { href, "data-test": "sign-in-again", onclick }, t("nav.signIn"));
}
