// What staff wrote, as they wrote it: what a form changes must not be its translation into the reader's language.
import { ask, ServerFault, whole } from "../api.js";

/** The texts of a thing by field; a list has a line for each of its parts. Of what is not saved yet there are none. */
export async function originalsOf(id) {
  if (!id) return {};
  try {
    const { translatableTexts } = whole(await ask("translatable-texts", { id }));
    return Object.fromEntries(translatableTexts.map(({ field, original }) => [field, original]));
  } catch (error) {
    if (error instanceof ServerFault && error.code === "NOT_FOUND") return {};
    throw error;
  }
}
