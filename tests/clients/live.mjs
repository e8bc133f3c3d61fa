// graphql-ws as it comes: through an ended connection, and with a token that is not good.
import { createClient } from "graphql-ws";
import WebSocket from "ws";

const [, url, thread] = process.argv;
const POSTS = `subscription Posts($thread: ID!) { postAdded(threadId: $thread) { bodyMarkdown } }`;
const say = (event, more = {}) => console.log(JSON.stringify({ event, ...more }));

// In a browser a server that is not there is a closed connection; ws tells an error, which is tried again only if asked for.
const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 600, shouldRetry: () => true, retryWait: () => new Promise((go) => setTimeout(go, 100)) });
client.on("connected", () => say("connected"));
client.on("closed", ({ code }) => say("closed", { code }));
client.subscribe(
  { query: POSTS, variables: { thread } },
  { next: ({ data }) => say("told", { body: data.postAdded.bodyMarkdown }), error: (error) => say("error", { code: error.code }), complete: () => {} },
);

const refused = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: "Bearer ended" } });
refused.subscribe({ query: POSTS, variables: { thread } }, { next: () => {}, error: ({ code }) => say("refused", { code }), complete: () => {} });
