// What comes before the first question: the AI notice, the school's own privacy text, and ways to begin.
import { el, textButton } from "./dom.js";

/** The notice is drawn here in every mode, from no attribute: nothing turns it off. */
export function noticeNode(text) {
  return el("div", { class: "notice" }, el("p", null, text("notice")), el("p", { class: "quiet" }, text("noticeMore")));
}

export function welcomeNode(text, { ask, starters, retention }) {
  const questions = starters ?? text("starters");
  return el("div", { class: "welcome" },
    el("p", { class: "hello" }, text("welcome")),
    el("div", { class: "starters", role: "group", "aria-label": text("suggestions") },
      textButton(text("guided"), () => ask(text("guided"), { from: "dialogue" }), { class: "chip strong" }),
      questions.map(question => textButton(question, () => ask(question, { from: "starter" }), { class: "chip" }))),
    el("p", { class: "quiet" }, retention, " ", text("retentionServer")));
}
