// Whom staff mean by what they wrote into a field: looked up before anything is sent.
import { ask, given } from "../api.js";
import { t } from "../words/index.js";
import { Refusal } from "./form.js";

/** The member of this handle or address; says at `field` that there is none. */
export async function memberNamed(field, written) {
  const wanted = written.trim().replace(/^@/, "").toLowerCase();
  const found = wanted ? given((await ask("find-members", { search: wanted })).findMembers) : [];
  const meant = found.find(({ member, email }) => [member.handle, email].some((one) => one?.toLowerCase() === wanted));
  if (!meant) throw new Refusal(field, t("members.mergeNobody"));
  return meant.member;
}
