/** How many times as long as an answer took the machine is left alone while it trains; and at least so long, in ms. */
const times = 4;
const least = 80;

/** How long to wait before the machine is asked again, in ms, when its last answer took so long: training goes before. */
export function restAfter(elapsed: number, isTraining: boolean): number {
  return isTraining ? Math.max(least, times * elapsed) : 0;
}
