// The panel: puts the pieces together and is all that the loader knows of them.
import panelSheet from "./panel.css" with { type: "css" };
import { el, icon, iconButton, textButton } from "./dom.js";
import { textsOf } from "./strings.js";
import { Announcer } from "./announcer.js";
import { ChatClient } from "./chat-client.js";
import { Conversation } from "./conversation.js";
import { Entry } from "./entry.js";
import { Frame } from "./frame.js";
import { Menu } from "./menu.js";
import { ScrollKeeper } from "./scroll.js";
import { Sheet } from "./sheet.js";
import { Turns } from "./turns.js";
import { noticeNode, welcomeNode } from "./welcome.js";
import { openPassage } from "./citations.js";
import { openHandoff } from "./handoff.js";
import { answerAsText, conversationAsJson, download, paperOf, printPaper } from "./exports.js";

/** Draws the panel of a <career-chat> element into its shadow root. */
export function createPanel(host, shadow) {
  return new Panel(host, shadow);
}

class Panel {
  features = { feedback: false };
  #host;
  #opener;
  #handoff;
  #greeted = false;

  constructor(host, shadow) {
    this.#host = host;
    this.shadow = shadow;
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, panelSheet];
    this.client = new ChatClient(() => ({ base: host.base, site: host.site, token: host.userToken }));
    this.conversation = new Conversation(host.persist || "session", `${host.base}${host.site}`);
    this.#configure();
    this.#draw();
    this.#askSite();
  }

  /** Everything that depends on the texts and on the mode, drawn anew when either changes. */
  restart() {
    this.turns.clear();
    this.frame.detach();
    this.frame.node.remove();
    this.#configure();
    this.#draw();
    if (this.#host.isOpen) this.show({ focus: false });
  }

  show({ focus, opener }) {
    if (opener) this.#opener = opener;
    const launcher = this.#host.launcherShown(false);
    this.#opener ??= launcher;
    this.frame.show();
    if (focus) this.focusInput();
    if (!this.#greeted) this.announcer.say(this.text("notice"));
    this.#greeted = true;
    this.emit("open");
  }

  hide() {
    this.frame.hide();
    const launcher = this.#host.launcherShown(true);
    const back = this.#opener && this.#opener !== this.#host && this.#opener !== document.body && this.#opener.isConnected ? this.#opener : launcher;
    this.#opener = undefined;
    back?.focus({ preventScroll: true });
    this.emit("close");
  }

  connected() { if (this.#host.isOpen) this.frame.show(); }
  disconnected() { this.turns.stop(); this.frame.detach(); }
  refresh() { if (this.#host.isEmbedded !== this.embedded) this.restart(); }
  focusInput() { this.entry.focus(); }
  fill(text) { this.entry.fill(text); }
  send(text) { return this.ask(text, { from: "api" }); }
  busy(busy) { this.entry.busy(busy, this.shadow); this.log.setAttribute("aria-busy", String(busy)); }

  ask = (text, options) => {
    this.welcome?.remove();
    return this.turns.ask(text, options);
  };

  regenerate = () => this.turns.regenerate();
  postFeedback = opinion => this.client.post("api/feedback", opinion);
  withText = () => this.#host.hasAttribute("events-with-text");

  /** Tells the host page; false when it vetoed a `before-` event. */
  emit = (name, detail = {}) => this.#host.dispatchEvent(new CustomEvent(`careerchat:${name}`, { bubbles: true, composed: true, cancelable: name.startsWith("before-"), detail }));

  openPassage = (citation, opener) => {
    this.emit("citation-open", { n: citation.n, passageId: citation.passageId });
    return openPassage(citation, opener, { sheet: this.sheet, client: this.client, text: this.text, heading: this.levels.title });
  };

  copy = async answer => {
    try {
      await navigator.clipboard.writeText(answerAsText(answer, this.text));
      this.#tell(this.text("copied"));
    } catch {
      this.#tell(this.text("copyFailed"));
    }
  };

  newConversation() {
    this.turns.clear();
    this.conversation.clear();
    this.log.replaceChildren(...this.#opening());
    this.announcer.say(this.text("notice"), true);
    this.focusInput();
  }

  /** Forgets the conversation in the browser and its answers on the server. */
  async erase() {
    const ids = this.conversation.turns.map(turn => turn.answer?.id ?? turn.id).filter(Boolean);
    this.newConversation();
    await Promise.all(ids.map(id => this.client.forget(id)));
    this.#tell(this.text("erased"));
    this.emit("erased");
  }

  #configure() {
    this.text = textsOf(this.#host.strings);
    this.embedded = this.#host.isEmbedded;
    const page = this.#host.mode === "page";
    this.levels = page ? { title: "h1", turn: "h2", heading: "h3", cardHeading: "h4" } : { title: "h2", turn: "h3", heading: "h4", cardHeading: "h5" };
  }

  #draw() {
    const { text } = this;
    this.announcer = new Announcer();
    this.frame = new Frame(this.#host, { embedded: this.embedded, label: text("panel"), escape: () => this.#escape() });
    this.log = el("div", { class: "log", part: "log", role: "log", "aria-live": "off", "aria-label": text("log"), tabindex: "0" });
    const jump = textButton(text("jump"), undefined, { class: "text-button jump", hidden: true });
    jump.prepend(icon("jump"));
    this.scroll = new ScrollKeeper(this.log, jump);
    this.menu = new Menu(text("menu"), () => this.#menuItems());
    const header = el("div", { class: "head", part: "header" },
      el("slot", { name: "header" }, el("div", null, el(this.levels.title, null, text("title")), el("p", null, text("subtitle")))),
      this.menu.node, !this.embedded && iconButton("close", text("close"), () => this.#host.close()));
    this.turns = new Turns(this);
    this.entry = new Entry(text, { ask: this.ask, stop: () => this.turns.stop() });
    this.status = el("p", { class: "toast", "aria-hidden": "true", hidden: true });
    const foot = el("div", { class: "foot" }, jump, this.status, this.entry.node, el("slot", { name: "footer" }));
    this.sheet = new Sheet(text, [header, this.log, foot], () => this.embedded ? this.log : this.menu.button);
    this.log.append(...this.#opening());
    this.turns.restore();
    this.frame.node.append(header, this.log, foot, this.sheet.node, this.announcer.node);
    this.shadow.append(this.frame.node);
  }

  #opening() {
    const { text } = this;
    const retention = text({ none: "retentionNone", local: "retentionLocal" }[this.#host.persist] ?? "retention");
    this.welcome = this.conversation.turns.length ? undefined : welcomeNode(text, { ask: this.ask, starters: this.#host.starterQuestions, retention });
    return [noticeNode(text), el("slot", { name: "privacy" }), this.welcome].filter(Boolean);
  }

  #menuItems() {
    const { text } = this;
    const some = this.conversation.turns.length > 0;
    return [
      some && [text("newConversation"), () => this.newConversation()],
      some && [text("print"), () => printPaper(this.#paper()) || this.#download()],
      some && [text("download"), () => this.#download()],
      some && [text("export"), () => download("conversation.json", "application/json", conversationAsJson(this.conversation, text))],
      this.#handoff && [text("human"), () => this.#openHandoff()],
      [text("erase"), () => this.#confirmErase()],
    ];
  }

  #paper() { return paperOf(this.log, this.conversation, this.text); }

  #download() {
    download("mes-pistes.html", "text/html", `<!doctype html>\n${this.#paper().documentElement.outerHTML}`);
  }

  #openHandoff() {
    openHandoff(this.#handoff, { sheet: this.sheet, text: this.text, conversation: this.conversation, emit: this.emit,
      post: request => this.client.post("api/handoff", request), opener: this.menu.button, heading: this.levels.title });
  }

  #confirmErase() {
    const { text, sheet } = this;
    const yes = textButton(text("eraseYes"), () => { sheet.close(); this.erase(); }, { class: "solid-button" });
    sheet.open({ title: text("erase"), opener: this.menu.button, heading: this.levels.title,
      content: [el("p", null, text("eraseConfirm")), el("div", { class: "row" }, yes, textButton(text("cancel"), () => sheet.close()))] });
  }

  #escape() {
    if (this.menu.isOpen) this.menu.close();
    else if (this.sheet.isOpen) this.sheet.close();
    else if (!this.embedded) this.#host.close();
  }

  #tell(message) {
    this.announcer.say(message);
    this.status.textContent = message;
    this.status.hidden = false;
    setTimeout(() => { this.status.hidden = true; }, 4000);
  }

  // The panel works with its defaults while, or if, the site's settings do not come.
  async #askSite() {
    const url = this.#host.getAttribute("strings-url");
    const [site, texts] = await Promise.all([this.client.site().catch(() => ({})), url && fetch(url).then(response => response.json()).catch(() => {})]);
    this.features.feedback = site.feedback === true;
    this.#handoff = site.handoff;
    for (const name of ["theme", "accent", "position"]) if (site[name] && !this.#host[name]) this.#host.applyDefault(name, site[name]);
    if (texts) this.#host.strings = { ...texts, ...this.#host.strings };
    this.emit("ready");
  }
}
