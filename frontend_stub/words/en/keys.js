// English: API keys of the shop's back ends, for staff.
export default {
  "nav.keys": "API keys", "keys.lead": "What the shop's back ends speak to the portal with. Each key opens what is ticked for it, and nothing else.",
  "keys.title": "Keys", "keys.none": "There is no key yet.", "keys.new": "New key", "keys.make": "Make the key", "keys.name": "What it is for", "keys.nameHint": "The audit log calls it so.", "keys.scopes": "What it may do",
  "keys.ORDERS_WRITE": "Tell of orders and refunds", "keys.COUPONS_WRITE": "Take coupons at the till", "keys.INTERACTIONS_WRITE": "Tell of talks with customers", "keys.CUSTOMERS_READ": "Look up customers, their orders and points", "keys.INSIGHTS_READ": "Read the figures", "keys.CATALOG_WRITE": "Add and change products",
  "keys.end": "Good for", "keys.never": "Until it is revoked", "keys.days": { one: "{count} day", other: "{count} days" }, "keys.good": "Good", "keys.over": "Over", "keys.revoked": "Revoked",
  "keys.made": "Made", "keys.used": "last used", "keys.unused": "never used", "keys.ends": "ends", "keys.revokedAt": "revoked",
  "keys.revoke": "Revoke", "keys.revokeOf": "Revoke “{name}”", "keys.revokeText": "From now on “{name}” opens nothing. This cannot be undone.",
  "keys.secret": "The key", "keys.secretText": "It is shown this once. Keep it where the back end reads its secrets, never in a page or an app.", "keys.secretGone": "The key was made, but can no longer be shown: revoke it, and make another.", "keys.kept": "I have kept it",
};
