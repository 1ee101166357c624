// Career leads: a title, a strength in words (never a percentage), the student's own words beside the proof.
import { el } from "./dom.js";

/** Sorts the paragraphs of an answer: those that present a lead go into its card, the others stay around the cards. */
export function leadParagraphs(text, careers = []) {
  const told = new Map();
  const around = { before: [], after: [] };
  for (const paragraph of text.split(/\n\s*\n/)) {
    const [title, ...rest] = paragraph.split("\n");
    const named = careers.filter(career => /^(\*\*|#)/.test(title) && title.includes(career.title));
    const career = named.sort((a, b) => b.title.length - a.title.length)[0];
    if (career && !told.has(career)) told.set(career, rest.join("\n"));
    else around[told.size ? "after" : "before"].push(paragraph);
  }
  return { told, before: around.before.join("\n\n"), after: around.after.join("\n\n") };
}

/** The cards of an answer. `look` gives the levels of headings, cite(n), quoteOf(n), and prose(markdown) for what was told of a lead. */
export function careerCards(careers, told, look) {
  if (!careers?.length) return undefined;
  const { text, heading } = look;
  return el("section", { class: "leads", "aria-label": text("leads") },
    el(heading, null, text("leads")), el("ol", null, careers.map(career => el("li", null, card(career, told.get(career), look)))),
    el("p", { class: "quiet" }, text("leadsFoot")));
}

function card(career, story, look) {
  const { title, strength, isHorizon, isUnexpected } = career;
  const { text, cardHeading } = look;
  const badge = (label, strong) => label && el("span", { class: strong ? "badge strong" : "badge" }, label);
  return el("article", { class: "card", part: "card" },
    el("div", { class: "row" }, el(cardHeading, null, title), badge(strength && text("strength", { strength }), strength === "forte"),
      badge(isHorizon && text("later")), badge(isUnexpected && text("unexpected"))),
    story ? look.prose(story) : facts(career, look));
}

function facts({ reasons = [], watchOut = [], tryOut }, { text, cite, quoteOf }) {
  const proof = ({ text: because, citation }) => el("p", null, because || quoteOf(citation), " ", cite(citation));
  return [
    reasons.length && el("ul", { "aria-label": text("why") }, reasons.map(reason => el("li", null,
      reason.yourWords && el("p", { class: "quiet" }, text("yourWords", { words: reason.yourWords })), proof(reason)))),
    watchOut.length && el("div", null, el("p", { class: "label" }, text("watchOut")), watchOut.map(proof)),
    tryOut && el("div", null, el("p", { class: "label" }, text("tryOut")), el("p", null, tryOut)),
  ];
}
