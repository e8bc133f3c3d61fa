// The clients of front-end developers, each with its defaults, against a portal with five threads.
import { createHash } from "node:crypto";
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";

const url = process.argv[1];
const THREADS = `query Threads($first: Int, $after: String) {
  threads(first: $first, after: $after) { edges { cursor node { id title } } pageInfo { hasNextPage endCursor } }
}`;
const sent = [];

/** The platform's fetch, which notes what was sent: the method, and whether the text came along. */
async function noting(address, options = {}) {
  const asked = options.method === "GET" ? Object.fromEntries(new URL(address).searchParams) : JSON.parse(options.body);
  sent.push(`${options.method ?? "GET"} ${asked.query ? "text" : "digest"}`);
  return fetch(address, options);
}

const since = () => sent.splice(0);
const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const titles = (data) => data.threads.edges.map((edge) => edge.node.title);
const found = {};

const urql = new Client({ url, exchanges: [fetchExchange], fetch: noting });
found.urql = titles((await urql.query(THREADS, { first: 2 }).toPromise()).data);
found.urqlSent = since();

for (const name of ["urqlPersisted", "urqlPersistedAgain"]) {
  const client = new Client({
    url,
    exchanges: [persistedExchange({ preferGetForPersistedQueries: true }), fetchExchange],
    fetch: noting,
  });
  const { data, error } = await client.query(THREADS, { first: 1 }).toPromise();
  found[name] = error ? error.message : titles(data);
  found[`${name}Sent`] = since();
}

const apollo = (link, headers) =>
  new ApolloClient({
    cache: new InMemoryCache({ typePolicies: { Query: { fields: { threads: relayStylePagination() } } } }),
    link: link.concat(new HttpLink({ uri: url, fetch: noting, headers })),
  });

for (const name of ["apolloPersisted", "apolloPersistedAgain"]) {
  const client = apollo(new PersistedQueryLink({ sha256, useGETForHashedQueries: true }));
  found[name] = titles((await client.query({ query: gql(THREADS), variables: { first: 3 } })).data);
  found[`${name}Sent`] = since();
}

const pages = apollo(new PersistedQueryLink({ sha256 }));
const query = pages.watchQuery({ query: gql(THREADS), variables: { first: 2 } });
const seen = query.subscribe(() => {});
/** Apollo 4 tells watchers a moment after an answer is there. */
async function until(count) {
  for (let tries = 0; tries < 200; tries += 1) {
    const { data } = query.getCurrentResult();
    if (data?.threads?.edges.length >= count) return data;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`there are no ${count} threads`);
}

let data = await until(2);
while (data.threads.pageInfo.hasNextPage) {
  const more = await query.fetchMore({ variables: { after: data.threads.pageInfo.endCursor } });
  data = await until(data.threads.edges.length + more.data.threads.edges.length);
}
seen.unsubscribe();
found.apolloPages = titles(data);

try {
  await apollo(new PersistedQueryLink({ sha256 }), { authorization: "Bearer ended" }).query({ query: gql(`{ viewer { id } }`) });
  found.signedOut = "a visitor";
} catch (error) {
  found.signedOut = [error.errors?.[0]?.extensions?.code, error.statusCode ?? null];
}

console.log(JSON.stringify(found));
