// Follows a growing answer until its question reaches the top, and never moves a reader who scrolled away.
const near = 48; // px from the end that still count as "at the end"
const worthSaying = 140; // px out of sight from which the button appears: less is only the tools under an answer

export class ScrollKeeper {
  #log;
  #jump;
  #turn;
  #following = true;
  #expected = 0;
  #lead = 12; // px of a turn's own top padding that may leave the view

  /** `log` scrolls; `jump` is the button shown when something new is out of sight. */
  constructor(log, jump) {
    this.#log = log;
    this.#jump = jump;
    log.addEventListener("scroll", () => this.#moved(), { passive: true });
    jump.addEventListener("click", () => this.#toEnd());
  }

  /** A new turn begins: the reader asked for it, so it comes into view. */
  begin(turn) {
    this.#turn = turn;
    this.#following = true;
    this.grew();
  }

  /** The turn is complete: when it is taller than the view, `step`, what the reader does next, takes its place. */
  end(step) {
    if (step && this.#turn && this.#turn.offsetHeight > this.#log.clientHeight) {
      this.#turn = step;
      this.#lead = -12;
    }
    this.grew();
    this.#lead = 12;
  }

  /** Called once per frame in which content was added. */
  grew() {
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    if (this.#following) {
      const anchor = this.#turn ? this.#turn.offsetTop + this.#lead : end;
      this.#set(Math.max(0, Math.min(end, anchor)));
    }
    this.#jump.hidden = end - this.#log.scrollTop <= worthSaying;
  }

  #set(top) {
    if (Math.abs(this.#log.scrollTop - top) < 1) return;
    this.#log.scrollTop = top;
    this.#expected = this.#log.scrollTop;
  }

  #moved() {
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    const atEnd = end - this.#log.scrollTop <= near;
    if (Math.abs(this.#log.scrollTop - this.#expected) > 2) this.#following = atEnd;
    if (atEnd) this.#jump.hidden = true;
  }

  #toEnd() {
    this.#turn = undefined;
    this.#following = true;
    this.#set(this.#log.scrollHeight);
    this.#jump.hidden = true;
    this.#log.focus({ preventScroll: true });
  }
}
