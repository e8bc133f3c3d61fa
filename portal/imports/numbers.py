"""The numbers of a file's rows that have come, kept small: a number that comes twice is of two things (IM11)."""

_PAGE = 1024


class Numbers:
    """As bits, for the numbers of a file lie close together and are many."""

    def __init__(self) -> None:
        self._pages: dict[int, int] = {}

    def is_new(self, number: int) -> bool:
        """Whether ``number`` comes for the first time; it is kept."""
        page, place = divmod(number, _PAGE)
        before = self._pages.get(page, 0)
        self._pages[page] = before | 1 << place
        return not before >> place & 1
