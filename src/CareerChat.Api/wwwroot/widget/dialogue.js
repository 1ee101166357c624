// One step of the guided orientation dialogue, as a real form: radio buttons, checkboxes or a text field.
// Choosing never sends by itself: « Continuer » does, so that arrow keys and screen readers can look around first.
import { choiceList, el, textButton } from "./dom.js";

/** The form of a step; `answer(text)` sends the chosen labels as the student's message. */
export function dialogueForm(step, text, answer) {
  const [at, of] = (step.progress ?? "").match(/\d+/g) ?? []; // « 4 sur 10 environ »
  const labels = step.kind === "text" ? [] : (step.options ?? []).map(option => option.label);
  const field = labels.length ? undefined : el("textarea", { rows: "3", maxlength: "4000", "aria-label": step.question });
  const problem = el("p", { class: "problem", role: "alert" });
  const many = step.kind === "multi";
  const form = el("form", { class: "dialogue boxed", novalidate: true, onsubmit: submit },
    step.progress && el("p", { class: "quiet" }, step.progress),
    of && el("progress", { max: of, value: at, "aria-label": step.progress }),
    field ? el("div", null, el("p", { class: "legend", "aria-hidden": "true" }, step.question), field)
      : choiceList([step.question, many && el("small", null, ` ${text("chooseMany")}`)], labels, many ? "checkbox" : "radio"),
    problem,
    el("div", { class: "row" },
      el("button", { type: "submit", class: "solid-button" }, text("continue")),
      step.canSkip && textButton(text("skip"), () => answer(text("skip"))),
      step.canGoBack && textButton(text("goBack"), () => answer(text("goBack"))),
      at > 1 && textButton(text("showLeads"), () => answer(text("showLeads")))));

  function submit(event) {
    event.preventDefault();
    const chosen = field ? field.value.trim() : [...form.querySelectorAll("input:checked")].map(input => input.value).join(", ");
    if (chosen) return answer(chosen);
    problem.textContent = text("choiceMissing");
    form.querySelector("input, textarea").focus();
  }
  return form;
}
