// Deutsch: was Shops zugestellt haben, für das Team.
export default {
  "nav.deliveries": "Aus den Shops", "deliveries.lead": "Was deine Shops dem Portal gemeldet haben. Was nicht verstanden wurde, wartet hier, mit dem Grund.",
  "deliveries.state": "Stand", "deliveries.any": "Alle", "deliveries.WAITING": "Wartet", "deliveries.APPLIED": "Angewandt", "deliveries.IGNORED": "Hier ohne Belang", "deliveries.NOT_UNDERSTOOD": "Nicht verstanden", "deliveries.FAILED": "Gescheitert", "deliveries.DISMISSED": "Beiseitegelegt",
  "deliveries.nothing": "Nichts hier", "deliveries.nothingText": "Was ein Shop an /hooks sendet, steht hier, sobald es da ist.",
  "deliveries.unread": "noch nicht gelesen", "deliveries.attempts": { one: "{count} Versuch", other: "{count} Versuche" }, "deliveries.body": "Was darin stand",
  "deliveries.again": "Noch einmal anwenden", "deliveries.againOf": "{topic} noch einmal anwenden", "deliveries.repeated": "Wird noch einmal angewandt.",
  "deliveries.dismiss": "Beiseitelegen", "deliveries.dismissOf": "{topic} beiseitelegen", "deliveries.dismissText": "Dann folgt nichts daraus. Was darin stand, wird nach 30 Tagen vergessen.", "deliveries.dismissNote": "Grund", "deliveries.dismissed": "Ist beiseitegelegt.",
};
