// Sets the chosen theme before the first paint; without a choice the system's decides.
(function () {
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's theme is a good answer then.
  }
})();
