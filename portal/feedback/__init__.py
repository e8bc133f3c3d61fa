"""What customers say when they are asked: surveys, their answers, and how satisfied they are."""
