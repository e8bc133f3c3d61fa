// What was done in a dialog: the page behind it is drawn anew, and only then does the dialog go.
import { refresh } from "../router.js";
import { toast } from "./toast.js";

/** So nobody opens it again at once with what it said before. `told` is what to say then, if anything. */
export async function settled(close, told) {
  await refresh();
  close();
  if (told) toast(told);
}
