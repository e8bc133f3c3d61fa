"""The frontend in few files: its modules as scripts, its styles as one sheet, under names of their content.

There is no build step: the server packs what lies in the folder when it starts, and anew when that has changed. What
is served under `/static/` stays as it was written. A page loads the first script, the words of its reader's language
and the part that it belongs to, all at once; other parts are fetched when somebody goes there.
"""
