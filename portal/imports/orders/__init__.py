"""Order logs with the columns of Online Retail: one line for each product of an invoice."""
