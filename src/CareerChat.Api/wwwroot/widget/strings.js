// Every text that a reader sees or hears comes from panel.fr.json, or from the embedder's own keys.
import french from "./panel.fr.json" with { type: "json" };

// The AI notice can be translated but not emptied: AI Act art. 50(1) and goal 17.
const required = ["notice", "noticeMore", "subtitle"];

/** A lookup `text(key, values)` over the French texts and the overrides. */
export function textsOf(overrides = {}) {
  const texts = { ...french, ...overrides };
  for (const key of required) if (!String(texts[key] ?? "").trim()) texts[key] = french[key];
  return (key, values = {}) => {
    const found = texts[key];
    return Array.isArray(found) ? found.map(typeset) : typeset(String(found)).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  };
}

/** French spacing: no line may begin with one of these signs. */
function typeset(text) {
  return text.replace(/ (?=[;!?»:])|(?<=«) /g, "\u00A0");
}
