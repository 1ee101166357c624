// Reads `text/event-stream` from a fetch body (EventSource can neither POST nor carry a header).
// https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation

/** Yields {id, type, data} with data parsed as JSON; throws when `stalled` rejects or the connection breaks. */
export async function* readEvents(body, stalled) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = {};
  try {
    while (true) {
      const { done, value } = await Promise.race([reader.read(), stalled.next()]);
      if (done) return;
      rest += value;
      // A lone CR may be half of a CRLF that is still under way.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      for (const line of lines) {
        if (line === "") {
          if (event.data !== undefined) yield { id: event.id, type: event.type ?? "message", data: parsed(event.data) };
          event = {};
        } else take(line, event);
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function take(line, event) {
  const colon = line.indexOf(":");
  if (colon === 0) return;
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
  if (field === "data") event.data = event.data === undefined ? value : `${event.data}\n${value}`;
  else if (field === "event") event.type = value;
  else if (field === "id") event.id = value;
}

function parsed(data) {
  try { return JSON.parse(data); } catch { return {}; }
}

/** Rejects when nothing was heard for `seconds`: a sleeping tab or a dead proxy leaves a socket silent, not closed. */
export class StallTimer {
  #timer;
  #fail;
  #heard = 0;
  #seconds;

  constructor(seconds) { this.#seconds = seconds; }

  next() {
    clearTimeout(this.#timer);
    this.#heard = performance.now();
    return new Promise((_, reject) => {
      this.#fail = () => reject(new Error("silent stream"));
      this.#timer = setTimeout(this.#fail, this.#seconds * 1000);
    });
  }

  /** Timers sleep with the tab: when it wakes, the clock says whether the stream is stale. */
  wake() {
    if (this.#heard && performance.now() - this.#heard > this.#seconds * 500) this.#fail?.();
  }

  stop() { clearTimeout(this.#timer); this.#fail = undefined; }
}
