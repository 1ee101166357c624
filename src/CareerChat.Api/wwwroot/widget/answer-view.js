// One answer on screen: text as it streams, verdicts as they fall, then sources, cards, the next step and chips.
import { el, textButton } from "./dom.js";
import { blockNode, blocksOf, settled } from "./markdown.js";
import { checked, shown } from "./verdicts.js";
import { citationMarker, sourceList } from "./citations.js";
import { careerCards, leadParagraphs } from "./cards.js";
import { dialogueForm } from "./dialogue.js";
import { feedbackControls } from "./feedback.js";

export class AnswerView {
  node = el("div", { class: "answer", part: "bubble" });
  #body = el("div", { class: "prose", lang: "fr" });
  #extras = el("div", { class: "extras" });
  #blocks = [];
  #answer;
  #panel;
  #frame;

  /** `panel` gives {text, level, openPassage(citation, opener), ask(text), scroll, features…}. */
  constructor(panel) {
    this.#panel = panel;
    this.node.append(this.#body, this.#extras);
    this.wait();
  }

  wait() {
    this.#extras.replaceChildren(el("p", { class: "thinking" }, this.#panel.text("thinking")));
  }

  /** Draws a growing text; however many tokens arrive, the page is written once per frame. */
  stream(state) {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw(settled(shown(state)), new Map(state.passages.map(passage => [passage.n, passage])));
      this.#panel.scroll.grew();
    });
  }

  /** The final answer: citations become buttons, and everything beside the text appears. */
  finish(answer, { latest }) {
    this.#settle();
    this.#answer = answer;
    const { text, openPassage } = this.#panel;
    const citations = new Map((answer.citations ?? []).map(citation => [citation.n, citation]));
    const open = (citation, opener) => openPassage(citation, opener);
    const cite = n => citationMarker(n, citations.get(n), text, open);
    const quoteOf = n => citations.get(n)?.quote;
    const { told, before, after } = leadParagraphs(checked(bodyOf(answer, latest), answer.sentences ?? []), answer.careers);
    const prose = markdown => el("div", { class: "prose", lang: "fr" }, blocksOf(markdown).map(block => blockNode(block, this.#look(citations, open))));
    this.#draw(before, citations, open);
    const { heading, cardHeading } = this.#panel.levels;
    this.#extras.replaceChildren(...[
      answer.rewrittenQuestion && el("p", { class: "quiet rewritten" }, text("rewritten", { text: answer.rewrittenQuestion })),
      answer.mode === "fallback" && el("p", { class: "quiet" }, text("fallback")),
      careerCards(answer.careers, told, { text, cite, quoteOf, heading, cardHeading, prose }),
      after && prose(after),
      sourceList(answer.citations ?? [], text, open),
      latest && answer.dialogue && dialogueForm(answer.dialogue, text, message => this.#panel.ask(message, { from: "dialogue" })),
      !answer.dialogue && this.#tools(answer, latest),
      latest && !answer.dialogue && this.#chips(answer.suggestions),
    ].filter(Boolean));
  }

  /** A text that will not grow any more, without its proofs: it was stopped or the connection was lost. */
  cut(partial, notes) {
    this.#settle();
    this.#draw(settled(partial ?? ""), new Map());
    this.#extras.replaceChildren(...notes);
  }

  /** The answer is no longer the last one: what could be answered or redone is put away. */
  age() {
    if (this.#answer?.dialogue) this.#draw(this.#answer.text, new Map());
    for (const old of this.#extras.querySelectorAll(".dialogue, .chips, .latest, .problem-box")) old.remove();
  }

  get plainText() {
    const copy = this.node.cloneNode(true);
    for (const rest of copy.querySelectorAll(".cite, .quiet, details, form, .tools, .chips, .card > :not(.row)")) rest.remove();
    for (const block of copy.querySelectorAll("p, li, td, th, :is(h3, h4, h5), .badge")) block.append(" ");
    return copy.textContent;
  }

  /** The form of the guided dialogue, when this answer asks for a step. */
  get step() { return this.#extras.querySelector(".dialogue"); }

  #settle() {
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  // Only blocks whose source changed are redrawn: in a stream that is the last one.
  #draw(markdown, citations, open) {
    const look = this.#look(citations, open);
    const blocks = blocksOf(markdown).map((source, at) => {
      const old = this.#blocks[at];
      if (old?.source === source && !open) return old;
      const node = blockNode(source, look);
      old ? old.node.replaceWith(node) : this.#body.append(node);
      return { source, node };
    });
    for (const old of this.#blocks.slice(blocks.length)) old.node.remove();
    this.#blocks = blocks;
    if (blocks.length && !open && !this.#answer) this.#extras.replaceChildren();
  }

  #look(citations, open) {
    const { text, levels } = this.#panel;
    return {
      heading: levels.heading,
      tableLabel: text("assistant"),
      cite: n => citationMarker(n, citations.get(n), text, open),
      doubt: () => el("em", { class: "tag" }, text("toCheck")),
    };
  }

  #tools(answer, latest) {
    const { text, copy, regenerate, features, emit, postFeedback } = this.#panel;
    return el("div", { class: "tools" },
      textButton(text("copy"), () => copy(answer)),
      latest && textButton(text("regenerate"), regenerate, { class: "text-button latest" }),
      features.feedback && feedbackControls(answer.id, text, postFeedback, emit));
  }

  #chips(suggestions) {
    if (!suggestions?.length) return undefined;
    return el("div", { class: "chips", role: "group", "aria-label": this.#panel.text("suggestions") },
      suggestions.map(suggestion => textButton(suggestion, () => this.#panel.ask(suggestion, { from: "chip" }), { class: "chip" })));
  }
}

// While a step is open its question is the form's legend; saying it twice would only be noise.
function bodyOf({ text, dialogue }, latest) {
  return latest && dialogue?.question ? text.replace(dialogue.question, "") : text;
}
