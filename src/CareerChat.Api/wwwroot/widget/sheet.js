// A page that slides over the conversation: a cited passage, the hand-off form, a confirmation.
// It belongs to the panel, not to the host page: only what it covers becomes inert.
import { el, iconButton, newId } from "./dom.js";

export class Sheet {
  node = el("div", { class: "sheet", hidden: true, role: "dialog", tabindex: "-1" });
  #covered;
  #text;
  #opener;
  #fallback;

  /** `covered` are the elements beneath; `fallback` takes the focus when the opener is gone. */
  constructor(text, covered, fallback) {
    this.#text = text;
    this.#covered = covered;
    this.#fallback = fallback;
  }

  get isOpen() { return !this.node.hidden; }

  open({ title, closeLabel, content, opener, heading = "h3", focus }) {
    this.#opener = opener ?? this.#opener;
    const id = newId();
    this.node.setAttribute("aria-labelledby", id);
    this.node.replaceChildren(
      el("div", { class: "head" }, el(heading, { id }, title), iconButton("close", closeLabel ?? this.#text("cancel"), () => this.close())),
      el("div", { class: "sheet-body", tabindex: "0", role: "group", "aria-labelledby": id }, content));
    this.node.hidden = false;
    for (const element of this.#covered) element.inert = true;
    (focus ?? this.node).focus();
  }

  close() {
    if (!this.isOpen) return;
    this.node.hidden = true;
    this.node.replaceChildren();
    for (const element of this.#covered) element.inert = false;
    const target = this.#opener?.isConnected ? this.#opener : this.#fallback();
    this.#opener = undefined;
    target?.focus({ preventScroll: true });
  }
}
