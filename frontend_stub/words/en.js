// English: all that everybody reads, by subject.
import account from "./en/account.js";
import answering from "./en/answering.js";
import booking from "./en/booking.js";
import decisions from "./en/decisions.js";
import forum from "./en/forum.js";
import frame from "./en/frame.js";
import moderating from "./en/moderating.js";
import holdouts from "./en/holdouts.js";
import insights from "./en/insights.js";
import keys from "./en/keys.js";
import look from "./en/look.js";
import offers from "./en/offers.js";
import orders from "./en/orders.js";
import profile from "./en/profile.js";
import reviews from "./en/reviews.js";
import search from "./en/search.js";

export default {
  ...account,
  ...answering,
  ...booking,
  ...profile,
  ...programme,
  ...rules,
  ...releases,
  ...staff,
  ...insights,
  ...offers,
  ...holdouts,
  ...segments,
  ...simulations,
  ...customers,
  ...care,
  ...surveys,
  ...webhooks,
  ...keys,
  ...providers,
  ...categories,
  ...decisions,
  ...forum,
  ...frame,
  ...moderating,
  ...profile,
  ...reviews,
  ...search,
};
