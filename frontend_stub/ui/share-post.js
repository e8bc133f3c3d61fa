// Handing on what one wrote: the address of the post, with one's code where a campaign runs and everybody may read it.
import { ask } from "../api.js";
import { t } from "../words/index.js";
import { copy } from "./acts.js";
import { openDialog } from "./dialog.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { channels, preview } from "./inviting.js";
import { toast } from "./toast.js";

export async function sharePost(pressed, post) {
  pressed.setAttribute("aria-disabled", "true");
  const found = await ask("post-link", { id: post.id }).catch(() => null);
  pressed.removeAttribute("aria-disabled");
  if (!found) return toast(t("failure.network.text"), "danger");
  const codes = (found.viewer?.referralCodes ?? []).filter(({ urlTo }) => urlTo);
  const plain = `${location.origin}${location.pathname}#post-${post.number}`;
  if (!codes.length) return copy(plain);
  return openDialog({
    title: t("post.shareTitle", { number: post.number }),
    body: () => [
      h("p", t("post.shareText")),
      codes.map((code) => invitation({ ...code, url: code.urlTo })),
      h("button.button.is-quiet", { type: "button", onclick: () => copy(plain) }, icon("link"), t("post.copyPlain")),
    ],
  });
}

const invitation = (code) =>
  h(
    "section",
    { "aria-label": code.campaign.name, "data-test": "post-invitation" },
    h("h3", code.campaign.name),
    h(
      "div.copy-field",
      h("input.input", {
        readonly: true,
        value: code.url,
        "aria-label": t("referrals.link"),
        onfocus: (event) => event.target.select(),
        "data-test": "post-url",
      }),
      h("button.button.is-primary", { type: "button", onclick: () => copy(code.url) }, icon("copy"), t("copy")),
    ),
    channels(code, "referrals.sharePost"),
    preview(code),
  );
