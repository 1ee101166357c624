// What a screen reader hears. The visible log is not live: token by token it would be unbearable.
// One status region, mounted empty with the panel, receives whole sentences and is emptied later, never remounted.
import { el } from "./dom.js";

const keepSeconds = 15; // long enough for the slowest readers to pick the text up
const mountDelay = 150; // a region filled in the tick it appears in is ignored by several screen readers

export class Announcer {
  node = el("div", { class: "sr", role: "status", "aria-live": "polite", "aria-atomic": "true" });
  #queue = [];
  #busy;
  #clear;

  /** Says a text once, after those that wait unless it makes them stale, as the end of an answer does its beginning. */
  say(text, instead) {
    if (instead) this.#queue = [];
    this.#queue.push(text);
    this.#busy ??= setTimeout(() => this.#next(), mountDelay);
  }

  #next() {
    clearTimeout(this.#clear);
    this.node.textContent = this.#queue.join(" ");
    this.#queue = [];
    this.#busy = undefined;
    this.#clear = setTimeout(() => { this.node.textContent = ""; }, keepSeconds * 1000);
  }
}
