// What a student can take away: an answer with its sources, their leads on paper, the whole conversation as JSON.
import { el } from "./dom.js";
import { titleOf } from "./citations.js";

/** An answer as plain text followed by its numbered sources and the AI mark. */
export function answerAsText(answer, text) {
  const sources = (answer.citations ?? []).map(citation => `[${citation.n}] ${titleOf(citation)} : « ${citation.quote} »`);
  return [answer.text, ...(sources.length ? [sources.join("\n")] : []), mark(text)].join("\n\n");
}

/** The conversation as JSON, marked as AI-generated text (AI Act art. 50(2)). */
export function conversationAsJson(conversation, text) {
  return JSON.stringify({ generator: "CareerChat", aiGenerated: true, notice: mark(text), exportedAt: new Date().toISOString(), turns: conversation.turns }, null, 2);
}

/** The leads as a standalone document: one table a career, the same facts as its card. */
export function leadsDocument(conversation, text) {
  const page = document.implementation.createHTMLDocument(text("exportTitle"));
  page.documentElement.lang = "fr";
  page.head.prepend(el("meta", { charset: "utf-8" }), el("meta", { name: "ai-generated", content: "true" }), el("meta", { name: "viewport", content: "width=device-width" }));
  const answers = conversation.answers.filter(answer => answer.careers?.length);
  const latest = answers.at(-1);
  page.body.append(el("h1", null, text("exportTitle")), el("p", null, mark(text)));
  for (const career of latest?.careers ?? []) page.body.append(careerTable(career, latest, text));
  if (!latest) for (const { question, answer } of conversation.turns) {
    page.body.append(el("h2", null, question), ...(answer?.text ?? "").split("\n\n").map(block => el("p", null, block)));
  }
  const shown = latest ?? conversation.answers.at(-1);
  if (shown?.citations?.length) page.body.append(el("h2", null, text("sources", { n: shown.citations.length })),
    el("ol", null, shown.citations.map(citation => el("li", { value: String(citation.n) }, `${titleOf(citation)} : « ${citation.quote} »`))));
  page.body.append(el("p", null, text("leadsFoot")));
  return page;
}

function careerTable(career, answer, text) {
  const quote = n => answer.citations?.find(citation => citation.n === n)?.quote;
  const lines = [
    ...(career.reasons ?? []).map(reason => [text("why"), [reason.yourWords && text("yourWords", { words: reason.yourWords }), reason.text ?? quote(reason.citation), reason.citation && `[${reason.citation}]`]]),
    ...facts(career.watchOut).map(fact => [text("watchOut"), fact]),
    ...facts(career.access).map(fact => [text("access"), fact]),
    ...facts(career.tryOut).map(fact => [text("tryOut"), fact]),
  ];
  return el("table", { border: "1", cellpadding: "6" },
    el("caption", null, `${career.title} · ${text("strength", { strength: career.strength ?? "" })}`),
    el("tbody", null, lines.map(([label, cells]) => el("tr", null, el("th", { scope: "row" }, label), el("td", null, cells.filter(Boolean).join(" "))))));
}

const facts = content => [content ?? []].flat().map(fact => typeof fact === "string" ? [fact] : [fact.text, fact.citation && `[${fact.citation}]`]);

export function download(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints in a window of its own, so that the host page keeps its look; false when the browser refuses the window. */
export function printDocument(page) {
  const view = open("", "_blank", "width=800,height=900");
  if (!view) return false;
  view.document.documentElement.replaceWith(view.document.adoptNode(page.documentElement));
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync("body{font:12pt/1.5 Georgia,serif;max-width:42rem;margin:2rem auto}table{border-collapse:collapse;width:100%;margin:1rem 0}caption{font-weight:bold;text-align:left;font-size:1.2em}th{text-align:left;vertical-align:top;width:10rem}");
  view.document.adoptedStyleSheets = [sheet];
  view.focus();
  view.print();
  return true;
}

function mark(text) {
  return text("generatedBy", { date: new Date().toLocaleDateString("fr-FR", { dateStyle: "long" }) });
}
