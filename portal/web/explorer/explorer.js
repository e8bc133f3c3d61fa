// Sends what is typed to /graphql and lists the schema; nothing is loaded from elsewhere.
const at = (id) => document.getElementById(id);
const KEPT = "portal-explorer";
const TYPES = `{ __schema { types { name kind description
  fields { name description type { ...Shape } args { name type { ...Shape } } }
  inputFields { name description type { ...Shape } } enumValues { name description } } } }
fragment Shape on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

async function post(query, variables) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Portal-Request": "1" },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function run() {
  const began = performance.now();
  try {
    localStorage.setItem(KEPT, JSON.stringify([at("query").value, at("variables").value]));
    const answer = await post(at("query").value, JSON.parse(at("variables").value || "{}"));
    at("answer").textContent = JSON.stringify(answer, null, 2);
  } catch (failure) {
    at("answer").textContent = String(failure);
  }
  at("took").textContent = `${Math.round(performance.now() - began)} ms`;
}

function shape(type) {
  if (type.kind === "NON_NULL") return `${shape(type.ofType)}!`;
  if (type.kind === "LIST") return `[${shape(type.ofType)}]`;
  return type.name;
}

function entry(type) {
  const box = document.createElement("details");
  box.append(Object.assign(document.createElement("summary"), { textContent: type.name }));
  if (type.description) box.append(Object.assign(document.createElement("p"), { textContent: type.description }));
  for (const field of [...(type.fields || []), ...(type.inputFields || []), ...(type.enumValues || [])]) {
    const args = field.args?.length ? `(${field.args.map((arg) => `${arg.name}: ${shape(arg.type)}`).join(", ")})` : "";
    const text = field.name + args + (field.type ? `: ${shape(field.type)}` : "");
    box.append(Object.assign(document.createElement("code"), { textContent: text }));
    if (field.description) box.append(Object.assign(document.createElement("p"), { textContent: field.description }));
  }
  return box;
}

async function listSchema() {
  const { data } = await post(TYPES, {});
  const roots = ["Query", "Mutation", "Subscription"];
  const types = (data?.__schema.types || []).filter((type) => !type.name.startsWith("__"));
  types.sort((a, b) => roots.includes(b.name) - roots.includes(a.name) || a.name.localeCompare(b.name));
  at("schema").replaceChildren(...types.map(entry));
}

function find() {
  const wanted = at("find").value.toLowerCase();
  for (const box of at("schema").children) {
    box.hidden = !box.textContent.toLowerCase().includes(wanted);
    box.open = wanted.length > 2 && !box.hidden;
  }
}

const [query, variables] = JSON.parse(localStorage.getItem(KEPT) || '["{ __typename }", "{}"]');
at("query").value = query;
at("variables").value = variables;
at("run").addEventListener("click", run);
at("find").addEventListener("input", find);
addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) run();
});
listSchema();
