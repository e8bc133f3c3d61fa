// Choosing a text that staff use again; what its placeholders stand for is put in where it is used.
import { ask } from "../api.js";
import { field } from "./form.js";
import { fill, h } from "./h.js";
import { LANGUAGES, t } from "../words/index.js";

const textIn = (reply, language) => ({ de: reply.textDe, en: reply.textEn })[language];

/** Every text there is, in the languages that it has, those in `preferred` first. */
export const variantsOf = (replies, preferred) =>
  [...LANGUAGES]
    .sort(([one], [other]) => Number(other === preferred) - Number(one === preferred))
    .flatMap(([language, name]) =>
      replies
        .filter((reply) => textIn(reply, language))
        .map((reply) => ({ reply, text: textIn(reply, language), label: `${reply.title} · ${name}` })),
    );

/** `pick(text, reply)` follows a choice. Nothing is shown where nothing was saved. */
export function replyPicker({ preferred, pick }) {
  const control = h("select.input");
  const box = field({ name: "", label: t("replies.choose"), control });
  box.hidden = true;
  ask("saved-replies")
    .then(({ savedReplies }) => {
      const variants = variantsOf(savedReplies ?? [], preferred);
      fill(control, h("option", { value: "" }, t("replies.none")), variants.map(({ label }, at) => h("option", { value: at }, label)));
      box.hidden = !variants.length;
      control.addEventListener("change", () => {
        const chosen = variants[control.value];
        if (chosen) pick(chosen.text, chosen.reply);
      });
    })
    .catch(() => {}); // one writes without it
  return box;
}

/** The text with what is known of the reader put in for its placeholders. */
export const filledIn = (text, values) =>
  text.replace(/\{\s*(\w+)\s*\}/g, (whole, name) => values[name] ?? whole);
