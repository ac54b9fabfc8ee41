/** Whoever moved, pressed or typed so long ago, in ms, is taken to be still at it. */
const span = 250;

let last = -Infinity;
let isListening = false;

/** Whether a hand is at the pointer or the keys just now. Listens from its first call on. */
export function isHandBusy(): boolean {
  if (!isListening) {
    isListening = true;
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel'])
      document.addEventListener(type, () => (last = performance.now()), { capture: true, passive: true });
  }
  return performance.now() - last < span;
}
