// Pictures that people add to what they write, and to their profile.
import { upload } from "../api.js";
import { toastRefusal } from "./acts.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { t } from "../words/index.js";

const KINDS = "image/jpeg,image/png,image/webp,image/gif";

/** Lets somebody choose a picture and uploads it; `take` gets what the server made of it. */
export function pictureButton({ take, label = t("picture.add"), className = "tool" }) {
  const chooser = h("input", { type: "file", accept: KINDS, hidden: true, "data-test": "picture" });
  const button = h(
    `button.${className}`,
    { type: "button", title: label, "aria-label": label, onclick: () => chooser.click() },
    className === "tool" ? icon("picture") : label,
  );
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files ?? [];
    chooser.value = "";
    if (file) await send(file, take, button);
  });
  return [button, chooser];
}

/** Pictures that are pasted into a text area, or dropped on it, are uploaded to where the cursor is. */
export function takesPictures(area) {
  const take = insertInto(area);
  /** @type {Array<[string, (event: any) => FileList | undefined]>} */
  const ways = [
    ["paste", (event) => event.clipboardData?.files],
    ["drop", (event) => event.dataTransfer?.files],
  ];
  for (const [happening, files] of ways)
    area.addEventListener(happening, async (event) => {
      const pictures = [...(files(event) ?? [])].filter((file) => KINDS.includes(file.type));
      if (!pictures.length) return;
      event.preventDefault();
      for (const picture of pictures) await send(picture, take, area);
    });
  return take;
}

/** Writes the picture as Markdown, its description chosen, for whoever does not see it. */
const insertInto = (area) => (picture) => {
  const words = t("picture.described");
  const at = area.selectionStart;
  const before = at && area.value[at - 1] !== "\n" ? "\n" : "";
  area.setRangeText(`${before}![${words}](${picture.url})\n`, at, area.selectionEnd, "end");
  area.focus();
  area.setSelectionRange(at + before.length + 2, at + before.length + 2 + words.length);
  area.dispatchEvent(new Event("input"));
};

async function send(file, take, busy) {
  busy.ariaBusy = "true";
  try {
    await take(await upload(file));
  } catch (error) {
    toastRefusal(error);
  } finally {
    busy.ariaBusy = "false";
  }
}
