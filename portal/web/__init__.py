"""The doors: the only package that knows HTTP and WebSocket."""
