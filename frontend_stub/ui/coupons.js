// What a coupon is to its reader: one that its shop is asked to take back is nobody's to use any more.
import { t } from "../words/index.js";

export const couponState = ({ state, isBeingWithdrawn }) => (isBeingWithdrawn ? t("coupon.WITHDRAWN") : t(`coupon.${state}`));

export const isUnused = ({ state, isBeingWithdrawn }) => ["ISSUED", "PENDING"].includes(state) && !isBeingWithdrawn;
