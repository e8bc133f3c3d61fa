// The shop's part: it names the portal and, for who is signed in at the shop, what its back end signed.
const said = new URLSearchParams(location.search);
const script = document.createElement("script");
script.type = "module";
script.src = `${said.get("portal") ?? location.origin}/widgets.js`;
document.head.append(script);

document.documentElement.lang = said.get("lang") ?? "en";
const token = said.get("token"); // a real shop writes it into the page, and never into an address
if (token) document.querySelector("portal-session").setAttribute("token", token);
