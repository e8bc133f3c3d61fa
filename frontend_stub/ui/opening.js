// When something that is locked opens: for who looks, by their tier, and for visitors, who have none, for everybody.
import { when } from "../format.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";

/**
 * `write` shows the moment at which it opens for a member.
 * @param {{opensAt?: string | null, publicAt?: string | null}} access
 * @param {(moment: string) => Element} [write]
 */
export function opensWhen({ opensAt, publicAt }, write = when) {
  if (!currentViewer()) return publicAt ? [t("exclusive.publicFrom"), " ", when(publicAt)] : t("exclusive.forMembers");
  return opensAt ? [t("exclusive.opens"), " ", write(opensAt)] : t("exclusive.notForYou");
}
