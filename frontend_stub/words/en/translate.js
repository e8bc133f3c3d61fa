// English: translations of what staff wrote, for staff.
export default {
  "nav.translations": "Translations", "translate.lead": "What you wrote, in the languages of your readers. Whoever reads another language sees the original. What is missing or outdated comes first.",
  "translate.kind": "What", "translate.language": "Language", "translate.none": "Nothing of this kind is written yet.", "translate.nothing": "Nothing of it is written yet.", "translate.open": "Missing or outdated", "translate.done": "Translated",
  "translate.kind_Category": "Categories", "translate.kind_Product": "Products", "translate.kind_Program": "Programme", "translate.kind_Tier": "Tiers", "translate.kind_EarnRule": "Rules", "translate.kind_Reward": "Rewards", "translate.kind_ReferralCampaign": "Referral campaigns", "translate.kind_Exclusive": "Early access", "translate.kind_Survey": "Surveys", "translate.kind_SurveyQuestion": "Questions of surveys",
  "translate.field_name": "Name", "translate.field_title": "Title", "translate.field_description": "Description", "translate.field_pointsName": "Name of points", "translate.field_benefits": "Benefits", "translate.field_teaser": "Teaser", "translate.field_bodyMarkdown": "Text (Markdown)", "translate.field_eventLocation": "Place", "translate.field_prompt": "Question", "translate.field_choices": "Choices",
  "translate.into": "{field} in {language}", "translate.lines": "A line for each benefit or choice, in the same order.", "translate.outdated": "This translates an earlier text: {text}",
};
