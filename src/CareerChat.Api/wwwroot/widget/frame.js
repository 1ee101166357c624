// How the panel sits on the page: a non-modal window over a large page, a modal full screen on a phone,
// or a plain region in the modes "inline" and "page".
import { el } from "./dom.js";

const small = matchMedia("(max-width: 30rem), (max-height: 26rem)");

export class Frame {
  node;
  #host;
  #embedded;
  #escape;
  #overflow;
  #shown = false;

  /** `escape()` is what Esc, or Android's back gesture, does. */
  constructor(host, { embedded, label, escape }) {
    this.#host = host;
    this.#embedded = embedded;
    this.#escape = escape;
    this.node = el(embedded ? "section" : "dialog", { class: "panel", part: "panel", "aria-label": label, lang: "fr", onkeydown: event => this.#keyed(event) });
    this.node.addEventListener("cancel", event => { event.preventDefault(); this.#escape(); });
  }

  show() {
    if (this.#embedded) return;
    this.#shown = true;
    this.#place();
    small.addEventListener("change", this.#replace);
  }

  hide() {
    if (this.#embedded || !this.#shown) return;
    this.#shown = false;
    small.removeEventListener("change", this.#replace);
    this.node.close();
    this.#unlock();
  }

  /** Taken out of the page: leave no trace on it. */
  detach() { this.hide(); }

  #place() {
    if (this.node.open) this.node.close();
    if (small.matches) {
      this.node.showModal();
      this.#overflow ??= document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden";
      visualViewport?.addEventListener("resize", this.#fit);
      visualViewport?.addEventListener("scroll", this.#fit);
      this.#fit();
    } else {
      this.#unlock();
      this.node.show();
    }
  }

  #replace = () => {
    const focused = this.#host.shadowRoot.activeElement;
    this.#place();
    focused?.focus({ preventScroll: true });
  };

  // On iOS the keyboard covers the layout viewport: only the visual viewport knows what is left to draw in.
  #fit = () => {
    this.node.style.setProperty("--view-height", `${visualViewport?.height ?? innerHeight}px`);
    this.node.style.setProperty("--view-top", `${visualViewport?.offsetTop ?? 0}px`);
  };

  #unlock() {
    visualViewport?.removeEventListener("resize", this.#fit);
    visualViewport?.removeEventListener("scroll", this.#fit);
    this.node.style.removeProperty("--view-height");
    this.node.style.removeProperty("--view-top");
    if (this.#overflow === undefined) return;
    document.documentElement.style.overflow = this.#overflow;
    if (!document.documentElement.getAttribute("style")) document.documentElement.removeAttribute("style");
    this.#overflow = undefined;
  }

  #keyed(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    this.#escape();
  }
}
