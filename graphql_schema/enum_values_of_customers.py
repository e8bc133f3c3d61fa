"""What the values mean of enums about what customers say, and on which way."""

from collections.abc import Mapping

OF_CUSTOMERS: Mapping[str, Mapping[str, str]] = {
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
