"""Single sign-on: who is signed in at the shop is signed in here, by what an identity provider signs about them."""
