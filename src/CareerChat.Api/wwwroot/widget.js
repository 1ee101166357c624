// The loader: defines <career-chat>, shows the launcher, and fetches the panel when it is first opened.
// Before that it makes no request, stores nothing, and adds nothing to the page outside its own shadow root.
import strings from "./widget/launcher.fr.json" with { type: "json" };
import launcherSheet from "./widget/launcher.css" with { type: "css" };

const panelUrl = "./widget/panel.js";
const keys = ["keydown", "keyup", "keypress"];
const mirrored = ["server", "site", "mode", "position", "theme", "accent", "label", "persist"];

class CareerChat extends HTMLElement {
  static observedAttributes = ["open", "accent", "label", "mode", "theme", "position"];

  #panel;
  #loading;
  #launcher;
  #button;
  #problem;
  #wanted = {};
  #themeSheet = new CSSStyleSheet();
  #defaults = {};

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [launcherSheet, this.#themeSheet];
    // Typing here must never fire the host page's one-key shortcuts.
    for (const type of keys) this.addEventListener(type, event => event.stopPropagation());
  }

  connectedCallback() {
    for (const name of [...mirrored, "strings", "starterQuestions", "userToken"]) this.#replay(name);
    if (!this.#launcher) this.#drawLauncher();
    this.#refresh();
    this.#panel?.connected();
    if (this.isOpen) this.#load().then(panel => panel.show({ focus: false }), () => {});
  }

  disconnectedCallback() {
    this.#panel?.disconnected();
  }

  attributeChangedCallback(name) {
    if (!this.#launcher) return;
    this.#refresh();
    if (name === "open" && this.isConnected) this.isOpen ? this.#show() : this.#panel?.hide();
  }

  /** True when the panel is on the page; always so in the modes "inline" and "page". */
  get isOpen() { return this.hasAttribute("open") || this.isEmbedded; }
  get isEmbedded() { return this.mode === "inline" || this.mode === "page"; }

  /** The address that the API is relative to; the folder of this script unless `server` says otherwise. */
  get base() { return new URL(this.server || ".", this.server ? document.baseURI : import.meta.url).href.replace(/\/?$/, "/"); }

  /** Replaces interface texts, key by key; see docs/widget.md for the keys. */
  get strings() { return this.#wanted.strings ?? {}; }
  set strings(value) { this.#wanted.strings = value; this.#refresh(); this.#panel?.restart(); }

  /** An array of questions offered before the first one is asked. */
  get starterQuestions() { return this.#wanted.starters ?? parsed(this.getAttribute("starter-questions")); }
  set starterQuestions(value) { this.#wanted.starters = value; this.#panel?.restart(); }

  get userToken() { return this.#wanted.token ?? this.getAttribute("user-token"); }
  set userToken(value) { this.#wanted.token = value; }

  open() { this.setAttribute("open", ""); }
  close() { this.removeAttribute("open"); }
  toggle() { this.toggleAttribute("open"); }
  send(text) { this.open(); return this.#load().then(panel => panel.send(text)); }
  newConversation() { return this.#load().then(panel => panel.newConversation()); }
  erase() { return this.#load().then(panel => panel.erase()); }
  setUser(token) { this.userToken = token; }
  focusInput() { this.open(); return this.#load().then(panel => panel.focusInput()); }

  #show() {
    const opener = document.activeElement;
    this.#load().then(panel => this.isOpen && panel.show({ focus: true, opener }), () => this.removeAttribute("open"));
  }

  #load() {
    this.#problem.textContent = "";
    this.#button.setAttribute("aria-busy", "true");
    this.#loading ??= import(panelUrl)
      .then(async module => {
        await rest(); // to read the script, to draw the panel and to lay it out are three tasks, not a long one
        this.#panel = module.createPanel(this, this.shadowRoot);
        await rest();
        return this.#panel;
      })
      .catch(error => { this.#loading = undefined; this.#problem.textContent = this.#text("failed"); throw error; })
      .finally(() => this.#button.removeAttribute("aria-busy"));
    return this.#loading;
  }

  #drawLauncher() {
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.part = "launcher";
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.addEventListener("click", () => this.open());
    const slot = document.createElement("slot");
    slot.name = "launcher";
    const label = document.createElement("span");
    slot.append(bubbleIcon(), label);
    this.#button.append(slot);
    this.#problem = document.createElement("p");
    this.#problem.setAttribute("role", "alert");
    this.#launcher = document.createElement("section");
    this.#launcher.className = "launcher";
    this.#launcher.append(this.#problem, this.#button);
    this.shadowRoot.append(this.#launcher);
  }

  #refresh() {
    if (!this.#launcher) return;
    this.#launcher.lang = this.lang || "fr";
    this.#launcher.hidden = this.isOpen && !!this.#panel || this.isEmbedded;
    this.#launcher.setAttribute("aria-label", this.#text("region"));
    this.#button.querySelector("span").textContent = this.label || this.#text("open");
    this.#button.setAttribute("aria-expanded", String(this.isOpen));
    this.#themeSheet.replaceSync(this.#theme());
    this.#panel?.refresh();
  }

  // One sheet of our own rather than inline styles: the element in the host page stays as it was written.
  #theme() {
    const scheme = this.theme || this.#defaults.theme;
    const accent = [this.accent, getComputedStyle(this).getPropertyValue("--cc-accent"), this.#defaults.accent].find(colour => CSS.supports("color", colour ?? ""));
    const rules = [
      (scheme === "light" || scheme === "dark") && `color-scheme: ${scheme} !important`,
      accent && `--tint: ${accent}`,
      (this.position || this.#defaults.position) === "left" && "--inset: var(--offset) auto",
    ];
    return `:host { ${rules.filter(Boolean).join("; ")} }`;
  }

  /** A theme, accent or position that the site's operator chose; the page's own attributes win. */
  applyDefault(name, value) {
    this.#defaults[name] = value;
    this.#refresh();
  }

  /** Called by the panel when it appears or goes, so that the launcher takes its place. */
  launcherShown(shown) {
    this.#launcher.hidden = !shown || this.isEmbedded;
    if (shown) return this.#button;
  }

  #text(key) { return this.strings[key] ?? strings[key]; }

  // A property set before this element was defined hides the accessor: set it again through the class.
  #replay(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

for (const name of mirrored) {
  Object.defineProperty(CareerChat.prototype, name, {
    get() { return this.getAttribute(name) ?? ""; },
    set(value) { value === null || value === undefined ? this.removeAttribute(name) : this.setAttribute(name, value); },
  });
}

function rest() { return globalThis.scheduler?.yield?.(); }

function parsed(json) {
  if (!json) return undefined;
  try { return JSON.parse(json); } catch { console.warn(`career-chat: starter-questions is not JSON: ${json}`); }
}

function bubbleIcon() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  const drawing = { viewBox: "0 0 24 24", "aria-hidden": "true", fill: "none", stroke: "currentColor", "stroke-width": "1.8", "stroke-linejoin": "round" };
  for (const [name, value] of Object.entries(drawing)) svg.setAttribute(name, value);
  path.setAttribute("d", "M12 4c5 0 9 3 9 7s-4 7-9 7l-3-.3L5 20l1-3.600C4 15 3 13 3 11c0-4 4-7 9-7Z");
  svg.append(path);
  return svg;
}

if (!customElements.get("career-chat")) customElements.define("career-chat", CareerChat);
