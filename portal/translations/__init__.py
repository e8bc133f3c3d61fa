"""What the brand's staff write, in other languages: kept in one table, read in the reader's, else as it was written."""
