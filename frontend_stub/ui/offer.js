// A reduced price as a release announces it: what was asked before always stands beside it (§ 11 PAngV).
import { money } from "../format.js";
import { t } from "../words/index.js";
import { h } from "./h.js";

export const offerNote = (offer) =>
  offer &&
  h(
    "p.offer",
    { "data-test": "offer" },
    h("strong", t(offer.kind === "PUBLIC" ? "exclusive.PUBLICPrice" : "exclusive.price", { price: money(offer.price) })),
    offer.lowestPrice && h("span.small.muted", t("exclusive.lowest", { price: money(offer.lowestPrice) })),
  );
