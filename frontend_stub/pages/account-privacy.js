// The parts of the settings about one's data: having it, and having it erased.
import { given } from "../api.js";
import { date } from "../format.js";
import { go } from "../router.js";
import { sessionChanged } from "../session.js";
import { act } from "../ui/acts.js";
import { openDialog } from "../ui/dialog.js";
import { checkbox, field, mutationForm } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";

export function dataExport(terms) {
  const place = h("div", { "aria-live": "polite" });
  const ask = h(
    "button.button",
    {
      type: "button",
      onclick: async (event) => {
        const payload = await act(event.currentTarget, "request-data-export");
        if (!payload) return;
        // The address is the portal's own; on a page of another name (an app, a test) the path is what counts.
        const { pathname } = new URL(given(payload.downloadUrl), location.origin);
        fill(
          place,
          h("p", t("settings.dataReady")),
          h("a.button.is-primary", { href: pathname, download: "my-data.json", "data-test": "my-data" }, t("settings.dataFetch")),
        );
        place.querySelector("a").focus();
      },
    },
    t("settings.dataAsk"),
  );
  return h(
    "section.card.padded.privacy",
    h("h2", t("settings.data")),
    terms && h("p", { "data-test": "accepted-terms" }, t("settings.terms", { version: terms.version, day: date(terms.acceptedAt) })),
    h("p", t("settings.dataText")),
    h("div.form-actions", ask),
    place,
  );
}

export const erasure = (viewer) =>
  h(
    "section.card.padded.privacy",
    h("h2", t("settings.erase")),
    h("p", t("settings.eraseText")),
    h(
      "div.form-actions",
      h("button.button.is-danger", { type: "button", onclick: () => confirmErasure(viewer) }, t("settings.eraseOpen")),
    ),
  );

function confirmErasure({ loyalty }) {
  const lost = loyalty.available + loyalty.pending;
  openDialog({
    title: t("settings.erase"),
    body: (close) => [
      h("p", t("settings.eraseText")),
      lost > 0 && h("p", h("strong", t("settings.eraseLoses", { count: lost }))),
      mutationForm({
        mutation: "erase-account",
        kind: "danger",
        submit: t("settings.eraseYes"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          field({
            name: "password",
            label: t("form.currentPassword"),
            type: "password",
            autocomplete: "current-password",
            required: true,
          }),
          checkbox({ name: "deletePosts", label: t("settings.erasePosts") }),
        ],
        done: async () => {
          close();
          await sessionChanged();
          await go("/");
          toast(t("settings.erased"));
        },
      }),
    ],
  });
}
