/** Time in which a point covers 63 % of its way, in ms: after 300 ms it has arrived to the eye. */
const timeConstant = 90;

/** Points that glide from where they are drawn to where they belong. Places are pairs of picture coordinates. */
export interface Cloud {
  /** count × 2. */
  readonly places: Float32Array;
  readonly count: number;
  /** Sends the points on their way; new ones appear at their goal, and with `jump` all do. */
  aim(goals: Float32Array, jump: boolean): void;
  /** Moves on by so many milliseconds; false when nothing moves any more. Goals nearer than the tolerances count as reached. */
  advance(milliseconds: number, toleranceX: number, toleranceY: number): boolean;
  /** Expresses the places in other coordinates: x ↦ kx · x + x0, y ↦ ky · y + y0. */
  transform(kx: number, x0: number, ky: number, y0: number): void;
}

export function createCloud(): Cloud {
  let places: Float32Array = new Float32Array();
  let goals: Float32Array = places;
  return {
    get places() {
      return places;
    },
    get count() {
      return places.length / 2;
    },
    aim(next, jump) {
      const before = jump ? new Float32Array() : places;
      places = next.slice();
      goals = next;
      const kept = Math.min(before.length, next.length);
      for (let i = 0; i < kept; i++) {
        const value = before[i] ?? NaN;
        if (Number.isFinite(value) && Number.isFinite(next[i])) places[i] = value;
      }
    },
    advance(milliseconds, toleranceX, toleranceY) {
      const part = 1 - Math.exp(-milliseconds / timeConstant);
      let isMoving = false;
      for (let i = 0; i < places.length; i++) {
        const goal = goals[i] ?? 0;
        const way = goal - (places[i] ?? 0);
        const tolerance = i % 2 === 0 ? toleranceX : toleranceY;
        if (Math.abs(way) > tolerance) {
          places[i] = (places[i] ?? 0) + part * way;
          isMoving = true;
        } else places[i] = goal;
      }
      return isMoving;
    },
    transform(kx, x0, ky, y0) {
      for (let i = 0; i < places.length; i += 2) {
        places[i] = kx * (places[i] ?? 0) + x0;
        places[i + 1] = ky * (places[i + 1] ?? 0) + y0;
      }
    },
  };
}
