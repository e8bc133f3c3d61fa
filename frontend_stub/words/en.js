// English: all that the forum says, by subject.
import account from "./en/account.js";
import attention from "./en/attention.js";
import audit from "./en/audit.js";
import care from "./en/care.js";
import categories from "./en/categories.js";
import customers from "./en/customers.js";
import decisions from "./en/decisions.js";
import deliveries from "./en/deliveries.js";
import desk from "./en/desk.js";
import fairPlay from "./en/fair-play.js";
import forum from "./en/forum.js";
import frame from "./en/frame.js";
import holdouts from "./en/holdouts.js";
import insights from "./en/insights.js";
import keys from "./en/keys.js";
import look from "./en/look.js";
import orders from "./en/orders.js";
import profile from "./en/profile.js";
import programme from "./en/programme.js";
import providers from "./en/providers.js";
import rates from "./en/rates.js";
import referrals from "./en/referrals.js";
import releases from "./en/releases.js";
import reviews from "./en/reviews.js";
import rules from "./en/rules.js";
import search from "./en/search.js";
import segments from "./en/segments.js";
import simulations from "./en/simulations.js";
import staff from "./en/staff.js";
import surveys from "./en/surveys.js";
import transparency from "./en/transparency.js";
import translate from "./en/translate.js";
import webhooks from "./en/webhooks.js";

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
