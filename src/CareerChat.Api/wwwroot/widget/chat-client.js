// One answer over HTTP: posts the conversation, follows the stream, and picks a cut stream up where it broke.
import { readEvents, Silence } from "./sse.js";

const longestSilence = 25; // the server pings every 10 s of silence
const attempts = 6;

/** What went wrong, in terms the panel can explain: offline, lost, busy, site, token, or failed. */
export class ChatProblem extends Error {
  constructor(kind, message, retryAfter) {
    super(message ?? kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

export class ChatClient {
  #settings;

  /** `settings()` gives {base, site, token} at the moment of each request. */
  constructor(settings) { this.#settings = settings; }

  /** Yields the events of one answer, from `start` to `done`, each exactly once whatever happens to the network. */
  async *answer(messages, signal, onCut = () => {}) {
    const seen = { answer: undefined, event: undefined };
    for (let attempt = 0; ; attempt++) {
      let problem;
      const silence = new Silence(longestSilence);
      const wake = () => document.visibilityState === "visible" && silence.wake();
      document.addEventListener("visibilitychange", wake);
      try {
        const response = seen.answer
          ? await this.#fetch(`api/chat/${encodeURIComponent(seen.answer)}`, { signal, headers: { Accept: "text/event-stream", "Last-Event-ID": seen.event ?? "" } })
          : await this.#fetch("api/chat", { signal, method: "POST", body: JSON.stringify({ messages }), headers: { Accept: "text/event-stream", "Content-Type": "application/json" } });
        for await (const event of readEvents(response.body, silence)) {
          if (event.id !== undefined) seen.event = event.id;
          if (event.type === "start") seen.answer = event.data.id;
          if (event.type === "error") throw new ChatProblem(event.data.retryAfterSeconds ? "busy" : "failed", event.data.message, event.data.retryAfterSeconds);
          attempt = 0;
          yield event;
          if (event.type === "done") return;
        }
      } catch (error) {
        if (signal.aborted) throw error;
        // A new POST would be a new answer: only a stream that has begun is picked up again.
        if (error instanceof ChatProblem) problem = error.kind === "gone" ? new ChatProblem("lost") : error;
        else if (!seen.answer) problem = new ChatProblem(navigator.onLine ? "lost" : "offline");
      } finally {
        silence.stop();
        document.removeEventListener("visibilitychange", wake);
      }
      if (problem || !seen.answer || attempt >= attempts) throw problem ?? new ChatProblem("lost");
      onCut();
      await pause(attempt, signal);
    }
  }

  /** The whole passage behind a citation. */
  async passage(id) { return (await this.#fetch(`api/passages/${encodeURIComponent(id)}`, {})).json(); }

  /** What the operator set for this site: theme, hand-off, whether opinions are collected. */
  async site() { return (await this.#fetch("api/site", {})).json(); }

  async post(path, body) {
    await this.#fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  }

  async forget(answerId) {
    await this.#fetch(`api/chat/${encodeURIComponent(answerId)}`, { method: "DELETE" }).catch(() => {});
  }

  async #fetch(path, options) {
    const { base, site, token } = this.#settings();
    const headers = { ...options.headers };
    if (site) headers["X-CareerChat-Site"] = site;
    if (token) headers.Authorization = `Bearer ${token}`;
    const response = await fetch(base + path, { ...options, headers, credentials: "omit" });
    if (!response.ok) throw await problemOf(response);
    return response;
  }
}

async function problemOf(response) {
  const details = await response.json().catch(() => ({}));
  const message = details.detail ?? details.title;
  if (response.status === 429 || response.status === 503)
    return new ChatProblem("busy", message, Number(response.headers.get("Retry-After")) || details.retryAfterSeconds || 5);
  const kind = { 401: "token", 403: "site", 404: "gone", 410: "gone" }[response.status] ?? "failed";
  return new ChatProblem(kind, message);
}

// 0.3 s, 0.6, 1.2… up to 5 s; when the browser knows it is offline, waiting for the network costs nothing.
function pause(attempt, signal) {
  return new Promise((resolve, reject) => {
    const finish = () => { clearTimeout(timer); removeEventListener("online", finish); resolve(); };
    const timer = setTimeout(finish, navigator.onLine ? Math.min(300 * 2 ** attempt, 5000) : 30000);
    addEventListener("online", finish);
    signal.addEventListener("abort", () => { finish(); reject(signal.reason); }, { once: true });
  });
}
