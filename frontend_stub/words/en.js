// English: all that everybody reads, by subject.
import account from "./en/account.js";
import answering from "./en/answering.js";
import booking from "./en/booking.js";
import decisions from "./en/decisions.js";
import forum from "./en/forum.js";
import frame from "./en/frame.js";
import moderating from "./en/moderating.js";
import profile from "./en/profile.js";
import reviews from "./en/reviews.js";
import search from "./en/search.js";

export default {
  ...account,
  ...answering,
  ...booking,
  ...decisions,
  ...forum,
  ...frame,
  ...moderating,
  ...profile,
  ...reviews,
  ...search,
};
