"""What the portal tells other systems: signed messages to endpoints that staff manage (Standard Webhooks 1.0.0)."""
