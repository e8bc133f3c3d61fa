// Looking something up while somebody types: after a pause, and only for what was typed last.

/**
 * `begin(wanted)` waits for the pause, `now(wanted)` does not; each gives up what was asked before, and so does `stop`.
 * `find` asks, with a signal that says when nobody wants the answer any more; `found` hears it, as long as `wanted`
 * still holds. Whoever types on needs no suggestions: what fails found nothing.
 * @template Answer
 * @param {{pause: number, find: (wanted: string, signal: AbortSignal) => Promise<Answer[]>, holds: (wanted: string) => boolean, found: (answer: Answer[], wanted: string) => void}} how
 */
export function lookingUp({ pause, find, holds, found }) {
  let waiting = 0;
  let asked = new AbortController();

  function stop() {
    clearTimeout(waiting);
    asked.abort();
  }

  async function now(wanted) {
    stop();
    asked = new AbortController();
    const { signal } = asked;
    const answer = await find(wanted, signal).catch(() => []);
    if (!signal.aborted && holds(wanted)) found(answer, wanted);
  }

  function begin(wanted) {
    clearTimeout(waiting);
    waiting = setTimeout(() => now(wanted), pause);
  }

  return { begin, now, stop };
}
