"""Members as others see them, and what only the signed-in person sees."""
