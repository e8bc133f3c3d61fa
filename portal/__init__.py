"""Portal: a brand's customer community and its loyalty accounts behind one GraphQL API.

The packages, bottom layer first (an upper one may import a lower one, never the reverse):

secret_forms    how secrets stand in settings
periods         for how many days what the law leaves to the brand is kept
settings        what an operator sets
kernel          what every feature stands on: errors events ids records pagination clock money outbox rate_limits
database        the one Tortoise app and its model modules
environment     the variables that settings are read from, in words where they make no sense
startup         what a command demands of the database before anything opens it
accounts        who people are: members, credentials, sessions, roles, consents
segments        members whom staff single out by conditions, and who was among them when
holdouts        who is kept out of what, by lot, to see what it brings the others
access          who holds which key (tier:gold …): granted from above, asked by everyone
translations    what staff write, in other languages
media           pictures that members upload: made anew, and shown by posts and profiles
search          an index of words, and what is found by it
screening       what is suspect in what members write, and what waits until a moderator has looked
shop            products, orders, refunds; customers as the shop knows them
sign_on         single sign-on: identity providers, who their people are here
community       categories, threads, posts, answers, votes, tags
reviews         what members say of products: stars, words, helpful votes, the brand's answer
feedback        surveys, what was answered, NPS and CSAT
moderation      reports, cases, decisions, the audit trail
referrals       campaigns, codes, attribution, qualification
loyalty         the ledger, earning, tiers, rewards, redemptions
exclusives      releases with a window per tier
alarms          what staff should look at: its causes, its words, the mail of the day
notifications   the inbox and its wording
insights        customer lifetime value and its parts
care            one customer on all channels: orders, posts, contacts
webhooks        what other systems are told: endpoints, signatures, deliveries, retries
privacy         what is held about a person, for that person
imports         Stack Exchange dumps, order logs, member lists
queues          every queue on one page: their backlogs, and starting again what was set aside
demo            the sample brand that `portal demo` opens with
staff_texts     every text of staff that is translated, on one page
findable        every kind of thing that search finds, on one page
sitemaps        every kind of page that search engines are told of, on one page
house_rules     how moderation works and what puts lists in order, in sentences
reactions       the story on one page: which event makes whom react, in which order
web             the doors: HTTP, WebSocket, sessions, health
worker          what runs by itself
process         one server process: the doors, with the worker inside where no other does its work
doctor          the checks of an operator
commands, cli   what the `portal` command can be asked for, and the table that names it
"""
