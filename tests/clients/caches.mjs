// The caches of front ends: urql's graphcache with our printed schema, and Apollo with optimistic answers.
import { readFileSync } from "node:fs";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { buildSchema, introspectionFromSchema, isObjectType } from "graphql";

const [, url, sdl, token, otherToken, post] = process.argv;
const THREADS = `query Threads($first: Int, $after: String) {
  threads(first: $first, after: $after) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } }
}`;
const POST = `query Post($post: ID!) { node(id: $post) { id ... on Post { score viewerVote } } }`;
const VOTE = `mutation Vote($post: ID!) {
  vote(input: { postId: $post, value: 1 }) { post { id score viewerVote } errors { code } }
}`;
const VIEWER = `query Me { viewer { id locale member { id displayName } } }`;
const RENAME = `mutation Rename($name: String!) {
  updateProfile(input: { displayName: $name, locale: "de" }) { viewer { id locale member { id displayName } } errors { code } }
}`;
const found = {};
let asked = 0;
const headers = { authorization: `Bearer ${token}` };
const counting = (address, options) => ((asked += 1), fetch(address, options));

// urql: what has no id is kept within what it belongs to, as its documentation asks for.
const schema = buildSchema(readFileSync(sdl, "utf8"));
const embedded = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !("id" in type.getFields()));
const warnings = [];
const urql = new Client({
  url,
  fetch: counting,
  fetchOptions: { headers },
  exchanges: [
    cacheExchange({
      schema: introspectionFromSchema(schema),
      keys: Object.fromEntries(embedded.map((type) => [type.name, () => null])),
      resolvers: { Query: { threads: relayPagination() } },
      logger: (severity, message) => severity !== "debug" && warnings.push(`${severity}: ${message}`),
    }),
    fetchExchange,
  ],
});
const cached = { requestPolicy: "cache-first" };
const read = async (query, variables) => {
  const { data, error } = await urql.query(query, variables, cached).toPromise();
  if (error) throw error;
  return data;
};

const page = await read(THREADS, { first: 2 });
const both = await read(THREADS, { first: 2, after: page.threads.pageInfo.endCursor });
found.graphcachePages = both.threads.edges.map((edge) => edge.node.title);
await read(POST, { post });
await read(VIEWER, {});
await urql.mutation(VOTE, { post }).toPromise();
await urql.mutation(RENAME, { name: "Anna B." }).toPromise();
const before = asked;
const { score, viewerVote } = (await read(POST, { post })).node;
found.graphcachePost = { score, viewerVote };
found.graphcacheViewer = (await read(VIEWER, {})).viewer;
found.graphcacheAskedAgain = asked - before;
found.graphcacheWarnings = warnings;

// Apollo: a vote shows at once, and then as the server says, which knows of another vote; the viewer follows a mutation.
const apollo = (bearer) =>
  new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: url, headers: { authorization: `Bearer ${bearer}` } }),
  });
const client = apollo(otherToken);
await client.query({ query: gql(VIEWER) });
const watched = client.watchQuery({ query: gql(POST), variables: { post } });
const scores = [];
const seeing = watched.subscribe(({ data }) => data?.node && scores.push(data.node.score));
const until = async (holds) => {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await new Promise((go) => setTimeout(go, 20));
};
await until(() => scores.length);
await fetch(url, {
  method: "POST",
  headers: { ...headers, "content-type": "application/json" },
  body: JSON.stringify({ query: VOTE.replace("value: 1", "value: 0"), variables: { post } }),
});
await client.mutate({
  mutation: gql(VOTE),
  variables: { post },
  optimisticResponse: {
    vote: { __typename: "PostPayload", post: { __typename: "Post", id: post, score: 2, viewerVote: 1 }, errors: [] },
  },
});
await until(() => scores.length >= 3);
found.apolloScores = scores;
seeing.unsubscribe();
await client.mutate({ mutation: gql(RENAME), variables: { name: "Ben" } });
found.apolloViewer = client.cache.readQuery({ query: gql(VIEWER) }).viewer;

found.viewers = [found.graphcacheViewer, found.apolloViewer].map(({ locale, member }) => [member.displayName, locale]);
delete found.graphcacheViewer;
delete found.apolloViewer;
console.log(JSON.stringify(found));
