// Relay's store, as an app has it: viewer and programme fetched anew by their ids, and a list walked both ways.
const assert = require("node:assert/strict");
const path = require("node:path");
const {
  Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery, getSingularSelector,
} = require("relay-runtime");

const [folder, url, token] = process.argv.slice(2);
const built = (name) => require(path.join(folder, "relay", "__generated__", `${name}.graphql.js`));
let asked = 0;

async function send(params, variables) {
  asked += 1;
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: params.text, variables }),
  });
  const found = await answer.json();
  assert.equal(found.errors, undefined, JSON.stringify(found.errors));
  return found;
}

/** A store of its own with the page in it, which stays. */
async function opened(variables) {
  const environment = new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
  const operation = createOperationDescriptor(built("AppQuery"), variables);
  environment.retain(operation);
  await fetchQuery(environment, built("AppQuery"), variables).toPromise();
  const read = (name, within = (data) => data) => {
    const page = environment.lookup(operation.fragment);
    assert.equal(page.isMissingData, false);
    const found = environment.lookup(getSingularSelector(built(name), within(page.data)));
    assert.equal(found.isMissingData, false, `${name} is not whole`);
    return found.data;
  };
  const again = (name, given) => fetchQuery(environment, built(name), given).toPromise();
  return { environment, read, again };
}

async function things() {
  const { environment, read, again } = await opened({ first: 2 });
  const viewer = () => read("App_viewer", (page) => page.viewer);
  const program = () => read("App_program", (page) => page.program);
  assert.equal(viewer().locale, "en");

  // What a mutation answers reaches the page by the viewer's id, without being asked for.
  const before = asked;
  await new Promise((resolve, reject) =>
    commitMutation(environment, {
      mutation: built("AppSpeak"), variables: { input: { locale: "de" } }, onCompleted: resolve, onError: reject,
    }),
  );
  assert.equal(viewer().locale, "de");
  assert.equal(asked, before + 1);

  // What changed elsewhere comes by fetching the fragment anew, by its id.
  await send({ text: 'mutation { updateProfile(input: {locale: "en"}) { errors { code } } }' }, {});
  assert.equal(viewer().locale, "de");
  await again("AppViewer", { id: viewer().id });
  assert.equal(viewer().locale, "en");
  const known = program();
  await again("AppProgram", { id: known.id });
  assert.deepEqual(program(), known);
}

/** All titles in the order of the list, walked two at a time: the connection in the store holds each once. */
async function walked(begin, next) {
  const { read, again } = await opened(begin);
  const none = { first: null, after: null, last: null, before: null };
  for (let step = 0; step < 10; step += 1) {
    const { pageInfo } = read("App_threads").threads;
    const further = next(pageInfo);
    if (!further) break;
    await again("AppThreads", { ...none, ...further });
  }
  return read("App_threads").threads.edges.map(({ node }) => node.title);
}

async function main() {
  await things();
  const forth = await walked({ first: 2 }, (at) => at.hasNextPage && { first: 2, after: at.endCursor });
  const back = await walked({ last: 2 }, (at) => at.hasPreviousPage && { last: 2, before: at.startCursor });
  console.log(JSON.stringify({ forth, back }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
