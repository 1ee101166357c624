// What a student can take away: an answer with its sources, their leads on paper, the whole conversation as JSON.
import { el } from "./dom.js";
import { titleOf } from "./citations.js";

const paperSheet = "body{font:12pt/1.5 serif}article{border-top:1px solid}";

/** An answer as plain text followed by its numbered sources and the AI mark. */
export function answerAsText(answer, text) {
  return [answer.text, ...sourceLines(answer), mark(text)].join("\n\n");
}

/** The conversation as JSON, marked as AI-generated text (AI Act art. 50(2)). */
export function conversationAsJson(conversation, text) {
  return JSON.stringify({ generator: "CareerChat", aiGenerated: true, notice: mark(text), turns: conversation.turns }, null, 2);
}

/** The latest leads, or failing that the whole log, as a standalone document: a copy of what is on screen plus its proofs. */
export function paperOf(log, conversation, text) {
  const paper = document.implementation.createHTMLDocument(text("exportTitle"));
  const shown = [...log.querySelectorAll(".leads")].at(-1) ?? log;
  const copy = shown.cloneNode(true);
  for (const control of copy.querySelectorAll("form, .tools, .chips, details")) control.remove();
  for (const marker of copy.querySelectorAll(".cite")) marker.replaceWith(`[${marker.textContent}]`);
  paper.documentElement.lang = "fr";
  paper.head.append(el("meta", { charset: "utf-8" }), el("meta", { name: "ai-generated", content: "true" }));
  paper.body.append(el("h1", null, text("exportTitle")), el("p", null, mark(text)), copy,
    ...conversation.answers.filter(answer => shown === log || answer.careers?.length).flatMap(sourceLines).map(line => el("p", null, line)));
  return paper;
}

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints in a window of its own, so that the host page keeps its look; false when the browser refuses the window. */
export function printPaper(paper) {
  const view = open("", "_blank");
  if (!view) return false;
  view.document.documentElement.replaceWith(view.document.adoptNode(paper.documentElement));
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paperSheet);
  view.document.adoptedStyleSheets = [sheet];
  view.print();
  return true;
}

function sourceLines({ citations = [] }) {
  return citations.map(citation => `[${citation.n}] ${titleOf(citation)} : « ${citation.quote} »`);
}

function mark(text) {
  return text("generatedBy", { date: new Date().toLocaleDateString("fr-FR", { dateStyle: "long" }) });
}
