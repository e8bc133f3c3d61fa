"""What a database holds, to be compared before and after."""

from typing import Any

from tests.upgrades import schema

Rows = dict[str, dict[str, dict[str, Any]]]


async def rows(backend: str) -> Rows:
    """Every row of the open database: by table, by key, which is a table's first column, by column."""
    return {
        table: {str(row[0]): dict(row) for row in await schema.opened(f'SELECT * FROM "{table}"')}
        for table in await schema.tables(backend)
    }


def kept(now: Rows, *, of: Rows) -> Rows:
    """What there is now of each row and column that was there then."""
    return {
        table: {
            key: {column: now[table][key][column] for column in row} for key, row in then.items() if key in now[table]
        }
        for table, then in of.items()
    }
