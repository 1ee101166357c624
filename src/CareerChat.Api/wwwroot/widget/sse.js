// Reads `text/event-stream` from a fetch body (EventSource can neither POST nor carry a header).
// https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation

/** Yields {id, type, data} with data parsed as JSON; throws when the connection breaks or `silence` gives up. */
export async function* readEvents(body, silence) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let event = {};
  try {
    while (true) {
      const { done, value } = await Promise.race([reader.read(), silence.next()]);
      if (done) return;
      const lines = (rest + value).split(/\r?\n/);
      rest = lines.pop();
      for (const line of lines) {
        const [, name, content] = line.match(/^(\w+): ?(.*)/) ?? [];
        if (name === "data") event.data = event.data === undefined ? content : `${event.data}\n${content}`;
        else if (name) event[name] = content;
        if (line) continue;
        if (event.data) yield { id: event.id, type: event.event, data: JSON.parse(event.data) };
        event = {};
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Rejects when nothing was heard for `seconds`: a sleeping tab or a dead proxy leaves a socket silent, not closed. */
export class Silence {
  #seconds;
  #timer;
  #fail;
  #heard;

  constructor(seconds) { this.#seconds = seconds; }

  next() {
    this.stop();
    this.#heard = performance.now();
    return new Promise((_, reject) => {
      this.#fail = () => reject(new Error("silence"));
      this.#timer = setTimeout(this.#fail, this.#seconds * 1000);
    });
  }

  /** Timers sleep with the tab: when it wakes, the clock says whether the stream is stale. */
  wake() {
    if (performance.now() - this.#heard > this.#seconds * 500) this.#fail?.();
  }

  stop() { clearTimeout(this.#timer); }
}
