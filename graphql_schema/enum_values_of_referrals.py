"""What the values mean of enums about who brings others: friends, and partners."""

from collections.abc import Mapping

OF_REFERRALS: Mapping[str, Mapping[str, str]] = {
    "CommissionSignal": {
        "SAME_PERSON": "The partner bought it themselves, as a member.",
        "SAME_MAILBOX": "It was bought with an address of the partner's mailbox.",
        "CUSTOMER_BEFORE": "The customer bought before, and only new ones count.",
        "BROUGHT_BY_MEMBER": "A member is thanked for the order.",
        "CAPPED": "The month has as many as the terms allow.",
        "SAME_PAYMENT": "The card is the partner's, or another customer's of theirs.",
        "SAME_ADDRESS": "The address is the partner's, or another customer's of theirs.",
        "SAME_CUSTOMER": "The shop has one number for the buyer and the partner.",
        "SAME_NETWORK": "The network is the partner's too; alone that holds nothing.",
        "PARTNER_GONE": "The partner was erased before it stood in a list.",
        "JUDGED": "Staff turned it down.",
        "OTHER_BUYER": "It is another customer's, who did not come by the partner.",
    },
    "CommissionState": {
        "PENDING": "It waits for its days to pass, and for a list.",
        "IN_REVIEW": "Staff look at it first.",
        "LISTED": "It stands in a list; what changes later is a line of a later one.",
        "REJECTED": "It brings nothing.",
    },
    "PartnerPayment": {
        "INVOICE": "By accounting, from a list.",
        "STORE_CREDIT": "A coupon of the sum of a list, for a partner who is a member.",
    },
    "ReferralRewardKind": {
        "POINTS": "Points.",
        "DISCOUNT_AMOUNT": "An amount off.",
        "DISCOUNT_PERCENT": "A share of the price off.",
        "STORE_CREDIT": "Money to spend in the shop.",
        "FREE_PRODUCT": "A product for nothing.",
    },
    "ReferralState": {
        "SIGNED_UP": "The friend is here, and has not bought enough yet.",
        "QUALIFIED": "The order fulfils the terms; the rewards come when the time for returns is over.",
        "IN_REVIEW": "Staff look at it first.",
        "REWARDED": "Both sides have their rewards.",
        "REJECTED": "There are no rewards.",
        "REVERSED": "The rewards were taken back.",
        "EXPIRED": "The friend did not buy in time.",
    },
    "RewardSide": {"REFERRER": "Who invites.", "REFEREE": "Who comes."},
    "ShareChannel": {
        "LINK": "The link was copied.",
        "EMAIL": "By mail.",
        "WHATSAPP": "By WhatsApp.",
        "FACEBOOK": "On Facebook.",
        "X": "On X.",
        "PINTEREST": "On Pinterest.",
        "OTHER": "In some other way.",
    },
}
