"""Compiled operations: a validated operation becomes Python functions that build its answer from plain attributes.

graphql-core interprets a document anew for every object; here it is read once. What each root field returned is
completed by functions that were generated for exactly these selections, with a call only where there is a resolver.
Whatever they do not know, and every value in which something raised, graphql-core completes as before, so that all
errors are its own. The room knows strawberry and graphql-core, and nothing of the portal.
"""
