// How long points live, between what the programme holds and what a form asks: a length and its unit.
const MONTHS_OF_A_YEAR = 12;

export const LIFE_UNITS = ["NEVER", "DAYS", "MONTHS", "YEARS"];

export function lifeOf({ pointsExpireAfterDays: days, pointsExpireAfterMonths: months }) {
  if (days !== null) return [days, "DAYS"];
  if (months === null) return ["", "NEVER"];
  return months % MONTHS_OF_A_YEAR === 0 ? [months / MONTHS_OF_A_YEAR, "YEARS"] : [months, "MONTHS"];
}

export function lifeTerms({ lifeUnit, life }) {
  const length = life === null ? null : Number(life);
  const months = { MONTHS: length, YEARS: length === null ? null : length * MONTHS_OF_A_YEAR };
  return {
    pointsExpireAfterDays: lifeUnit === "DAYS" ? length : null,
    pointsExpireAfterMonths: months[lifeUnit] ?? null,
  };
}
