// Deutsch: API-Schlüssel für die Systeme des Shops, für das Team.
export default {
  "nav.keys": "API-Schlüssel", "keys.lead": "Womit die Systeme des Shops mit dem Portal sprechen. Jeder Schlüssel öffnet, was für ihn angekreuzt ist, und sonst nichts.",
  "keys.title": "Schlüssel", "keys.none": "Es gibt noch keinen Schlüssel.", "keys.new": "Neuer Schlüssel", "keys.make": "Schlüssel machen", "keys.name": "Wofür er ist", "keys.nameHint": "So nennt ihn das Protokoll.", "keys.scopes": "Was er darf",
  "keys.ORDERS_WRITE": "Bestellungen und Erstattungen melden", "keys.COUPONS_WRITE": "Gutscheine an der Kasse annehmen", "keys.INTERACTIONS_WRITE": "Gespräche mit Kunden melden", "keys.CUSTOMERS_READ": "Kunden, ihre Bestellungen und Punkte nachschlagen", "keys.INSIGHTS_READ": "Die Zahlen lesen", "keys.CATALOG_WRITE": "Produkte anlegen und ändern",
  "keys.end": "Gilt", "keys.never": "Bis er widerrufen wird", "keys.days": { one: "{count} Tag", other: "{count} Tage" }, "keys.good": "Gültig", "keys.over": "Abgelaufen", "keys.revoked": "Widerrufen",
  "keys.made": "Gemacht", "keys.used": "zuletzt benutzt", "keys.unused": "nie benutzt", "keys.ends": "endet", "keys.revokedAt": "widerrufen",
  "keys.revoke": "Widerrufen", "keys.revokeOf": "„{name}“ widerrufen", "keys.revokeText": "Ab jetzt öffnet „{name}“ nichts mehr. Das lässt sich nicht rückgängig machen.",
  "keys.secret": "Der Schlüssel", "keys.secretText": "Er wird nur dieses eine Mal gezeigt. Bitte dort hinterlegen, wo das System seine Geheimnisse liest, nie in einer Seite oder App.", "keys.secretGone": "Der Schlüssel wurde gemacht, lässt sich aber nicht mehr zeigen: bitte widerrufen und einen neuen machen.", "keys.kept": "Ist hinterlegt",
};
