// To a human: the student reads, edits and agrees to the summary before anything leaves the browser.
import { el, field } from "./dom.js";

const actions = { mail: "humanMail", url: "humanUrl", webhook: "humanSend" };

/** Opens the form. `route` is {kind: "mail" | "url" | "webhook", address?}; `post` sends to the webhook's relay. */
export function openHandoff({ kind, address }, { sheet, text, conversation, post, emit, opener, heading }) {
  const summary = el("textarea", { rows: "8", maxlength: "4000" });
  summary.value = conversation.turns.map(turn => `- ${turn.question}`).join("\n").slice(0, 4000);
  const consent = el("input", { type: "checkbox" });
  const contact = kind === "webhook" && el("input", { type: "email", autocomplete: "email" });
  const status = el("p", { class: "problem", role: "alert" });
  const button = el("button", { type: "submit", class: "solid-button" }, text(actions[kind]));
  const form = el("form", { class: "handoff", novalidate: true, onsubmit: submit },
    el("p", null, text("humanIntro")), field(text("humanSummary"), summary), contact && field(text("humanContact"), contact),
    el("label", { class: "choice" }, consent, text("humanConsent")), status, button);
  sheet.open({ title: text("human"), content: form, opener, heading });

  async function submit(event) {
    event.preventDefault();
    if (!consent.checked) {
      status.textContent = text("humanConsentMissing");
      return consent.focus();
    }
    try {
      if (contact) await post({ summary: summary.value, contact: contact.value.trim() || undefined, consent: true });
      else leave();
      form.replaceChildren(el("p", { role: "status" }, text("humanSent")));
      emit("handoff", { kind });
    } catch (problem) {
      status.textContent = problem.kind === "failed" ? problem.message : text("notSent");
    }
  }

  // In a contact page's address the summary is a fragment, which stays out of the server's logs.
  function leave() {
    const body = encodeURIComponent(summary.value);
    const href = kind === "mail" ? `mailto:${address}?subject=${encodeURIComponent(text("humanSubject"))}&body=${body}` : `${address}#resume=${body}`;
    el("a", { href, target: "_blank", rel: "noopener noreferrer" }).click();
  }
}
