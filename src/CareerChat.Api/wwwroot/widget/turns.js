// Asking and answering: sends a question, follows its answer, and copes with everything that can interrupt it.
import { el, icon, iconButton, textButton } from "./dom.js";
import { AnswerView } from "./answer-view.js";
import { ChatProblem } from "./chat-client.js";
import { settle, streamedText } from "./verdicts.js";

export class Turns {
  #panel;
  #views = [];
  #running;

  constructor(panel) { this.#panel = panel; }

  get isRunning() { return this.#running !== undefined; }

  /** Draws a conversation that was kept from an earlier page. */
  restore() {
    this.#views = [];
    for (const turn of this.#panel.conversation.turns) {
      const view = this.#drawTurn(turn);
      if (turn.answer) view.answer.finish(turn.answer, { latest: turn === this.#panel.conversation.turns.at(-1) });
      else view.answer.cut(turn.partial, [this.#retryBox(turn, this.#panel.text("lost"))]);
    }
    this.#markEditable();
  }

  /** Sends a question, unless the host page vetoes it. Resolves when its answer has ended, well or not. */
  async ask(question, { from } = {}) {
    const { conversation, emit, withText } = this.#panel;
    const text = question.trim();
    if (!text) return;
    if (!emit("before-send", { from: from ?? "input", length: text.length, ...(withText() && { text }) })) return;
    this.stop();
    this.#views.at(-1)?.answer.age();
    const turn = { question: text };
    conversation.turns.push(turn);
    conversation.save();
    emit("message", { role: "user", length: turn.question.length, ...(withText() && { text: turn.question }) });
    const view = this.#drawTurn(turn);
    this.#markEditable();
    await this.#run(turn, view, from === "dialogue");
  }

  /** Ends the running answer, here at once and on the server, where its model call is cancelled. */
  stop() {
    if (!this.#running) return;
    this.#running.abort();
    const { id } = this.#panel.conversation.turns.at(-1) ?? {};
    if (id) this.#panel.client.forget(id);
  }

  regenerate() {
    const turn = this.#panel.conversation.turns.at(-1);
    if (!turn) return;
    this.stop();
    delete turn.answer;
    delete turn.partial;
    return this.#again(turn);
  }

  /** Puts the last question back into the field and takes its turn out of the conversation. */
  edit() {
    this.stop();
    const turn = this.#panel.conversation.turns.pop();
    this.#panel.conversation.save();
    this.#views.pop()?.node.remove();
    this.#panel.fill(turn.question);
    const last = this.#panel.conversation.turns.at(-1);
    if (last?.answer) this.#views.at(-1).answer.finish(last.answer, { latest: true });
    this.#markEditable();
    this.#panel.announcer.say(this.#panel.text("editing"));
  }

  clear() {
    this.stop();
    this.#views = [];
  }

  #again(turn) {
    this.#views.pop()?.node.remove();
    const view = this.#drawTurn(turn);
    this.#markEditable();
    this.#panel.log.focus({ preventScroll: true });
    return this.#run(turn, view, false);
  }

  async #run(turn, { node, answer }, step) {
    const { client, conversation, announcer, text, emit, withText, scroll, log } = this.#panel;
    const running = this.#running = new AbortController();
    const state = { pieces: [], growing: "", passages: [] };
    if (step) log.focus({ preventScroll: true });
    scroll.begin(node);
    this.#panel.busy(true);
    announcer.say(text("thinking"));
    try {
      for await (const { type, data } of client.answer(conversation.messages(), running.signal)) {
        if (running.signal.aborted) break;
        if (type === "start") turn.id = data.id;
        else if (type === "sources") state.passages = data.passages ?? [];
        else if (type === "delta") state.growing += data.text ?? "";
        else if (type === "sentence") settle(state, data);
        else if (type === "done") turn.answer = data.answer;
        if (type === "delta" || type === "sentence") answer.stream(state);
      }
      if (!turn.answer) throw running.signal.reason ?? new ChatProblem("lost");
      this.#finished(turn, answer, step);
      emit("message", { role: "assistant", answerId: turn.answer.id, status: turn.answer.status, mode: turn.answer.mode, aiGenerated: true, ...(withText() && { text: turn.answer.text }) });
    } catch (problem) {
      turn.partial = streamedText(state) || undefined;
      if (running.signal.aborted) this.#stopped(turn, answer);
      else this.#failed(turn, answer, problem);
      scroll.grew();
    } finally {
      if (this.#running === running) {
        this.#running = undefined;
        this.#panel.busy(false);
      }
      conversation.save();
    }
  }

  #finished(turn, answer, step) {
    const { announcer, text, shadow, log, scroll } = this.#panel;
    const n = turn.answer.citations?.length ?? 0;
    delete turn.partial;
    answer.finish(turn.answer, { latest: true });
    announcer.say(`${n ? text("finishedSources", { n }) : text("finished")} ${answer.plainText}`, true);
    scroll.end(answer.step);
    if (step && shadow.activeElement === log) answer.step?.querySelector("input, textarea").focus({ preventScroll: true });
  }

  #stopped(turn, answer) {
    const { announcer, text, conversation } = this.#panel;
    if (conversation.turns.at(-1) === turn) {
      answer.cut(turn.partial, [el("p", { class: "quiet" }, text("stopped")), el("div", { class: "tools" }, textButton(text("regenerate"), () => this.regenerate(), { class: "text-button latest" }))]);
      announcer.say(text("stopped"), true);
    } else answer.cut(turn.partial, [el("p", { class: "quiet" }, text("stopped"))]);
  }

  #failed(turn, answer, problem) {
    const { text, emit, announcer } = this.#panel;
    const kind = problem instanceof ChatProblem ? problem.kind : "failed";
    const message = {
      offline: () => text("offline"), lost: () => text("lost"), busy: () => text("busy", { n: problem.retryAfter }),
      site: () => text("refusedSite"), token: () => text("refusedToken"),
    }[kind]?.() ?? (problem.message !== kind && problem instanceof ChatProblem ? problem.message : text("failed"));
    answer.cut(turn.partial, [this.#retryBox(turn, message, kind === "busy" ? problem.retryAfter : 0, kind !== "site")]);
    announcer.say(message, true);
    emit("error", { kind });
  }

  #retryBox(turn, message, wait = 0, retriable = true) {
    const { text } = this.#panel;
    const said = el("p", null, message);
    const again = () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      this.#again(turn);
    };
    const button = textButton(text("retry"), again, { class: "solid-button", "aria-disabled": wait > 0 && "true" });
    if (wait > 0) countDown(wait, n => {
      said.textContent = n ? text("busy", { n }) : text("busyOver");
      if (!n) button.removeAttribute("aria-disabled");
    });
    return el("div", { class: "problem-box" }, said, retriable && button);
  }

  #drawTurn(turn) {
    const { text, log, levels } = this.#panel;
    const answer = new AnswerView(this.#panel);
    const question = el("div", { class: "question", part: "bubble" }, el("p", null, turn.question));
    const node = el("div", { class: "turn" },
      el(levels.turn, { class: "sr" }, text("you")), question,
      el(levels.turn, { class: "sr" }, text("assistant")), answer.node);
    log.append(node);
    const view = { node, question, answer };
    this.#views.push(view);
    return view;
  }

  // Only the last question can be edited: an earlier one would silently drop what followed.
  #markEditable() {
    for (const view of this.#views) view.question.querySelector("button")?.remove();
    this.#views.at(-1)?.question.append(iconButton("edit", this.#panel.text("edit"), () => this.edit()));
  }
}

function countDown(seconds, tell) {
  const until = Date.now() + seconds * 1000;
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    tell(left);
    if (!left) clearInterval(timer);
  }, 1000);
}
