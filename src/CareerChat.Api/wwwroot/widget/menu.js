// The "…" menu: a native disclosure of buttons, which every screen reader and keyboard already knows how to use.
import { el, icon, textButton } from "./dom.js";

export class Menu {
  node;

  /** `items()` gives [label, action] pairs, falsy ones left out, each time the menu opens. */
  constructor(label, items) {
    const list = el("div", { class: "menu" });
    const draw = () => list.replaceChildren(...items().filter(Boolean).map(([name, act]) => textButton(name, () => { this.close(); act(); })));
    this.button = el("summary", { class: "icon-button", "aria-label": label, title: label }, icon("menu"));
    this.node = el("details", { class: "menu-place", ontoggle: draw }, this.button, list);
  }

  get isOpen() { return this.node.open; }

  close() {
    this.node.open = false;
    this.button.focus();
  }
}
