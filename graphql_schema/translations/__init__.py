"""What staff wrote, in the reader's language: this room lies beneath all whose texts are translated."""
