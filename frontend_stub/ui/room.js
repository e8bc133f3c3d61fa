// The room that a picture has in the page.
const MARGINS = 78;

/** How wide a picture is drawn that may have `wanted`: on a telephone its words are as large as on a screen, and it has less room. */
export const roomFor = (wanted) => Math.max(240, Math.min(wanted, innerWidth - MARGINS));
