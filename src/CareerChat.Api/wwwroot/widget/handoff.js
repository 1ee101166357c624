// To a human: the student reads, edits and agrees to the summary before anything leaves the browser.
import { el, newId } from "./dom.js";

/** Opens the form. `route` is {kind: "mail" | "url" | "webhook", address?}; `post` sends to the webhook's relay. */
export function openHandoff(route, { sheet, text, conversation, post, emit, opener, heading }) {
  const summary = el("textarea", { rows: "8", maxlength: "4000" });
  summary.value = summaryOf(conversation, text("leads"));
  const consent = el("input", { type: "checkbox" });
  const contact = route.kind === "webhook" ? el("input", { type: "email", autocomplete: "email", maxlength: "200" }) : undefined;
  const status = el("p", { class: "problem", role: "alert" });
  const action = { mail: "humanMail", url: "humanUrl", webhook: "humanSend" }[route.kind];
  const form = el("form", { class: "handoff", novalidate: true, onsubmit: submit },
    el("p", null, text("humanIntro")),
    field(text("humanSummary"), summary),
    contact && field(text("humanContact"), contact),
    el("label", { class: "choice" }, consent, el("span", null, text("humanConsent"))),
    status,
    el("div", { class: "row" }, el("button", { type: "submit", class: "solid-button" }, text(action))));
  sheet.open({ title: text("human"), content: form, opener, heading });

  async function submit(event) {
    event.preventDefault();
    if (!consent.checked) {
      status.textContent = text("humanConsentMissing");
      return consent.focus();
    }
    try {
      await transmit();
      status.textContent = route.kind === "webhook" ? text("humanSent") : "";
      if (route.kind === "webhook") form.querySelector(".row").remove();
      emit("handoff", { kind: route.kind });
    } catch {
      status.textContent = text("humanFailed");
    }
  }

  async function transmit() {
    if (route.kind === "webhook") return post({ summary: summary.value, contact: contact.value.trim() || undefined, consent: true });
    const subject = encodeURIComponent(text("humanSubject"));
    const body = encodeURIComponent(summary.value);
    const address = route.kind === "mail" ? `mailto:${encodeURIComponent(route.address).replace(/%40/g, "@")}?subject=${subject}&body=${body}`
      : `${route.address}#resume=${body}`; // a fragment stays out of the server logs
    el("a", { href: address, target: route.kind === "url" && "_blank", rel: "noopener noreferrer" }).click();
  }
}

function field(label, control) {
  const id = newId();
  control.id = id;
  return el("div", { class: "field" }, el("label", { for: id }, label), control);
}

function summaryOf({ turns, answers }, leads) {
  const careers = answers.findLast(answer => answer.careers?.length)?.careers ?? [];
  return [
    ...turns.map(turn => `- ${turn.question}`),
    ...(careers.length ? ["", `${leads} : ${careers.map(career => career.title).join(", ")}`] : []),
  ].join("\n").slice(0, 4000);
}
