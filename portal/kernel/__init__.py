"""What every feature stands on: transactions, events, identifiers, time, money, words, limits of use."""
