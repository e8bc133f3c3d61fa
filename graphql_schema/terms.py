"""Which terms of use somebody agreed to."""

from datetime import datetime
from typing import Self

import strawberry

from portal.accounts import models


@strawberry.type(description="The proof that somebody agreed to terms of use.")
class AcceptedTerms:
    version: str = strawberry.field(description="Which version, as staff called it when it was shown.")
    accepted_at: datetime = strawberry.field(description="When it was agreed to.")

    @classmethod
    def of(cls, proof: models.Consent) -> Self:
        return cls(version=proof.text_version, accepted_at=proof.given_at)
