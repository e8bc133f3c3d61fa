// German: what the pages of staff say besides, by subject.
import attention from "./de/attention.js";
import audit from "./de/audit.js";
import care from "./de/care.js";
import categories from "./de/categories.js";
import customers from "./de/customers.js";
import deliveries from "./de/deliveries.js";
import desk from "./de/desk.js";
import fairPlay from "./de/fair-play.js";
import holdouts from "./de/holdouts.js";
import insights from "./de/insights.js";
import keys from "./de/keys.js";
import look from "./de/look.js";
import offers from "./de/offers.js";
import orders from "./de/orders.js";
import products from "./de/products.js";
import programme from "./de/programme.js";
import providers from "./de/providers.js";
import rates from "./de/rates.js";
import recording from "./de/recording.js";
import referrals from "./de/referrals.js";
import releases from "./de/releases.js";
import rules from "./de/rules.js";
import segments from "./de/segments.js";
import simulations from "./de/simulations.js";
import staff from "./de/staff.js";
import surveys from "./de/surveys.js";
import translate from "./de/translate.js";
import transparency from "./de/transparency.js";
import webhooks from "./de/webhooks.js";

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
