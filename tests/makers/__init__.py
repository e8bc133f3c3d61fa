"""Makers: one file per room, joined here, so that a test states only what matters to it."""

from tests.makers.accounts import MakeAccounts
from tests.makers.community import MakeCommunity
from tests.makers.exclusives import MakeExclusives
from tests.makers.feedback import MakeFeedback
from tests.makers.holdouts import MakeHoldouts
from tests.makers.loyalty import MakeLoyalty
from tests.makers.referrals import MakeReferrals
from tests.makers.reviews import MakeReviews
from tests.makers.segments import MakeSegments


class Make(
    MakeCommunity,
    MakeExclusives,
    MakeFeedback,
    MakeHoldouts,
    MakeLoyalty,
    MakeReferrals,
    MakeReviews,
    MakeSegments,
    MakeAccounts,
):
    """Everything a test can have made."""
