"""Fault injection on a running portal: its database frozen, cut, full, read-only or gone, and what clients get meanwhile.

`clusters` is a PostgreSQL server of the tests' own, `processes` (one folder up) runs `portal serve` and `portal worker`,
`clients` ask all the while and keep every answer with its duration. Nothing here touches a server that others use.
"""
