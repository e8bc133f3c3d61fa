"""The yearly report in the Commission's own columns: the templates of Implementing Regulation (EU) 2024/2835, Annex I.

`categories` has what the templates break down by, and where each of our reasons stands there, `counting` what is
counted, `parts` the files. Of the eleven parts 1, 4, 5, 6, 7 and 8 are here: 3 is about orders of authorities, of which
the portal knows nothing, 9 and 10 are for the largest platforms alone, 2 says what each category means, 11 is prose.
What the portal does not record is left empty, and is for whoever files the report to fill in.
"""
