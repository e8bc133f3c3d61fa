"""What the values mean of enums about what customers say, on which way, and what they agree to."""

from collections.abc import Mapping

OF_CUSTOMERS: Mapping[str, Mapping[str, str]] = {
    "MailAgreement": {
        "NOT": "They did not agree, or withdrew it, or agreed for another address than they have now.",
        "WAITS": "They chose it, and a mail asks them to confirm it.",
        "CONFIRMED": "They confirmed it.",
    },
    "ConsentPurpose": {
        "TERMS": "To the terms of the portal.",
        "NEWSLETTER": "To news and offers of the brand by mail.",
        "REVIEW_REQUESTS": "To being asked by mail for reviews of what was bought, and in surveys.",
        "MONTHLY_POINTS": "To a mail a month about one's points.",
    },
    "InteractionChannel": {
        "EMAIL": "By mail.",
        "CHAT": "In a chat.",
        "PHONE": "On the telephone.",
        "SOCIAL": "In a social network.",
        "STORE": "In a store.",
        "PORTAL": "Here, beside what the portal knows by itself.",
    },
    "SurveyKind": {
        "NPS": "Whether one would recommend the brand: just one question of the kind SCORE_0_10, and others.",
        "CSAT": "How satisfied one is: just one question of the kind RATING_1_5, and others.",
        "CUSTOM": "Whatever else the brand wants to know.",
    },
    "SurveyQuestionKind": {
        "SCORE_0_10": "By a number from 0 to 10.",
        "RATING_1_5": "By a number from 1 to 5.",
        "CHOICE": "By one of the choices.",
        "TEXT": "In one's own words, or not at all.",
    },
}
