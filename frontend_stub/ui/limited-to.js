// Forms of rules, campaigns, rewards, releases and surveys say where a thing is not for everybody.
import { ask, whole } from "../api.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

/** For which segment alone a thing is, with the way to where that is said; nothing where it is for everybody. */
export async function limitedTo(id) {
  if (!id) return null;
  const { ownSegments } = whole(await ask("limited-things", {}));
  const segment = ownSegments.find(({ audiences }) => audiences.some(({ subjectId }) => subjectId === id));
  if (!segment) return null;
  return h("p.notice", { "data-test": "limited-to" }, icon("users"), h("a", { href: "/staff/segments" }, t("ownSegments.for", { name: segment.name })));
}
