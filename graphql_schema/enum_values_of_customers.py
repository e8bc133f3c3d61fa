"""What the values mean of enums about customers: what they say and agree to, and how they count in figures."""

from collections.abc import Mapping

OF_FIGURES: Mapping[str, Mapping[str, str]] = {
    "GoalMetric": {
        "REPEAT_PURCHASE_RATE": "Of those who bought within 365 days, the share that did so on more than one of them.",
        "AVERAGE_ORDER_VALUE": "The average order of 90 days.",
        "CLV": "Customer lifetime value from the orders of 365 days.",
        "LTV_TO_CAC": "The same to what winning a customer costs.",
        "REFERRED_CUSTOMERS": "Friends who came within 90 days and whose first order counts.",
        "REDEMPTION_RATE": "Of the points of 365 days, the share that was redeemed.",
        "NPS": "The net promoter score of 90 days.",
        "ACTIVE_MEMBERS": "Who wrote something or voted within 30 days.",
        "ANSWERED_SHARE": "Of the questions of 90 days, the share that was answered.",
    },
    "ClvDimension": {
        "CHANNEL": "Whether a referral that counts brought them.",
        "CONTRIBUTION": "Whether they wrote something that can be seen.",
        "TIER": "The tier that they have now.",
        "SEGMENT": "The segment on the last day.",
    },
    "ForecastMetric": {
        "ORDERS": "Orders that stand: of which not everything goes back.",
        "REVENUE": "What they come to, net of what goes back of them.",
        "CASH_FLOW": "What is paid in the month less what goes back in it.",
        "POINTS_EARNED": "Points issued, without those that are taken back.",
        "POINTS_REDEEMED": "Points spent, less what comes back.",
        "POINTS_EXPIRED": "Points whose time ended.",
        "LIABILITY": "What all points cost at the end of the month if they are redeemed.",
        "EXPECTED_COST": "What those cost of which that is expected.",
    },
    "ChangeKind": {
        "PROGRAMME": "The terms of the programme.",
        "TIER": "A tier.",
        "EARN_RULE": "A rule of earning.",
        "CAMPAIGN": "A campaign that multiplies points.",
        "REWARD": "A reward.",
        "REFERRAL_CAMPAIGN": "A campaign of referrals.",
        "HOLDOUT": "A holdout began, or was stopped.",
    },
    "SimulationState": {
        "WAITING": "The worker has not begun.",
        "RUNNING": "Members are being replayed.",
        "DONE": "All are, and what came out can be read.",
        "REFUSED": "Today's terms do not give what was booked, so nothing is compared.",
    },
    "HoldoutKind": {
        "EARN_RULE": "A rule of earning, or a campaign that multiplies points.",
        "REFERRAL_CAMPAIGN": "A campaign of referrals.",
        "REWARD": "A reward.",
        "EXCLUSIVE": "A release.",
        "MESSAGE": "A message.",
    },
    "HoldoutMessage": {
        "EXCLUSIVE_OPENED": "That a release has opened for their tier.",
        "POINTS_EXPIRING": "That points end, by notice and mail.",
        "MONTHLY_POINTS": "The monthly mail about points.",
        "REVIEW_REQUEST": "The mail that asks for reviews.",
    },
    "HoldoutOutcome": {
        "BUYERS": "The share of members who bought.",
        "ORDERS": "Orders of a member.",
        "REVENUE": "Revenue of a member, net of refunds.",
        "MARGIN": "The same times the margin.",
        "NET_MARGIN": "The margin less what their points came to.",
    },
    "HoldoutVerdict": {
        "MORE": "Those who had it came to more.",
        "LESS": "Those who had it came to less.",
        "NOTHING_FOUND": "Nothing at all is within the interval.",
        "TOO_FEW": "Too few bought for an honest interval.",
        "MISMATCH": "The arms are not as large as the lot makes them.",
        "STOPPED": "It was stopped before its end.",
        "NOT_YET": "It is not over.",
    },
    "HoldoutState": {
        "PLANNED": "Written down, and nobody is kept out of anything.",
        "DRAWING": "Its members are being drawn; within a minute, mostly.",
        "RUNNING": "Who was drawn for it is kept out.",
        "STOPPED": "Staff ended it before its time.",
        "OVER": "Its end has come: all have the thing.",
    },
}
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
    "CareReason": {
        "POINTS_EXPIRING": "Points of theirs expire within 30 days.",
        "TIER_FALLING": "Their tier ends within 30 days.",
        "CHURN_RISK": "They have been away so long that they are likelier gone than not.",
        "UNHAPPY": "They answered a survey unhappily, and nobody has spoken with them since.",
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
