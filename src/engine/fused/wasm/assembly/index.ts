import { Control, uniform } from '../built/constants';
import { runPiece } from '../built/dispatch';
import { fixedPieces, panelPieces, recordBytes } from './memory';

/** Where static data ends; the host's memory map begins there. */
export function dataEnd(): usize { return __heap_base; }

/** Bytes of an operation's slot of counters. */
const slotBytes: usize = <usize>Control.slotWords << 2;

// The control block (../layout.ts, `control`), in bytes.
// @ts-ignore: decorator
@inline const runAt: usize = <usize>Control.run << 2;
// @ts-ignore: decorator
@inline const listAt: usize = <usize>Control.list << 2;
// @ts-ignore: decorator
@inline const lengthAt: usize = <usize>Control.length << 2;
// @ts-ignore: decorator
@inline const helpedAt: usize = <usize>Control.helped << 2;
// @ts-ignore: decorator
@inline const threadsAt: usize = <usize>Control.threads << 2;
// @ts-ignore: decorator
@inline const slotsAt: usize = <usize>Control.slots << 2;

/** How often a waiting thread looks before it sleeps. */
const patience = 4000;

/** Into how many independent pieces an operation falls; any thread may do any piece. */
// @ts-ignore: decorator
@inline
function piecesOf(record: usize, uniforms: usize): i32 {
  return fixedPieces(record) + panelPieces(record) * uniform.panels(uniforms);
}

/** Runs a list on this thread alone. */
function runAlone(list: usize, length: i32, uniforms: usize, scratch: usize): void {
  for (let index = 0; index < length; index++) {
    const record = list + <usize>index * recordBytes;
    const all = piecesOf(record, uniforms);
    for (let piece = 0; piece < all; piece++) runPiece(record, uniforms, piece, scratch);
  }
}

/**
 * Takes part in a run: of each operation, takes pieces until none is left, then waits until all are done. Returns how
 * many pieces it did. A slot holds run << 32 | next piece, so that a thread that overslept can't take a piece of another
 * run, and the pieces done.
 */
function takePart(control: usize, uniforms: usize, scratch: usize, run: i32): i32 {
  const list = <usize>load<u32>(control, listAt);
  const length = load<i32>(control, lengthAt);
  const tag = <i64>run << 32;
  let pieces = 0;
  for (let index = 0; index < length; index++) {
    const record = list + <usize>index * recordBytes;
    const slot = control + slotsAt + <usize>index * slotBytes;
    const all = piecesOf(record, uniforms);
    while (true) {
      const next = atomic.load<i64>(slot);
      if (next >> 32 != <i64>run) return pieces;
      const piece = <i32>(next - tag);
      if (piece >= all) break;
      if (atomic.cmpxchg<i64>(slot, next, next + 1) != next) continue;
      runPiece(record, uniforms, piece, scratch);
      pieces++;
      if (atomic.add<i32>(slot, 1, 8) + 1 == all) atomic.notify(slot + 8, -1);
    }
    let looks = 0;
    while (true) {
      const done = atomic.load<i32>(slot, 8);
      if (done >= all) break;
      if (atomic.load<i64>(slot) >> 32 != <i64>run) return pieces;
      if (++looks > patience) atomic.wait<i32>(slot + 8, done, 1000000);
    }
  }
  return pieces;
}

/** Runs the list at `list`; with helpers, each of them takes part. Returns when all is done. */
export function run(control: usize, uniforms: usize, scratch: usize, list: usize, length: i32): void {
  if (load<i32>(control, threadsAt) <= 1) return runAlone(list, length, uniforms, scratch);
  const number = load<i32>(control, runAt) + 1;
  store<u32>(control, <u32>list, listAt);
  store<i32>(control, length, lengthAt);
  for (let index = 0; index < length; index++) {
    const slot = control + slotsAt + <usize>index * slotBytes;
    atomic.store<i32>(slot, 0, 8);
    atomic.store<i64>(slot, <i64>number << 32);
  }
  atomic.store<i32>(control, number, runAt);
  atomic.notify(control + runAt, -1);
  takePart(control, uniforms, scratch, number);
  // Closed before the host writes the next run's numbers: a late helper must find nothing to take.
  for (let index = 0; index < length; index++) {
    atomic.store<i64>(control + slotsAt + <usize>index * slotBytes, 0);
  }
}

/** From now on runs have so many threads; helpers of higher numbers sleep until there are more. */
export function setThreads(control: usize, threads: i32): void {
  atomic.store<i32>(control, threads, threadsAt);
  atomic.notify(control + threadsAt, -1);
}

/**
 * A helper's work: waits until a run begins, takes part, waits again, until there are no threads any more. `number` counts
 * helpers from 1; the host is thread 0.
 */
export function help(control: usize, uniforms: usize, scratch: usize, number: i32): void {
  let last = atomic.load<i32>(control, runAt);
  let looks = 0;
  while (true) {
    const threads = atomic.load<i32>(control, threadsAt);
    if (threads == 0) return;
    if (number >= threads) {
      atomic.wait<i32>(control + threadsAt, threads, -1);
      last = atomic.load<i32>(control, runAt);
      continue;
    }
    const current = atomic.load<i32>(control, runAt);
    if (current == last) {
      if (++looks > patience) atomic.wait<i32>(control + runAt, last, -1);
      continue;
    }
    looks = 0;
    last = current;
    atomic.add<i32>(control, takePart(control, uniforms, scratch, current), helpedAt);
  }
}
