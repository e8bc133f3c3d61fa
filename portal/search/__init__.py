"""The search room: an index of words on either database, and what is found by it.

It knows no other room. What can be found is a table of sources (`portal.findable`), each of which says what its things
say, and under which condition of SQL somebody may see one. The index holds words, never who may read them: that is
asked of the rows themselves, in the statement that finds (L16).
"""
