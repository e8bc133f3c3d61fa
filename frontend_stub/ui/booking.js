// A seat at an event or a piece of a drop: what there is, what the reader has of it, and the button to book it.
import { given } from "../api.js";
import { atMoment, when } from "../format.js";
import { refresh } from "../router.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { confirmDialog } from "./dialog.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { toast } from "./toast.js";

/** The box of a release that has places; nothing of one that has none. */
export function bookingBox(release) {
  const { event, drop } = release;
  if (!event && !drop) return null;
  const kind = event ? "seat" : "piece";
  const has = event ? event.viewerHasSeat : drop.viewerHasPiece;
  const waits = (event ?? drop).viewerIsOnWaitlist;
  const free = event ? event.seatsLeft !== 0 : drop.piecesLeft > 0;
  const isOver = event && Date.parse(event.startsAt) <= Date.now();
  return h(
    "section.card.padded.booking",
    { "data-test": "booking" },
    h("h2", t(`booking.${kind}`)),
    event && eventFacts(event),
    drop && h("p", t("booking.piecesLeft", { left: drop.piecesLeft, pieces: drop.pieces })),
    (has || waits) &&
      h("p.notice", { "data-test": "own-place" }, icon(has ? "check" : "clock"), h("span", ownPlace({ has, kind, drop }))),
    h("div.form-actions", !isOver && button(release, { has, waits, free, kind }), event && calendarLink(release)),
  );
}

function ownPlace({ has, kind, drop }) {
  if (!has) return t("booking.youWait");
  if (kind === "seat") return t("booking.yourSeat");
  return drop.viewerHoldsUntil ? [t("booking.yourPiece"), " ", when(drop.viewerHoldsUntil)] : t("booking.bought");
}

function button(release, { has, waits, free, kind }) {
  if (!currentViewer())
    return h("a.button.is-primary", { href: `/sign-in?next=${encodeURIComponent(location.pathname)}` }, t("nav.signIn"));
  if (has && release.drop && !release.drop.viewerHoldsUntil) return null;
  if (has || waits)
    return h(
      "button.button",
      { type: "button", onclick: ({ currentTarget }) => (has ? ask(release, kind) : book(currentTarget, release, false)) },
      t(has ? "booking.giveBack" : "booking.leaveLine"),
    );
  return h(
    "button.button.is-primary",
    { type: "button", onclick: ({ currentTarget }) => book(currentTarget, release, true) },
    t(free ? `booking.take_${kind}` : "booking.joinLine"),
  );
}

const ask = (release, kind) =>
  confirmDialog({
    title: t("booking.giveBack"),
    text: t(`booking.giveBack_${kind}`),
    yes: t("booking.giveBack"),
    onYes: async (close, pressed) => {
      if (await book(pressed, release, false)) close();
    },
  });

async function book(pressed, release, attend) {
  const payload = await act(pressed, "rsvp", { exclusiveId: release.id, attend });
  if (!payload) return false;
  const { event, drop } = given(payload.exclusive);
  const waits = (event ?? drop)?.viewerIsOnWaitlist;
  await refresh();
  toast(t(attend ? (waits ? "booking.waiting" : "booking.booked") : "booking.given"));
  return true;
}

const eventFacts = (event) =>
  h(
    "dl.facts.is-event",
    h("dt", t("event.starts")),
    h("dd", atMoment(event.startsAt)),
    event.location && [h("dt", t("event.location")), h("dd", event.location)],
    event.seats !== null && [
      h("dt", t("event.seats")),
      h("dd", t("event.left", { left: event.seatsLeft, seats: event.seats })),
    ],
  );

const calendarLink = (release) =>
  h(
    "a.button.is-quiet",
    { href: `/exclusives/${encodeURIComponent(release.slug)}.ics`, download: `${release.slug}.ics` },
    icon("calendar"),
    t("booking.calendar"),
  );
