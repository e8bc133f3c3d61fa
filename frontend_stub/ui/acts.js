// Buttons that change something: one press at a time, and refusals told in the person's language.
import { NetworkFailure, tell } from "../api.js";
import { t } from "../words/index.js";
import { toast } from "./toast.js";
import { isSignedOut, wayIn } from "./way-in.js";

export function failureText(error) {
  if (error instanceof NetworkFailure) return t("failure.network.text");
  return error.reference ? `${error.message} ${t("failure.reference", { id: error.reference })}` : error.message;
}

/** Tells of a refusal, or of what failed; with the way in for whose session is over. */
export function toastRefusal(error) {
  toast(failureText(error), "danger", isSignedOut(error) ? wayIn() : null);
}

/**
 * Runs a mutation for a button; gives its payload, or null when it was refused (which was then told).
 * @template {keyof Documents} Name
 * @param {Element | null | undefined} button
 * @param {Name} name
 * @param {InputOf<Name>} [input]
 * @returns {Promise<PayloadOf<Name> | null>}
 */
export async function act(button, name, input) {
  if (button?.getAttribute("aria-disabled") === "true") return null;
  button?.setAttribute("aria-disabled", "true");
  try {
    const payload = await tell(name, input);
    if (!payload.errors.length) return payload;
    toastRefusal(payload.errors[0]);
  } catch (error) {
    toastRefusal(error);
  } finally {
    button?.removeAttribute("aria-disabled");
  }
  return null;
}

/** Copies a text and says so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch {
    toast(t("copyFailed"), "danger");
  }
}
