// The field: grows with the text, Enter sends, Shift+Enter breaks the line; while an answer streams, Stop replaces Send.
import { el, iconButton, newId } from "./dom.js";

const mostCharacters = 4000; // the service's limit for one message

export class Entry {
  #text;
  #input;
  #send;
  #stop;
  #problem = el("p", { class: "problem", role: "alert" });

  constructor(text, { ask, stop }) {
    this.#text = text;
    const id = newId();
    this.#input = el("textarea", { id, rows: "1", part: "input", placeholder: text("placeholder"), autocomplete: "off", enterkeyhint: "send", onkeydown: event => this.#keyed(event), oninput: () => { this.#problem.textContent = ""; } });
    this.#send = iconButton("send", text("send"), undefined, { type: "submit", class: "icon-button solid" });
    this.#stop = iconButton("stop", text("stop"), stop, { class: "icon-button solid", hidden: true });
    this.node = el("form", { class: "entry", novalidate: true, onsubmit: event => { event.preventDefault(); this.#submit(ask); } },
      this.#problem, el("label", { for: id, class: "sr" }, text("input")), el("div", { class: "field-row" }, this.#input, this.#send, this.#stop));
  }

  focus() { this.#input.focus({ preventScroll: true }); }

  fill(value) {
    this.#input.value = value;
    this.focus();
  }

  /** Swaps the two buttons, and carries the focus over when it was on the one that goes. */
  busy(busy, shadow) {
    const [gone, come] = busy ? [this.#send, this.#stop] : [this.#stop, this.#send];
    const focused = shadow.activeElement === gone;
    gone.hidden = true;
    come.hidden = false;
    if (focused) come.focus({ preventScroll: true });
  }

  #submit(ask) {
    const value = this.#input.value.trim();
    this.#problem.textContent = !value ? this.#text("empty") : value.length > mostCharacters ? this.#text("tooLong", { n: mostCharacters }) : "";
    if (this.#problem.textContent) return this.focus();
    this.#input.value = "";
    ask(value);
  }

  #keyed(event) {
    // During IME composition Enter chooses a candidate; 229 covers browsers that end the composition first.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.node.requestSubmit();
  }
}
