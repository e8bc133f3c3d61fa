// German: all that the forum says, by subject.
import account from "./de/account.js";
import attention from "./de/attention.js";
import audit from "./de/audit.js";
import care from "./de/care.js";
import categories from "./de/categories.js";
import customers from "./de/customers.js";
import decisions from "./de/decisions.js";
import deliveries from "./de/deliveries.js";
import desk from "./de/desk.js";
import fairPlay from "./de/fair-play.js";
import forum from "./de/forum.js";
import frame from "./de/frame.js";
import holdouts from "./de/holdouts.js";
import insights from "./de/insights.js";
import keys from "./de/keys.js";
import look from "./de/look.js";
import orders from "./de/orders.js";
import profile from "./de/profile.js";
import programme from "./de/programme.js";
import providers from "./de/providers.js";
import rates from "./de/rates.js";
import referrals from "./de/referrals.js";
import releases from "./de/releases.js";
import reviews from "./de/reviews.js";
import rules from "./de/rules.js";
import search from "./de/search.js";
import segments from "./de/segments.js";
import simulations from "./de/simulations.js";
import staff from "./de/staff.js";
import surveys from "./de/surveys.js";
import transparency from "./de/transparency.js";
import translate from "./de/translate.js";
import webhooks from "./de/webhooks.js";

export default {
  ...frame,
  ...forum,
  ...account,
  ...profile,
  ...programme,
  ...rules,
  ...releases,
  ...staff,
  ...insights,
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
  ...deliveries,
  ...attention,
  ...rates,
  ...transparency,
  ...translate,
  ...orders,
  ...search,
  ...desk,
  ...fairPlay,
  ...reviews,
  ...referrals,
  ...audit,
  ...look,
};
