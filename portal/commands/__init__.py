"""The commands of the command line, by subject; `portal.cli` is the table that names them."""
