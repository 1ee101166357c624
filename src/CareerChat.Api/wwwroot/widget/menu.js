// The "…" menu: a plain disclosure of buttons, which every screen reader and keyboard already knows how to use.
import { el, iconButton, newId, textButton } from "./dom.js";

export class Menu {
  #button;
  #list;

  /** `items()` gives [label, action] pairs each time the menu opens. */
  constructor(label, items) {
    const id = newId();
    this.#button = iconButton("menu", label, () => this.#list.hidden ? this.#open(items()) : this.close(), { "aria-expanded": "false", "aria-controls": id });
    this.#list = el("div", { class: "menu", id, role: "group", "aria-label": label, hidden: true });
    this.node = el("div", { class: "menu-place", onfocusout: event => { if (!this.node.contains(event.relatedTarget) && event.relatedTarget) this.#fold(); } }, this.#button, this.#list);
  }

  get button() { return this.#button; }
  get isOpen() { return !this.#list.hidden; }

  close() {
    this.#fold();
    this.#button.focus();
  }

  #open(items) {
    this.#list.replaceChildren(...items.map(([label, action]) => textButton(label, () => { this.close(); action(); })));
    this.#list.hidden = false;
    this.#button.setAttribute("aria-expanded", "true");
    this.#list.firstChild.focus();
  }

  #fold() {
    this.#list.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }
}
