// The conversation, as the browser holds it: the server keeps none (see docs/widget.md, "Données").
const idleHours = 24;
const capDays = 30;
const mostMessages = 40;
const mostBytes = 60_000; // the service accepts 64 KiB; the rest is for the envelope

export class Conversation {
  /** {question, answer?, partial?}: `answer` is the answer object, `partial` the text of one that was cut or stopped. */
  turns = [];
  #startedAt = Date.now();
  #key;
  #storage;

  /** `keep` is "session" (the default), "local", or "none"; a key is one per service and site. */
  constructor(keep, key) {
    this.#key = `careerchat:${key}`;
    // Reading the property throws where storage is blocked; the conversation then lives in memory only.
    try { this.#storage = keep === "none" ? undefined : keep === "local" ? localStorage : sessionStorage; } catch { /* blocked */ }
    this.#restore();
  }

  /** What `POST /api/chat` expects, the oldest turns left out when there are too many. */
  messages() {
    const all = this.turns.flatMap(({ question, answer, partial }) => [
      { role: "user", content: question },
      ...(answer || partial ? [{ role: "assistant", content: answer?.text ?? partial }] : []),
    ]);
    const tooMuch = () => all.length > mostMessages || new Blob([JSON.stringify(all)]).size > mostBytes;
    while (all[0].role === "assistant" || (all.length > 1 && tooMuch())) all.shift();
    return all;
  }

  get answers() { return this.turns.map(turn => turn.answer).filter(Boolean); }

  save() {
    if (!this.turns.length) return;
    const saved = { startedAt: this.#startedAt, savedAt: Date.now(), turns: this.turns };
    try { this.#storage?.setItem(this.#key, JSON.stringify(saved)); } catch { /* full or blocked: memory is enough */ }
  }

  clear() {
    this.turns = [];
    this.#startedAt = Date.now();
    try { this.#storage?.removeItem(this.#key); } catch { /* blocked */ }
  }

  #restore() {
    try {
      const saved = JSON.parse(this.#storage?.getItem(this.#key) ?? "null");
      if (!saved) return;
      const idle = Date.now() - saved.savedAt > idleHours * 3_600_000;
      const old = Date.now() - saved.startedAt > capDays * 86_400_000;
      if (idle || old) return this.clear();
      this.turns = saved.turns;
      this.#startedAt = saved.startedAt;
    } catch {
      this.clear();
    }
  }
}
