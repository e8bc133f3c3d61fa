// Signing in by password: the form, and the same in a dialog over what somebody reads or writes.
import { refresh } from "../router.js";
import { currentViewer, formerHandle, sessionChanged } from "../session.js";
import { t } from "../words/index.js";
import { openDialog } from "./dialog.js";
import { field, mutationForm } from "./form.js";
import { h } from "./h.js";
import { toast } from "./toast.js";

/** @param {() => any} done */
export function loginForm(done) {
  return mutationForm({
    mutation: "login",
    submit: t("nav.signIn"),
    children: [
      field({ name: "email", label: t("form.emailLabel"), type: "email", autocomplete: "username", required: true }),
      field({ name: "password", label: t("form.password"), type: "password", autocomplete: "current-password", required: true }),
    ],
    extra: h("a", { href: "/forgot" }, t("signIn.forgot")),
    done,
  });
}

/**
 * The page stays beneath with all that is typed; only for somebody else than before it is drawn anew. `told` said that
 * one is signed out, and is over then; `elsewhere` is the page with the other ways in.
 */
export function signInHere(told, elsewhere) {
  openDialog({
    title: t("nav.signIn"),
    body: (close) => [
      loginForm(async () => {
        const before = formerHandle();
        await sessionChanged();
        close();
        if (told) told.hidden = true;
        if (currentViewer()?.member.handle !== before) await refresh();
        toast(t("signIn.again"));
      }),
      h("p.small", h("a", { href: elsewhere }, t("signIn.otherWays"))),
    ],
  });
}
