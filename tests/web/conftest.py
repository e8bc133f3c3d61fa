"""What the tests of the doors share."""

from tests.door import sample
from tests.server import live_server

__all__ = ["live_server", "sample"]
