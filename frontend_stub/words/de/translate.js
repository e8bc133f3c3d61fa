// Deutsch: Übersetzungen dessen, was das Team geschrieben hat, für das Team.
export default {
  "nav.translations": "Übersetzungen", "translate.lead": "Was ihr geschrieben habt, in den Sprachen eurer Leserinnen und Leser. Wer eine andere Sprache liest, sieht das Original. Was fehlt oder veraltet ist, steht zuerst.",
  "translate.kind": "Was", "translate.language": "Sprache", "translate.none": "Davon ist noch nichts geschrieben.", "translate.nothing": "Daran ist noch nichts geschrieben.", "translate.open": "Fehlt oder veraltet", "translate.done": "Übersetzt",
  "translate.kind_Category": "Kategorien", "translate.kind_Product": "Produkte", "translate.kind_Program": "Programm", "translate.kind_Tier": "Stufen", "translate.kind_EarnRule": "Regeln", "translate.kind_Reward": "Prämien", "translate.kind_ReferralCampaign": "Empfehlungskampagnen", "translate.kind_Exclusive": "Früher Zugang",
  "translate.field_name": "Name", "translate.field_title": "Titel", "translate.field_description": "Beschreibung", "translate.field_pointsName": "Name der Punkte", "translate.field_benefits": "Vorteile", "translate.field_teaser": "Ankündigung", "translate.field_bodyMarkdown": "Text (Markdown)", "translate.field_eventLocation": "Ort",
  "translate.into": "{field}: {language}", "translate.lines": "Eine Zeile je Vorteil, in derselben Reihenfolge.", "translate.outdated": "Das übersetzt einen früheren Text: {text}",
};
