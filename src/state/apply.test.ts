import { describe, expect, it } from 'vitest';
import type { WorkerEvent } from '../training/protocol.ts';
import { defaultSpec } from '../experiment/defaults.ts';
import { createApply, restarted, rewound, stripOf } from './apply.ts';
import { initialSession, type Session } from './session.ts';

const heldOut = {
  rows: new Uint8Array(4 * 20),
  labels: Uint8Array.from({ length: 20 }, (_, i) => (i + 3) % 10),
  count: 20,
};
const terms = { total: 3, reconstruction: 2, kl: 1 };
const progress = (step: number): WorkerEvent => ({
  type: 'progress',
  runId: 1,
  step,
  stepsPerEpoch: 5,
  trainingShare: 0.8,
  imagesPerSecond: 100,
  train: terms,
  memory: { tensors: 1, bytes: 4 },
});

function fold(events: readonly WorkerEvent[], from: Session = initialSession, now = () => 0): Session {
  const apply = createApply(now);
  return events.reduce(apply, from);
}

describe('createApply', () => {
  it('shows one held-out image of each class, and selects one', () => {
    const session = fold([{ type: 'held-out', runId: 1, heldOut }]);
    expect(session.strip.map((index) => heldOut.labels[index])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(session.strip).toContain(session.selected);
  });

  it('keeps the first copy of the held-out set, so that nothing is drawn anew', () => {
    const session = fold([
      { type: 'held-out', runId: 1, heldOut },
      { type: 'held-out', runId: 2, heldOut: { ...heldOut } },
    ]);
    expect(session.heldOut).toBe(heldOut);
  });

  it('is loading until the first update, not until the first command', () => {
    const running: WorkerEvent = { type: 'status', runId: 1, status: 'running', step: 0 };
    const waiting = fold([running]);
    expect(waiting.run.status).toBe('loading');
    expect(fold([progress(1)], waiting).run.status).toBe('running');
    const received = fold([
      { type: 'loading', runId: 1, received: 10, expected: 20, hasStalled: false },
      running,
    ]);
    expect(received.run.status).toBe('running');
  });

  it('does not let a late progress event undo a pause', () => {
    const session = fold([{ type: 'status', runId: 1, status: 'paused', step: 4 }, progress(5)]);
    expect(session.run.status).toBe('paused');
    expect(session.step).toBe(5);
  });

  it('merges blocks of codes without writing to arrays it gave away', () => {
    const block = (from: number, value: number): WorkerEvent => ({
      type: 'codes',
      runId: 1,
      step: 7,
      latentSize: 2,
      from,
      means: new Float32Array(20).fill(value),
      logVariances: null,
    });
    const first = fold([{ type: 'held-out', runId: 1, heldOut }, block(0, 1)]);
    const second = fold([block(10, 2)], first);
    expect(first.codes?.count).toBe(10);
    expect(second.codes?.count).toBe(20);
    expect(first.codes?.means[20]).toBe(0);
    expect([second.codes?.means[0], second.codes?.means[20]]).toEqual([1, 2]);
  });

  it('asks panels to look again at most five times a second', () => {
    let time = 0;
    const apply = createApply(() => time);
    let session = initialSession;
    for (let i = 0; i < 100; i++) {
      time += 10;
      session = apply(session, progress(i));
    }
    expect(session.look).toBeLessThanOrEqual(5);
    expect(session.look).toBeGreaterThanOrEqual(4);
  });
});

describe('restarted', () => {
  const session = fold([{ type: 'held-out', runId: 1, heldOut }, progress(5)]);

  it('forgets a run, but not the images', () => {
    const next = restarted(session, { heldOut: true, ended: defaultSpec });
    expect(next.step).toBe(0);
    expect(next.trainHistory).toEqual([]);
    expect(next.heldOut).toBe(heldOut);
  });

  it('keeps the history of a run that goes on elsewhere, up to where it goes on', () => {
    const longer = fold([progress(9)], session);
    const next = rewound(longer, { stage: 0, step: 6 });
    expect(next.step).toBe(6);
    expect(next.trainHistory).toEqual(session.trainHistory);
    expect(next.heldOut).toBe(heldOut);
  });

  it('forgets the images of another data set', () => {
    expect(restarted(session, { heldOut: false, ended: defaultSpec }).heldOut).toBeNull();
  });
});

describe('stages', () => {
  const first = fold([progress(3), progress(6), { type: 'stage', runId: 1, stage: 1 }]);

  it('keeps the curve of the one that has ended, and begins another', () => {
    expect(first).toMatchObject({ stage: 1, step: 0, trainHistory: [] });
    expect(first.endedStages).toHaveLength(1);
    expect(first.endedStages[0]?.trainHistory.map(({ step }) => step)).toEqual([3, 6]);
    expect(fold([{ type: 'stage', runId: 1, stage: 1 }], first)).toBe(first);
  });

  it('goes back within a stage, or to an earlier one', () => {
    const second = fold([progress(2), progress(9)], first);
    expect(rewound(second, { stage: 1, step: 2 })).toMatchObject({ stage: 1, step: 2 });
    expect(rewound(second, { stage: 1, step: 2 }).trainHistory).toHaveLength(1);
    const back = rewound(second, { stage: 0, step: 3 });
    expect(back).toMatchObject({ stage: 0, step: 3, endedStages: [] });
    expect(back.trainHistory.map(({ step }) => step)).toEqual([3]);
  });
});

describe('stripOf', () => {
  it('leaves out classes that do not occur, and fills up with other rows', () => {
    expect(stripOf({ labels: Uint8Array.of(2, 0, 2, 2), count: 4 })).toEqual([1, 0, 2, 3]);
  });

  it('has the first rows where there are no classes', () => {
    expect(stripOf({ labels: null, count: 30 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
