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
  const body = el("blockquote", { class: "passage", lang: "fr" }, quoteNode(citation));
  const status = el("p", { class: "quiet", role: "status" }, text("passageLoading"));
  sheet.open({ title: titleOf(citation), closeLabel: text("closePassage"), opener, heading, content: [
    el("p", { class: "quiet" }, `${text("passage")} · ${citation.heading ?? citation.title}`), body, status] });
  try {
    const passage = await client.passage(citation.passageId);
    body.replaceChildren(...marked(passage, citation));
    status.remove();
  } catch {
    status.textContent = text("passageFailed");
  }
}

function quoteNode(citation) {
  return el("p", null, el("mark", null, citation.quote ?? ""));
}

// The offsets are trusted only where they hold the quote: a note may have changed since the answer.
function marked({ text = "", start: offset = 0 }, citation) {
  const { quote = "", start } = citation;
  const holds = quote && text.startsWith(quote, start - offset);
  const from = holds ? start - offset : quote ? text.indexOf(quote) : -1;
  if (from < 0) return [...(quote ? [quoteNode(citation)] : []), ...paragraphs(text)];
  return paragraphs(text, from, from + quote.length);
}

// Passages are notes in Markdown: shown as the text they are, line by line, minus list and heading signs.
function paragraphs(passage, from = -1, to = -1) {
  const nodes = [];
  let at = 0;
  for (const line of passage.split("\n")) {
    const sign = line.match(/^\s*(#{1,6}\s+|[-*•]\s+|\d+[.)]\s+)?/)[0];
    const start = at + sign.length;
    const stop = at + line.length;
    at = stop + 1;
    if (start >= stop) continue;
    const clean = slice => slice.replace(/\*\*/g, "");
    const cut = (a, b) => clean(passage.slice(Math.max(start, Math.min(a, stop)), Math.max(start, Math.min(b, stop))));
    const inside = from < stop && to > start;
    nodes.push(el("p", { class: /[-*•\d]/.test(sign) && "item" }, inside ? [cut(start, from), el("mark", null, cut(from, to)), cut(to, stop)] : clean(line.slice(sign.length))));
  }
  return nodes;
}
