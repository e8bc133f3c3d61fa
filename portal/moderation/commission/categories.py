"""What the templates break down by, in their order and spelling, and where each of our reasons stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from portal.moderation.models import ReportReason

TOTAL, OTHER = "TOTAL", "KEYWORD_OTHER"
OF_BOTH: Mapping[str, Sequence[str]] = {
    "ANIMAL_WELFARE": ("ANIMAL_HARM", "UNLAWFUL_SALE_ANIMALS"),
    "CONSUMER_INFORMATION": (
        "HIDDEN_ADVERTISEMENT",
        "INSUFFICIENT_INFORMATION_ON_TRADERS",
        "MISLEADING_INFO_GOODS_SERVICES",
        "MISLEADING_INFO_CONSUMER_RIGHTS",
        "NONCOMPLIANCE_PRICING",
    ),
    "CYBER_VIOLENCE": (
        "CYBER_BULLYING_INTIMIDATION",
        "CYBER_HARASSMENT",
        "CYBER_INCITEMENT",
        "CYBER_STALKING",
        "NON_CONSENSUAL_IMAGE_SHARING",
        "NON_CONSENSUAL_MATERIAL_DEEPFAKE",
    ),
    "CYBER_VIOLENCE_AGAINST_WOMEN": (
        "BULLYING_AGAINST_GIRLS",
        "CYBER_HARASSMENT_AGAINST_WOMEN",
        "CYBER_STALKING_AGAINST_WOMEN",
        "FEMALE_GENDERED_DISINFORMATION",
        "INCITEMENT_AGAINST_WOMEN",
        "NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN",
        "NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN",
    ),
    "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS": (
        "BIOMETRIC_DATA_BREACH",
        "DATA_FALSIFICATION",
        "MISSING_PROCESSING_GROUND",
        "RIGHT_TO_BE_FORGOTTEN",
    ),
    "ILLEGAL_OR_HARMFUL_SPEECH": ("DEFAMATION", "DISCRIMINATION", "HATE_SPEECH"),
    "INTELLECTUAL_PROPERTY_INFRINGEMENTS": (
        "COPYRIGHT_INFRINGEMENT",
        "DESIGN_INFRINGEMENT",
        "GEOGRAPHIC_INDICATIONS_INFRINGEMENT",
        "PATENT_INFRINGEMENT",
        "TRADE_SECRET_INFRINGEMENT",
        "TRADEMARK_INFRINGEMENT",
    ),
    "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS": (
        "MISINFORMATION_DISINFORMATION",
        "VIOLATION_EU_LAW",
        "VIOLATION_NATIONAL_LAW",
    ),
    "PROTECTION_OF_MINORS": (
        "AGE_SPECIFIC_RESTRICTIONS_MINORS",
        "CHILD_SEXUAL_ABUSE_MATERIAL",
        "CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE",
        "GROOMING_SEXUAL_ENTICEMENT_MINORS",
        "UNSAFE_CHALLENGES",
    ),
    "RISK_FOR_PUBLIC_SECURITY": (
        "ILLEGAL_ORGANIZATIONS",
        "RISK_ENVIRONMENTAL_DAMAGE",
        "RISK_PUBLIC_HEALTH",
        "TERRORIST_CONTENT",
    ),
    "SCAMS_AND_FRAUD": (
        "IMPERSONATION_ACCOUNT_HIJACKING",
        "INAUTHENTIC_ACCOUNTS",
        "INAUTHENTIC_LISTINGS",
        "INAUTHENTIC_USER_REVIEWS",
        "PHISHING",
        "PYRAMID_SCHEMES",
    ),
    "SELF_HARM": ("CONTENT_PROMOTING_EATING_DISORDERS", "SELF_MUTILATION", "SUICIDE"),
    "UNSAFE_AND_PROHIBITED_PRODUCTS": ("PROHIBITED_PRODUCTS", "UNSAFE_PRODUCTS"),
    "VIOLENCE": (
        "COORDINATED_HARM",
        "INCITEMENT_VIOLENCE_HATRED",
        "HUMAN_EXPLOITATION",
        "HUMAN_TRAFFICKING",
        "TRAFFICKING_WOMEN_GIRLS",
    ),
}
OF_TERMS: Mapping[str, Sequence[str]] = {
    "OTHER_VIOLATION_TC": (
        "ADULT_SEXUAL_MATERIAL",
        "AGE_SPECIFIC_RESTRICTIONS",
        "GEOGRAPHICAL_REQUIREMENTS",
        "GOODS_SERVICES_NOT_PERMITTED",
        "LANGUAGE_REQUIREMENTS",
        "NUDITY",
    ),
}
NOT_SAID = "NOT_SPECIFIED_NOTICE"
"""Of a notice that does not say which kind of unlawful content it is about."""

BY_LAW = frozenset({ReportReason.ILLEGAL, ReportReason.CHILD_ABUSE})
"""Decisions for these reasons rest on the law, all others on the terms of the brand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the templates: a category, or a keyword beneath it; `reasons` are ours that are counted there."""

    name: str
    reasons: frozenset[ReportReason] = frozenset()
    other: str = ""
    """What a keyword that is called "other" stands for."""


_KEYWORDS: Mapping[ReportReason, tuple[str, str]] = {
    ReportReason.ABUSE: ("CYBER_VIOLENCE", "CYBER_BULLYING_INTIMIDATION"),
    ReportReason.HATE: ("ILLEGAL_OR_HARMFUL_SPEECH", "HATE_SPEECH"),
    ReportReason.PERSONAL_DATA: ("DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "OTHER"),
    ReportReason.CHILD_ABUSE: ("PROTECTION_OF_MINORS", "OTHER"),
    ReportReason.FAKE_REVIEW: ("SCAMS_AND_FRAUD", "INAUTHENTIC_USER_REVIEWS"),
    ReportReason.FRAUD: ("SCAMS_AND_FRAUD", "OTHER"),
}
_OTHERS: Mapping[ReportReason, str] = {
    ReportReason.PERSONAL_DATA: "Personal data of others",
    ReportReason.CHILD_ABUSE: "Abuse of a child, of a kind that was not recorded",
    ReportReason.FRAUD: "Cheating with votes, accounts, invitations or orders",
    ReportReason.SPAM: "Spam",
    ReportReason.OFF_TOPIC: "Off topic",
    ReportReason.OTHER: "Other rules of the house",
}
_OF_THE_HOUSE = (ReportReason.SPAM, ReportReason.OFF_TOPIC, ReportReason.OTHER)


def of_notices() -> Sequence[Row]:
    """Part 4. What its notifier named no kind of the templates for is of a kind that was not specified."""
    rest = frozenset(ReportReason) - _KEYWORDS.keys()
    return (*_rows(OF_BOTH, _KEYWORDS), Row(f"STATEMENT_CATEGORY_{NOT_SAID}", rest))


def of_law() -> Sequence[Row]:
    """Part 5. What is only known to break the law is in the total alone: the templates have no line for it."""
    return _rows(OF_BOTH, {reason: place for reason, place in _KEYWORDS.items() if reason in BY_LAW})


def of_terms() -> Sequence[Row]:
    """Part 6."""
    placed = {reason: place for reason, place in _KEYWORDS.items() if reason not in BY_LAW}
    house = dict.fromkeys(_OF_THE_HOUSE, ("OTHER_VIOLATION_TC", "OTHER"))
    return _rows({**OF_BOTH, **OF_TERMS}, placed | house)


def _rows(categories: Mapping[str, Sequence[str]], placed: Mapping[ReportReason, tuple[str, str]]) -> tuple[Row, ...]:
    rows = [Row(TOTAL, frozenset(ReportReason))]
    for category, keywords in categories.items():
        rows.append(
            Row(f"STATEMENT_CATEGORY_{category}", frozenset(one for one, (of, _) in placed.items() if of == category))
        )
        for keyword in (*keywords, "OTHER"):
            reasons = frozenset(one for one, place in placed.items() if place == (category, keyword))
            other = "; ".join(_OTHERS[one] for one in ReportReason if one in reasons) if keyword == "OTHER" else ""
            rows.append(Row(f"KEYWORD_{keyword}", reasons, other))
    return tuple(rows)
