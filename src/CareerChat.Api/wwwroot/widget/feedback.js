// Thumbs, and on a thumb down a short list of reasons. Only drawn where the operator collects opinions.
import { el, iconButton, newId, textButton } from "./dom.js";

/** The two thumbs of an answer; `post({answerId, helpful, reason, comment})` sends an opinion. */
export function feedbackControls(answerId, text, post, emit) {
  const up = iconButton("up", text("thumbUp"), () => send({ helpful: true }), { "aria-pressed": "false" });
  const down = iconButton("bad", text("thumbDown"), ask, { "aria-pressed": "false", "aria-expanded": "false" });
  const status = el("span", { class: "quiet", role: "status" });
  const place = el("div", { class: "feedback-form" });
  const controls = el("div", { class: "feedback" }, up, down, status, place);

  function ask() {
    if (place.firstChild) return fold();
    const name = newId();
    const comment = el("textarea", { rows: "2", maxlength: "500", "aria-label": text("feedbackComment"), placeholder: text("feedbackComment") });
    const form = el("form", { onsubmit: event => { event.preventDefault(); send({ helpful: false, reason: form.querySelector("input:checked")?.value, comment: comment.value.trim() || undefined }); } },
      el("fieldset", null, el("legend", null, text("feedbackReason")),
        el("div", { class: "choices wrap" }, text("feedbackReasons").map(reason => el("label", { class: "choice" }, el("input", { type: "radio", name, value: reason }), el("span", null, reason))))),
      comment,
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

  async function send(opinion) {
    try {
      await post({ answerId, ...opinion });
      if (place.firstChild) fold();
      (opinion.helpful ? up : down).setAttribute("aria-pressed", "true");
      for (const button of [up, down]) button.setAttribute("aria-disabled", "true");
      status.textContent = text("feedbackThanks");
      emit("feedback", { answerId, helpful: opinion.helpful, reason: opinion.reason });
    } catch {
      status.textContent = text("feedbackFailed");
    }
  }
  return controls;
}
