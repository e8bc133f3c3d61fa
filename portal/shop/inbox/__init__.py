"""What shops deliver: kept first, each once, understood and applied after it by the worker."""
