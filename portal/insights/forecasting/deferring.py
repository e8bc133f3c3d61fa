"""Which part of a price belongs to the points that came with it: IFRS 15, B39 to B42, example 52 (IN13).

Points are a material right, so a part of the revenue waits until they are redeemed or end. Portal gives the
number; the balance sheet is somebody else's.
"""


def split(price: float, worth: float, points: float) -> tuple[float, float]:
    """A price in two: the part of the goods, which are ``worth`` so much alone, and that of the points.

    ``points`` is what they are worth alone, times the chance that they are redeemed.
    """
    whole = worth + points
    return price * worth / whole, price * points / whole


def recognised(deferred: float, redeemed: float, expected: float, before: float = 0.0) -> float:
    """What of the deferred part is revenue by now, without what was ``before``.

    As much of it as was redeemed, of all that is expected to be.
    """
    return deferred * min(1.0, redeemed / expected) - before
