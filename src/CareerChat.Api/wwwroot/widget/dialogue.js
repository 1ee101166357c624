// One step of the guided orientation dialogue, as a real form: radio buttons, checkboxes or a text field.
// Choosing never sends by itself: « Continuer » does, so that arrow keys and screen readers can look around first.
import { el, newId, textButton } from "./dom.js";

/** The form of a step; `answer(text)` sends the chosen labels as the student's message. */
export function dialogueForm(step, text, answer) {
  const many = step.kind === "multi";
  const problem = el("p", { class: "problem", role: "alert" });
  const options = step.options ?? [];
  const field = step.kind === "text" || !options.length ? textField(text) : undefined;
  const name = newId();
  const choices = options.map(option => el("label", { class: "choice" },
    el("input", { type: many ? "checkbox" : "radio", name, value: option.label }), el("span", null, option.label)));
  const scale = !many && options.length === 5;
  const [at, of] = (step.progress ?? "").match(/\d+/g) ?? []; // « 4 sur 10 environ »
  const form = el("form", { class: "dialogue", novalidate: true, onsubmit: submit },
    step.progress && el("p", { class: "progress-text" }, step.progress),
    of && el("progress", { max: of, value: at, "aria-label": step.progress }),
    el("fieldset", null,
      el("legend", null, step.question, many && el("span", { class: "quiet" }, ` ${text("chooseMany")}`)),
      choices.length > 0 && el("div", { class: scale ? "choices scale" : "choices" }, choices), field?.node),
    problem,
    el("div", { class: "row" },
      el("button", { type: "submit", class: "solid-button" }, text("continue")),
      step.canSkip && textButton(text("skip"), () => answer(text("skipMessage"))),
      step.canGoBack && textButton(text("goBack"), () => answer(text("backMessage"))),
      at > 1 && textButton(text("showLeads"), () => answer(text("showLeadsMessage")))));

  function submit(event) {
    event.preventDefault();
    const chosen = field ? [field.input.value.trim()].filter(Boolean)
      : [...form.querySelectorAll("input:checked")].map(input => input.value);
    if (!chosen.length) {
      problem.textContent = text("choiceMissing");
      return form.querySelector("input, textarea").focus();
    }
    answer(chosen.join(", "));
  }
  return form;
}

function textField(text) {
  const input = el("textarea", { rows: "3", maxlength: "4000", "aria-label": text("answer") });
  return { node: input, input };
}
