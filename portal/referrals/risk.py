"""What each sign of a farm weighs, and from which score on a person decides; nothing is looked up (E1, E2)."""

from collections.abc import Iterable, Mapping

from portal.referrals.models import RiskSignal

HIGHEST_SCORE = 100
USUAL_REVIEW_SCORE = 50
WEIGHTS: Mapping[RiskSignal, int] = {
    RiskSignal.SAME_CUSTOMER: 100,
    RiskSignal.SAME_PAYMENT: 60,
    RiskSignal.FLOOD_OF_SIGN_UPS: 60,
    RiskSignal.SAME_ADDRESS: 50,
    RiskSignal.THROWAWAY_MAILBOX: 50,
    RiskSignal.CHAIN: 50,
    RiskSignal.MANY_SIGN_UPS: 30,
    RiskSignal.OFTEN_GIVEN_BACK: 30,
    RiskSignal.SAME_DEVICE: 25,
    RiskSignal.SAME_NETWORK: 15,
}
"""A network and a device weigh too little together to hold anything alone: offices and families have
one of each. What is not here turns a referral down by itself."""


def score(signals: Iterable[str]) -> int:
    """What the signals weigh together, 100 at the most; each counts once."""
    found = {signal for signal in WEIGHTS if signal.value in set(signals)}
    return min(HIGHEST_SCORE, sum(WEIGHTS[signal] for signal in found))


def needs_review(points: int, review_score: int | None) -> bool:
    """Whether staff decide before anything is paid; a campaign without a threshold never asks them."""
    return review_score is not None and points >= review_score
