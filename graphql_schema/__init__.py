"""The GraphQL layer: the same rooms as portal/, each thin, and the rules that hold for every request."""
