// Thumbs, and on a thumb down a short list of reasons. Only drawn where the operator collects opinions.
import { choiceList, el, iconButton, textButton } from "./dom.js";

/** The two thumbs of an answer; `post({answerId, helpful, reason?})` sends an opinion. */
export function feedbackControls(answerId, text, post, emit) {
  const up = iconButton("up", text("thumbUp"), () => send(true), { "aria-pressed": "false" });
  const down = iconButton("down", text("thumbDown"), ask, { "aria-pressed": "false", "aria-expanded": "false" });
  const status = el("span", { class: "quiet", role: "status" });
  const place = el("div");
  let sent = false;

  function ask() {
    if (sent || place.firstChild) return fold();
    const form = el("form", { class: "boxed", onsubmit: event => { event.preventDefault(); send(false, form.querySelector("input:checked")?.value); } },
      choiceList(text("feedbackReason"), text("feedbackReasons"), "radio"),
      el("div", { class: "row" }, el("button", { type: "submit", class: "solid-button" }, text("feedbackSend")), textButton(text("cancel"), fold)));
    place.append(form);
    down.setAttribute("aria-expanded", "true");
    form.querySelector("input").focus();
  }

  function fold() {
    place.replaceChildren();
    down.setAttribute("aria-expanded", "false");
    down.focus();
  }

  async function send(helpful, reason) {
    if (sent) return;
    try {
      await post({ answerId, helpful, reason });
      sent = true;
      if (place.firstChild) fold();
      (helpful ? up : down).setAttribute("aria-pressed", "true");
      status.textContent = text("feedbackThanks");
      emit("feedback", { answerId, helpful, reason });
    } catch {
      status.textContent = text("notSent");
    }
  }
  return el("div", { class: "feedback" }, up, down, status, place);
}
