// Moments in form fields: the browser's own time there, UTC instants everywhere else.
const two = (value) => String(value).padStart(2, "0");

/** An instant as a `datetime-local` field wants it. */
export function toLocal(instant) {
  if (!instant) return "";
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What a `datetime-local` field holds as an instant; null where it is empty. */
export const fromLocal = (written) => (written ? new Date(written).toISOString() : null);
