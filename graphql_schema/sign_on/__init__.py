"""Single sign-on in the schema: setting providers up, and signing on by what they say."""
