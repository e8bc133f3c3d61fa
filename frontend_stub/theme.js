// Runs before the first paint: sets the chosen theme, where there is none the system's, and asks for the words of the reader's language.
(function () {
  var chosen = {};
  try {
    chosen = { theme: localStorage.getItem("theme"), language: localStorage.getItem("language") };
  } catch {
    // Storage may be forbidden; the system's theme and the browser's language are good answers then.
  }
  if (chosen.theme === "light" || chosen.theme === "dark") document.documentElement.dataset.theme = chosen.theme;
  var languages = [new URLSearchParams(location.search).get("lang"), chosen.language].concat(navigator.languages, "en");
  var address = languages.map((one) => globalThis.packedWords?.[String(one || "").slice(0, 2).toLowerCase()]).find(Boolean);
  if (address) document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address }));
})();
