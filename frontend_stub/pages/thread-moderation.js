// What moderators may do with a thread, in place.
import { act } from "../ui/acts.js";
import { confirmDialog } from "../ui/dialog.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { toast } from "../ui/toast.js";
import { go } from "../router.js";
import { t } from "../words/index.js";

/** `changed()` is called when the thread looks different; `redraw()` of the bar follows what others did with it. */
export function moderatorBar(thread, changed) {
  const bar = h("div.moderator-bar", {
    role: "group",
    "aria-label": t("moderate.label"),
    "data-test": "moderator-bar",
  });
  const change = async (button, action) => {
    const payload = await act(button, "moderate-thread", { threadId: thread.id, action });
    if (!payload) return false;
    Object.assign(thread, payload.thread);
    toast(t(`moderate.done.${action}`));
    changed();
    return true;
  };
  const button = (name, action) =>
    h(
      "button.button.is-quiet.is-small",
      { type: "button", onclick: (event) => change(event.currentTarget, action) },
      icon(name),
      t(`moderate.${action}`),
    );
  const hide = () =>
    confirmDialog({
      title: t("moderate.HIDE"),
      text: t("moderate.hideText"),
      yes: t("moderate.HIDE"),
      onYes: async (close, pressed) => {
        if (await change(pressed, "HIDE")) {
          close();
          go("/");
        }
      },
    });
  const draw = () =>
    fill(
      bar,
      h("span.eyebrow", icon("shield"), t("moderate.label")),
      button("pin", thread.isPinned ? "UNPIN" : "PIN"),
      button(thread.isLocked ? "unlock" : "lock", thread.isLocked ? "UNLOCK" : "LOCK"),
      h("button.button.is-quiet.is-small", { type: "button", onclick: hide }, icon("eye"), t("moderate.HIDE")),
    );
  draw();
  bar.redraw = draw;
  return bar;
}
