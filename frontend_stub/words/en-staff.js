// English: what the pages of staff say besides, by subject.
import attention from "./en/attention.js";
import audit from "./en/audit.js";
import care from "./en/care.js";
import categories from "./en/categories.js";
import customers from "./en/customers.js";
import deliveries from "./en/deliveries.js";
import desk from "./en/desk.js";
import fairPlay from "./en/fair-play.js";
import holdouts from "./en/holdouts.js";
import insights from "./en/insights.js";
import keys from "./en/keys.js";
import look from "./en/look.js";
import offers from "./en/offers.js";
import orders from "./en/orders.js";
import products from "./en/products.js";
import programme from "./en/programme.js";
import providers from "./en/providers.js";
import rates from "./en/rates.js";
import recording from "./en/recording.js";
import referrals from "./en/referrals.js";
import releases from "./en/releases.js";
import rules from "./en/rules.js";
import segments from "./en/segments.js";
import simulations from "./en/simulations.js";
import staff from "./en/staff.js";
import surveys from "./en/surveys.js";
import translate from "./en/translate.js";
import transparency from "./en/transparency.js";
import webhooks from "./en/webhooks.js";

export default {
  ...attention,
  ...audit,
  ...care,
  ...categories,
  ...customers,
  ...deliveries,
  ...desk,
  ...fairPlay,
  ...holdouts,
  ...insights,
  ...keys,
  ...look,
  ...offers,
  ...orders,
  ...products,
  ...programme,
  ...providers,
  ...rates,
  ...recording,
  ...referrals,
  ...releases,
  ...rules,
  ...segments,
  ...simulations,
  ...staff,
  ...surveys,
  ...translate,
  ...transparency,
  ...webhooks,
};
