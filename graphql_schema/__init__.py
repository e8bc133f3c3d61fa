"""The GraphQL layer: the same rooms as portal/, each thin, and the rules that hold for every request.

The rooms, bottom layer first (an upper one may import a lower one, never the reverse):

compiled        operations made into functions; knows nothing of the portal
context, ids, mapping, connections, money …   what every room stands on
tiers           the tiers that stand beside members' names
community       members as others see them, categories, threads, posts
shop            products, orders, deliveries
referrals       campaigns, codes, referrals
loyalty         accounts, rules, rewards, redemptions
exclusives      releases
moderation, notifications, insights, webhooks, privacy, sharing
nodes           the table of everything that has a global id
accounts        signing up and in; the viewer, with a door into every room
schema          all of it composed
documents, executor, execution                how a request is run
"""
