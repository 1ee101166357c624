// The proof behind a sentence: numbered buttons in the text, a list under the answer, and the passage itself.
import { el } from "./dom.js";

/** Turns [n] into a marker: a plain number while the text streams, a named button once the citations are final. */
export function citationMarker(n, citation, text, onopen) {
  if (!citation) return undefined;
  if (!onopen) return el("sup", { class: "cite" }, String(n));
  return el("button", {
    type: "button", class: "cite", part: "citation", "aria-haspopup": "dialog",
    "aria-label": text("source", { n, title: titleOf(citation) }),
    onclick: event => onopen(citation, event.currentTarget),
  }, String(n));
}

export function sourceList(citations, text, onopen) {
  if (!citations.length) return undefined;
  return el("details", { class: "sources" },
    el("summary", null, text("sources", { n: citations.length })),
    el("ol", null, citations.map(citation => el("li", { value: String(citation.n) },
      el("button", { type: "button", "aria-haspopup": "dialog", "aria-label": text("source", { n: citation.n, title: titleOf(citation) }), onclick: event => onopen(citation, event.currentTarget) },
        el("span", { class: "n", "aria-hidden": "true" }, String(citation.n)), titleOf(citation))))));
}

export function titleOf({ title, heading }) {
  return heading && heading !== title ? `${title}, ${heading.split(/\s*[>›/]\s*/).at(-1)}` : title;
}

/** Opens the passage at once with the quote, then completes it with its surroundings when they arrive. */
export async function openPassage(citation, opener, { sheet, client, text, heading }) {
  const body = el("blockquote", { class: "passage", lang: "fr" }, proof(citation.quote));
  const status = el("p", { class: "quiet", role: "status" }, text("passageLoading"));
  sheet.open({ title: titleOf(citation), closeLabel: text("closePassage"), opener, heading, content: [
    el("p", { class: "quiet" }, `${text("passage")} · ${citation.heading ?? citation.title}`), body, status] });
  try {
    body.replaceChildren(...marked(await client.passage(citation.passageId), citation));
    status.remove();
  } catch {
    status.textContent = text("passageFailed");
  }
}

// The offsets are trusted only where they hold the quote: a note may have changed since the answer.
function marked({ text, start: offset }, { quote, start }) {
  const from = text.startsWith(quote, start - offset) ? start - offset : text.indexOf(quote);
  if (from < 0) return [proof(quote), plain(text)];
  return [plain(text.slice(0, from)), proof(quote), plain(text.slice(from + quote.length))];
}

function proof(quote) {
  return el("mark", null, plain(quote));
}

// Passages are notes in Markdown: shown as the text they are, without its signs.
function plain(markdown) {
  return markdown.replace(/^ *(#+|[-*]) +|\*\*|`/gm, (sign, mark) => mark && mark[0] !== "#" ? "• " : "");
}
