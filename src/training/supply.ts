import { DataError } from '../datasets/download.ts';
import type { Rows } from '../lib/rows.ts';
import type { Engine } from '../engine/engine.ts';
import { biasRows } from './first-biases.ts';
import type { RowSource } from './rows.ts';
import type { HeldOut, WorkerEvent } from './protocol.ts';

/** The images of a run as they arrive: told to the page, handed over to its engine. */
export interface Supply {
  readonly heldOut: HeldOut | null;
  /** How many training images the engine has. */
  readonly handedOver: number;
  /** Everything that the run uses, once it is here. */
  readonly all: { readonly train: Rows; readonly heldOut: HeldOut } | null;
  /** The training images that the engine has; null before the first. */
  readonly arrived: Rows | null;
  /** The first of them, as many as the first update needs; null until these are here. */
  readonly first: Rows | null;
  /** Asks for images; call once. */
  open(): void;
  handOver(engine: Engine): void;
}

function isStall(error: unknown): boolean {
  return error instanceof DataError && error.problem.code === 'data-stalled';
}

export function createSupply(options: {
  readonly source: RowSource;
  readonly runId: number;
  readonly expected: number;
  readonly post: (event: WorkerEvent) => void;
  readonly hasEnded: () => boolean;
  readonly fail: (error: unknown) => void;
  readonly wake: () => void;
}): Supply {
  const { source, runId, expected, post, hasEnded, fail, wake } = options;
  let heldOut: HeldOut | null = null;
  let handedOver = 0;

  function told(hasStalled = false): void {
    if (hasEnded()) return;
    post({ type: 'loading', runId, received: Math.min(source.received, expected), expected, hasStalled });
    wake();
  }

  return {
    get heldOut() {
      return heldOut;
    },
    get handedOver() {
      return handedOver;
    },
    get all() {
      if (heldOut === null || source.received < expected) return null;
      return { train: source.rows(0, expected), heldOut };
    },
    get arrived() {
      return handedOver === 0 ? null : source.rows(0, handedOver);
    },
    get first() {
      const needed = Math.min(biasRows, expected);
      return handedOver < needed ? null : source.rows(0, needed);
    },
    open() {
      source
        .want(expected, () => told())
        .then(
          () => told(),
          // A download that stalls ends no run: it goes on as far as the images reach.
          (error: unknown) => (isStall(error) ? told(true) : fail(error)),
        );
      source.heldOut().then((rows) => {
        heldOut = rows;
        if (!hasEnded()) post({ type: 'held-out', runId, heldOut: rows });
        wake();
      }, fail);
    },
    handOver(engine) {
      const until = Math.min(source.received, expected);
      if (until <= handedOver) return;
      engine.addRows(source.rows(handedOver, until));
      handedOver = until;
    },
  };
}
