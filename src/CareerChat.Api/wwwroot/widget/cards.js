// Career leads: a title, a strength in words (never a percentage), the student's own words beside the proof.
import { el } from "./dom.js";

/** The cards of an answer; `cite(n)` gives the marker of a citation, `quoteOf(n)` its text. */
export function careerCards(careers, { text, cite, quoteOf, heading, cardHeading }) {
  if (!careers?.length) return undefined;
  return el("section", { class: "leads", "aria-label": text("leads") },
    el(heading, null, text("leads")),
    el("ol", null, careers.map(career => el("li", null, card(career, { text, cite, quoteOf, cardHeading })))),
    el("p", { class: "quiet" }, text("leadsFoot")));
}

function card(career, look) {
  const { text, cardHeading } = look;
  const note = career.isHorizon ? text("later") : career.isUnexpected ? text("unexpected") : undefined;
  return el("article", { class: "card", part: "card" },
    el("div", { class: "card-head" },
      el(cardHeading, null, career.title),
      career.strength && el("span", { class: "strength", "data-strength": slug(career.strength) }, text("strength", { strength: career.strength })),
      note && el("span", { class: "strength" }, note)),
    career.reasons?.length > 0 && el("ul", { class: "reasons", "aria-label": text("why") }, career.reasons.map(reason => reasonNode(reason, look))),
    part(text("watchOut"), career.watchOut, look),
    part(text("access"), career.access, look),
    part(text("tryOut"), career.tryOut, look));
}

function reasonNode({ yourWords, text: because, citation }, { text, cite, quoteOf }) {
  const proof = because || quoteOf(citation);
  return el("li", null,
    yourWords && el("p", { class: "words" }, text("yourWords", { words: yourWords })),
    (proof || citation) && el("p", null, proof ?? "", " ", cite(citation)));
}

// A part is a text, or a list of {text, citation}, depending on what the service knows.
function part(title, content, { cite }) {
  const items = [content ?? []].flat().map(item => typeof item === "string" ? { text: item } : item).filter(item => item.text);
  if (!items.length) return undefined;
  return el("div", { class: "card-part" },
    el("p", { class: "card-label" }, title),
    items.map(item => el("p", null, item.text, " ", cite(item.citation))));
}

const slug = words => words.normalize("NFD").replace(/[^a-z ]/gi, "").trim().replace(/ +/g, "-").toLowerCase();
