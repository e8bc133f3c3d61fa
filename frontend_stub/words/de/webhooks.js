// Deutsch: was andere Systeme erfahren, für das Team.
export default {
  "nav.webhooks": "Webhooks", "webhooks.lead": "Was andere Systeme erfahren: signiert und so lange versucht, bis sie es annehmen.",
  "webhooks.endpoints": "Endpunkte", "webhooks.none": "Noch erfährt niemand etwas.", "webhooks.new": "Neuer Endpunkt", "webhooks.edit": "Bearbeiten", "webhooks.test": "Testen", "webhooks.tested": "Eine Testnachricht ist unterwegs.",
  "webhooks.rotate": "Neuer Schlüssel", "webhooks.rotateText": "24 Stunden lang wird mit dem bisherigen und dem neuen Schlüssel signiert.", "webhooks.delete": "Löschen", "webhooks.deleteText": "„{name}“ wird samt Protokoll vergessen. Das lässt sich nicht rückgängig machen.",
  "webhooks.on": "Läuft", "webhooks.off": "Aus", "webhooks.failing": "Gestört", "webhooks.bothSign": "Der bisherige Schlüssel gilt noch bis",
  "webhooks.description": "Was es ist", "webhooks.url": "Adresse", "webhooks.topics": "Was es erfährt", "webhooks.isActive": "Eingeschaltet",
  "webhooks.secret": "Der Schlüssel", "webhooks.secretText": "Er wird nur dieses eine Mal gezeigt. Bitte dort hinterlegen, wo das andere System Signaturen prüft.", "webhooks.kept": "Ist hinterlegt",
  "webhooks.deliveries": "Zustellungen", "webhooks.state": "Stand", "webhooks.any": "Alle", "webhooks.DELIVERED": "Angenommen", "webhooks.WAITING": "Wartet", "webhooks.FAILED": "Aufgegeben", "webhooks.nothing": "Nichts hier", "webhooks.nothingText": "Was gesendet wird, steht hier dreißig Tage lang.",
  "webhooks.attempts": { one: "{count} Versuch", other: "{count} Versuche" }, "webhooks.next": "nächster", "webhooks.replay": "Noch einmal senden", "webhooks.replayOf": "Noch einmal senden: {id}", "webhooks.replayed": "Wird noch einmal gesendet.",
  "webhooks.replayFailed": "Aufgegebenes neu senden", "webhooks.replayedMany": { one: "{count} Nachricht wird noch einmal gesendet.", other: "{count} Nachrichten werden noch einmal gesendet." },
};
