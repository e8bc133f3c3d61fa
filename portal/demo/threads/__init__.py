"""What people talk about at Röstwerk Nord: forty threads, divided by subject and language."""

from portal.demo.threads import (
    care_de,
    care_en,
    espresso_de,
    espresso_en,
    filter_de,
    ideas_de,
    ideas_en,
    lounge,
    news,
    pier_en,
    plausch_de,
    pour_over_en,
    products_de,
    products_en,
    roasting_de,
    roasting_en,
)

THREADS = (
    *news.THREADS,
    *espresso_de.THREADS,
    *espresso_en.THREADS,
    *filter_de.THREADS,
    *pour_over_en.THREADS,
    *roasting_de.THREADS,
    *roasting_en.THREADS,
    *care_de.THREADS,
    *care_en.THREADS,
    *products_de.THREADS,
    *products_en.THREADS,
    *ideas_de.THREADS,
    *ideas_en.THREADS,
    *plausch_de.THREADS,
    *pier_en.THREADS,
    *lounge.THREADS,
)
