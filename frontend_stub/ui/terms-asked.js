// New terms of use: whoever has not agreed to them finds the question above every page. It closes nothing.
import { currentProgram, currentViewer, loadSession, updateViewer } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { toast } from "./toast.js";

/** The question, or nothing where there is none to ask. */
export function termsAsked() {
  const version = currentViewer()?.termsToAccept;
  if (!version) return null;
  const { termsUrl } = currentProgram();
  const link = termsUrl && h("a", { href: termsUrl, target: "_blank", rel: "noopener" }, t("terms.read"));
  const button = h("button.button.is-small", { type: "button" }, t("terms.agree"));
  const line = h(
    "section.notice.terms-asked",
    { "aria-label": t("legal.terms"), "data-test": "terms-asked" },
    icon("list"),
    h("p", t("terms.asked", { version }), " ", link),
    button,
  );
  button.addEventListener("click", async () => {
    if (await act(button, "accept-terms", { version })) {
      updateViewer({ termsToAccept: null });
      toast(t("terms.thanks"));
    } else await loadSession().catch(() => {}); // Perhaps other terms hold by now: then these are asked for.
    if (currentViewer()?.termsToAccept !== version) line.replaceWith(termsAsked() ?? "");
  });
  return line;
}
