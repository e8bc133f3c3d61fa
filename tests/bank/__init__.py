"""The bank test: a crowd of clients, two servers, one ledger, and a checker that trusts neither (NL8, F1).

`stage` sets the scene, `servers` runs `portal serve`, `clients` ask and keep a history, `reader` looks at
the tables, `checker` judges history and tables without a line of the server's code.

PORTAL_TEST_BANK_SECONDS (6) and PORTAL_TEST_KILLS (2) make a run longer; PORTAL_TEST_BANK_SEED rolls other dice.
"""
