// German: all that everybody reads, by subject.
import account from "./de/account.js";
import answering from "./de/answering.js";
import booking from "./de/booking.js";
import decisions from "./de/decisions.js";
import forum from "./de/forum.js";
import frame from "./de/frame.js";
import moderating from "./de/moderating.js";
import profile from "./de/profile.js";
import reviews from "./de/reviews.js";
import search from "./de/search.js";

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
