"""The name of a source, as an operator says it by ``--source``."""

from portal.imports.files import ImportProblem
from portal.kernel.text import is_text


def said(written: str, longest: int) -> str:
    """The name in ``written``.

    Raises ImportProblem for one that is empty, no text, or longer than ``longest`` characters.
    """
    name = written.strip()
    if not name or len(name) > longest or not is_text(name):
        raise ImportProblem(f"--source is a name of at most {longest} characters.")
    return name
