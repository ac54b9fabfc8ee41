import { klRule, sample, sampleGradient, splitCode } from './code';
import { dropout, dropoutGradient } from './dropout';
import { addNoise, binarize, corruptImages } from './corrupt';
import { dense, denseFromLists, inputGradient, panelsAUnit, scan } from './dense';
import { contraction } from './contraction';
import { importance, importanceGradient } from './importance';
import { sparsity, topK } from './sparse';
import { mean, reconstruction, squaredError } from './pixels';
import { record as recordTerm } from './record';
import { copies, uniform, word } from './memory';
import { update, updateBias, updateFromImages, updateVariance } from './update';

/** Where static data ends; the host's memory map begins there. */
export function dataEnd(): usize { return __heap_base; }

/** Inputs of one panel of outputs that a thread updates at a time. */
const updateRows = 128;

/** Words of an operation's record, and bytes of its slot of counters. */
const recordBytes: usize = 64;
const slotBytes: usize = 64;

// The control block (../layout.ts, `control`).
// @ts-ignore: decorator
@inline const runAt: usize = 0;
// @ts-ignore: decorator
@inline const listAt: usize = 4;
// @ts-ignore: decorator
@inline const lengthAt: usize = 8;
// @ts-ignore: decorator
@inline const helpedAt: usize = 12;
// @ts-ignore: decorator
@inline const threadsAt: usize = 16;
// @ts-ignore: decorator
@inline const slotsAt: usize = 64;

/** How often a waiting thread looks before it sleeps. */
const patience = 4000;

// @ts-ignore: decorator
@inline
function over(length: i32, size: i32): i32 { return (length + size - 1) / size; }

/** Into how many independent pieces an operation falls; any thread may do any piece. */
function unitsOf(record: usize, uniforms: usize): i32 {
  const images = uniform.panels(uniforms);
  const panels = images * copies(record);
  switch (<i32>word(record, 0)) {
    case 2: return panels * over(<i32>word(record, 9), 32);
    case 3: return panels * over(over(<i32>word(record, 9), 16), panelsAUnit(<i32>word(record, 8)));
    case 4: return panels * over(over(<i32>word(record, 11), 16), panelsAUnit(<i32>word(record, 12)));
    case 5: return 1 + over(<i32>word(record, 10), 16) * over(<i32>word(record, 9), updateRows);
    case 6: return 1 + over(<i32>word(record, 3), 16);
    case 13: return 1;
    case 18: return 1;
    case 23: return 1;
    case 17: return over(<i32>word(record, 8), 16);
    case 22: return over(<i32>word(record, 12), 16);
    case 24: return images;
    case 25: return images;
    default: return panels;
  }
}

function runUnit(record: usize, uniforms: usize, unit: i32, scratch: usize): void {
  const panels = uniform.panels(uniforms);
  switch (<i32>word(record, 0)) {
    case 1: return scan(record, uniforms, unit);
    case 2: return denseFromLists(record, unit % panels, unit / panels * 2, scratch);
    case 3: {
      const all = over(<i32>word(record, 9), 16);
      const each = panelsAUnit(<i32>word(record, 8));
      const groups = over(all, each);
      const first = unit % groups * each;
      return dense(record, unit / groups, first, first + each < all ? first + each : all);
    }
    case 4: {
      const all = over(<i32>word(record, 11), 16);
      const each = panelsAUnit(<i32>word(record, 12));
      const groups = over(all, each);
      const first = unit % groups * each;
      return inputGradient(record, unit / groups, first, first + each < all ? first + each : all);
    }
    case 5: {
      const inputs = <i32>word(record, 9);
      const outputs = <i32>word(record, 10);
      const groups = over(inputs, updateRows);
      if (unit == over(outputs, 16) * groups) {
        const rows = panels * copies(record);
        return updateBias(word(record, 3), word(record, 4), word(record, 7), word(record, 8), outputs, rows, uniforms);
      }
      const first = unit % groups * updateRows;
      const end = first + updateRows < inputs ? first + updateRows : inputs;
      return update(record, uniforms, unit / groups, first, end, scratch);
    }
    case 6: {
      if (unit == over(<i32>word(record, 3), 16)) {
        const outputs = <i32>word(record, 10);
        return updateBias(word(record, 4), word(record, 5), word(record, 8), word(record, 9), outputs, panels, uniforms);
      }
      return updateFromImages(record, uniforms, unit * 16, scratch);
    }
    case 7: return sample(record, uniforms, unit);
    case 8: return sampleGradient(record, uniforms, unit, scratch);
    case 9: return reconstruction(record, uniforms, unit, scratch);
    case 10: return squaredError(record, uniforms, unit, scratch);
    case 11: return splitCode(record, unit);
    case 12: return mean(record, unit);
    case 13: return recordTerm(record, uniforms);
    case 14: return corruptImages(record, uniforms, unit);
    case 15: return addNoise(record, uniforms, unit, scratch);
    case 16: return topK(record, unit);
    case 17: return sparsity(record, uniforms, unit);
    case 18: return klRule(record, uniforms);
    case 19: return dropout(record, uniforms, unit);
    case 20: return dropoutGradient(record, uniforms, unit);
    case 21: return binarize(record, uniforms, unit);
    case 22: return contraction(record, uniforms, unit);
    case 23: return updateVariance(record, uniforms);
    case 24: return importance(record, uniforms, unit);
    case 25: return importanceGradient(record, uniforms, unit);
    default: unreachable();
  }
}

/** Runs a list on this thread alone. */
function runAlone(list: usize, length: i32, uniforms: usize, scratch: usize): void {
  for (let index = 0; index < length; index++) {
    const record = list + <usize>index * recordBytes;
    const units = unitsOf(record, uniforms);
    for (let unit = 0; unit < units; unit++) runUnit(record, uniforms, unit, scratch);
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
    const units = unitsOf(record, uniforms);
    while (true) {
      const next = atomic.load<i64>(slot);
      if (next >> 32 != <i64>run) return pieces;
      const unit = <i32>(next - tag);
      if (unit >= units) break;
      if (atomic.cmpxchg<i64>(slot, next, next + 1) != next) continue;
      runUnit(record, uniforms, unit, scratch);
      pieces++;
      if (atomic.add<i32>(slot, 1, 8) + 1 == units) atomic.notify(slot + 8, -1);
    }
    let looks = 0;
    while (true) {
      const done = atomic.load<i32>(slot, 8);
      if (done >= units) break;
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
