// One-key shortcuts, as Moodle, YouTube or GitHub have: they must never fire while someone types in the widget.
const shown = document.getElementById("shortcut");
const shortcuts = { j: "suivant", k: "précédent", s: "rechercher", "/": "rechercher", "?": "aide", Enter: "ouvrir", Escape: "fermer" };

document.addEventListener("keydown", event => {
  const target = event.target;
  if (target.matches("input, textarea, select, button")) return;
  const action = shortcuts[event.key];
  if (action) shown.textContent = `${event.key} (${action})`;
});

document.getElementById("opener").addEventListener("click", () => document.querySelector("career-chat").open());
