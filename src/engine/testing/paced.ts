import type { Candidate } from '../candidate.ts';
import type { Backend, Engine } from '../engine.ts';
import { plainFamily } from '../families.ts';

/** What a made-up device is like; times in ms. */
export interface Pace {
  readonly backend: Backend;
  readonly update: number;
  /** Infinity: it never starts. */
  readonly start?: number;
  readonly name?: string;
  readonly failsSelfTest?: boolean;
}

/** A candidate that computes nothing, passes the self-test and takes its time by the (fake) clock. */
export function paced({ backend, update, start = 1, name = backend, failsSelfTest = false }: Pace) {
  const counts = { started: 0, disposed: 0, updates: 0 };
  const candidate: Candidate = {
    backend,
    look: () => Promise.resolve({ type: 'there', isSoftware: false, name }),
    async start() {
      await sleep(start);
      counts.started += 1;
      let step = 0;
      const engine: Partial<Engine> = {
        backend,
        addRows: () => undefined,
        async train(updates) {
          await sleep(updates * update);
          counts.updates += updates;
          const total = failsSelfTest ? 0 : (plainFamily.losses[step] ?? 1);
          step += updates;
          return { total, reconstruction: total, kl: 0 };
        },
        dispose() {
          counts.disposed += 1;
        },
      };
      // What a comparison does not call is not there.
      return { engine: engine as Engine, device: name };
    },
  };
  return { candidate, counts };
}

function sleep(milliseconds: number): Promise<void> {
  if (milliseconds === Infinity) return new Promise(() => undefined);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
