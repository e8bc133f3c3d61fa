"""What the tests of the GraphQL layer share."""

from tests.door import sample

__all__ = ["sample"]
