// Career leads: a title, a strength in words (never a percentage), the student's own words beside the proof.
import { el } from "./dom.js";

/** The cards of an answer; `cite(n)` gives the marker of a citation, `quoteOf(n)` its text. */
export function careerCards(careers, look) {
  if (!careers?.length) return undefined;
  const { text, heading } = look;
  return el("section", { class: "leads", "aria-label": text("leads") },
    el(heading, null, text("leads")), el("ol", null, careers.map(career => el("li", null, card(career, look)))),
    el("p", { class: "quiet" }, text("leadsFoot")));
}

function card({ title, strength, isHorizon, isUnexpected, reasons = [], watchOut = [], tryOut }, { text, cite, quoteOf, cardHeading }) {
  const proof = ({ text: because, citation }) => el("p", null, because || quoteOf(citation), " ", cite(citation));
  const badge = (label, strong) => label && el("span", { class: strong ? "badge strong" : "badge" }, label);
  return el("article", { class: "card", part: "card" },
    el("div", { class: "row" }, el(cardHeading, null, title),
      badge(strength && text("strength", { strength }), strength === "forte"), badge(isHorizon && text("later")), badge(isUnexpected && text("unexpected"))),
    reasons.length && el("ul", { "aria-label": text("why") }, reasons.map(reason => el("li", null,
      reason.yourWords && el("p", { class: "quiet" }, text("yourWords", { words: reason.yourWords })), proof(reason)))),
    watchOut.length && el("div", null, el("p", { class: "label" }, text("watchOut")), watchOut.map(proof)),
    tryOut && el("div", null, el("p", { class: "label" }, text("tryOut")), el("p", null, tryOut)));
}
