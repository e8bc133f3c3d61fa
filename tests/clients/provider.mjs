// A certified OpenID provider from npm as it comes, with one customer and the portal as its client.
import Provider from "oidc-provider";

const [port, portal, slug] = process.argv.slice(-3);
const issuer = `http://127.0.0.1:${port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "portal",
      client_secret: "the secret: of/the client+",
      redirect_uris: [`${portal}/sign-on/${slug}/callback`],
      post_logout_redirect_uris: [`${portal}/`],
      backchannel_logout_uri: `${portal}/sign-on/${slug}/logout`,
      backchannel_logout_session_required: true,
    },
  ],
  claims: { openid: ["sub", "sid"], email: ["email", "email_verified"], profile: ["name", "locale"] },
  features: { backchannelLogout: { enabled: true } },
  // Its own guard would not call a portal on the loopback.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  pkce: { required: () => true },
  cookies: { keys: ["only for tests"] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true, name: "Anna Beispiel", locale: "de" }),
  }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
for (const failure of ["server_error", "grant.error", "backchannel.error"]) {
  provider.on(failure, (_, error) => console.error(failure, error));
}
