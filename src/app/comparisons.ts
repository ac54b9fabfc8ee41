import { backends, refusalReasons, type Comparison } from '../engine/engine.ts';

/** Where the page keeps what engines reached on this machine, so that the next visit need not measure again. */
export interface Comparisons {
  known(): readonly Comparison[];
  keep(comparison: Comparison): void;
  /** Forgets all: the next start measures. */
  clear(): void;
}

/** What storage must offer; it may throw, as where it is forbidden. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Entry {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly comparison: Comparison;
}

const key = 'engines';
/** Sizes of models and states of a machine that are remembered. */
const capacity = 12;
const day = 24 * 60 * 60 * 1000;
/** Drivers, browsers and batteries change. */
const lifetime = 30 * day;
/** What was too slow may have waited for the network. */
const shortLifetime = day;

/** `shelf` is asked for anew each time; `now` tells milliseconds since 1970. */
export function createComparisons(shelf: () => Shelf, now: () => number): Comparisons {
  /** Newest first. */
  let entries: readonly Entry[] = attempt(() => entriesOf(shelf().getItem(key))) ?? [];
  const fresh = () => entries.filter(({ time, comparison }) => now() - time < lifetimeOf(comparison));

  return {
    known: () => fresh().map(({ comparison }) => comparison),
    keep(comparison) {
      if (fresh().some((entry) => entry.comparison.key === comparison.key)) return;
      entries = [{ time: now(), comparison }, ...fresh()].slice(0, capacity);
      attempt(() => shelf().setItem(key, JSON.stringify(entries)));
    },
    clear() {
      entries = [];
      attempt(() => shelf().removeItem(key));
    },
  };
}

function lifetimeOf({ refused }: Comparison): number {
  return refused.some(({ reason }) => reason === 'too-slow') ? shortLifetime : lifetime;
}

/** Private windows may refuse storage: then nothing is kept. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** The entries that make sense, in their order; anything else is dropped. */
function entriesOf(text: string | null): readonly Entry[] {
  const raw: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(raw) ? raw.flatMap(readEntry).slice(0, capacity) : [];
}

function readEntry(raw: unknown): readonly Entry[] {
  const { time, comparison } = recordOf(raw);
  const { key: name, speeds, refused } = recordOf(comparison);
  if (!isAmount(time) || typeof name !== 'string') return [];
  if (!Array.isArray(speeds) || !Array.isArray(refused)) return [];
  const read = { key: name, speeds: speeds.flatMap(readSpeed), refused: refused.flatMap(readRefusal) };
  const isWhole = read.speeds.length === speeds.length && read.refused.length === refused.length;
  return isWhole ? [{ time, comparison: read }] : [];
}

function readSpeed(raw: unknown): Comparison['speeds'] {
  const { backend: name, imagesPerSecond } = recordOf(raw);
  const backend = backends.find((known) => known === name);
  return backend !== undefined && isAmount(imagesPerSecond) ? [{ backend, imagesPerSecond }] : [];
}

function readRefusal(raw: unknown): Comparison['refused'] {
  const { backend: name, reason: cause } = recordOf(raw);
  const backend = backends.find((known) => known === name);
  const reason = refusalReasons.find((known) => known === cause);
  return backend !== undefined && reason !== undefined ? [{ backend, reason }] : [];
}

function isAmount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isFinite(raw) && raw >= 0;
}

function recordOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
