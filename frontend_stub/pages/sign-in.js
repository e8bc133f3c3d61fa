// Signing in: by password, or by what the shop's own sign-in says.
import { ask } from "../api.js";
import { go } from "../router.js";
import { sessionChanged } from "../session.js";
import { h } from "../ui/h.js";
import { loginForm } from "../ui/login.js";
import { t } from "../words/index.js";
import { entrance, waysIn } from "./entrance.js";

/** Where to go on: only within this site, whatever the address says. */
function onward(query) {
  const next = query.get("next") || "/";
  const address = new URL(next, location.origin);
  return address.origin === location.origin ? address.pathname + address.search + address.hash : "/";
}

const PROBLEMS = ["declined", "away", "unconfirmed", "erased", "rights", "limited", "failed"];

/** What came of a sign-on that signed nobody in. */
function problemOf(query) {
  const problem = query.get("signOn");
  return PROBLEMS.includes(problem) && h("p.form-error", { role: "alert" }, t(`signOn.${problem}`));
}

export default async function signInPage({ query, signal }) {
  const { signOnOptions } = await ask("sign-on-options", {}, { signal });
  const form = loginForm(async () => {
    await sessionChanged();
    await go(onward(query), { replace: true });
  });
  return entrance(
    t("signIn.title"),
    t("signIn.text"),
    h("div.ways-in", problemOf(query), ...waysIn(signOnOptions, { next: onward(query) }), form),
    h("p", t("signIn.new"), " ", h("a", { href: "/join" }, t("nav.join"))),
  );
}
