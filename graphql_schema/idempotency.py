"""How every mutation that makes something describes its idempotency key."""

ONCE = (
    "A key of one's own, of at most 80 characters: the same key with the same input answers with what it made, for "
    "ever; with another input it is a CONFLICT."
)
