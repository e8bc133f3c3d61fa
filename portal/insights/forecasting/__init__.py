"""What the coming months will bring: orders, money, points and goods, each with a range, and how right that was."""
