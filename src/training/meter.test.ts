import { describe, expect, it } from 'vitest';
import { createMeter } from './meter.ts';

const terms = (total: number) => ({ total, reconstruction: total - 1, kl: 1 });

describe('createMeter', () => {
  it('averages over updates, not over chunks', () => {
    const meter = createMeter(() => 0);
    meter.add({ elapsed: 0, updates: 1, images: 10, terms: terms(100) });
    meter.add({ elapsed: 0, updates: 3, images: 30, terms: terms(200) });
    expect(meter.read(true)?.train).toEqual(terms(175));
    expect(meter.read(true)).toBeNull();
  });

  it('adds up the last updates by themselves, however often it told of them', () => {
    const meter = createMeter(() => 0);
    expect(meter.readTail()).toBeNull();
    meter.add({ elapsed: 0, updates: 5, images: 10, terms: terms(1000) });
    meter.startTail();
    meter.add({ elapsed: 0, updates: 1, images: 10, terms: terms(100) });
    meter.read(true);
    meter.add({ elapsed: 0, updates: 3, images: 30, terms: terms(200) });
    expect(meter.readTail()).toEqual(terms(175));
  });

  it('tells at most ten times a second unless it must', () => {
    let time = 0;
    const meter = createMeter(() => time);
    const add = () => meter.add({ elapsed: 0, updates: 1, images: 10, terms: terms(1) });
    add();
    expect(meter.read(false)).not.toBeNull();
    time = 60;
    add();
    expect(meter.read(true)).not.toBeNull();
    meter.add({ elapsed: 0, updates: 1000, images: 10, terms: terms(1) });
    expect(meter.read(false)).not.toBeNull();
    add();
    expect(meter.read(false)).toBeNull();
    time = 160;
    expect(meter.read(false)).not.toBeNull();
  });

  it('tells of a sixteenth of all updates however soon: a fast run has a history too', () => {
    const meter = createMeter(() => 0);
    const told: number[] = [];
    for (let step = 100; step <= 8000; step += 100) {
      meter.add({ elapsed: 0, updates: 100, images: 10, terms: terms(1) });
      if (meter.read(false) !== null) told.push(step);
    }
    expect(told.filter((step) => step > 4000).length).toBeGreaterThanOrEqual(8);
    expect(told.length).toBeLessThan(60);
  });

  it('measures images a second by the clock', () => {
    let time = 0;
    const meter = createMeter(() => time);
    meter.start();
    let rate = 0;
    for (let i = 0; i < 50; i++) {
      time += 100;
      meter.add({ elapsed: 0, updates: 1, images: 128, terms: terms(1) });
      rate = meter.read(false)?.imagesPerSecond ?? rate;
    }
    expect(rate).toBeCloseTo(1280, 0);
  });

  it('tells which share of the time went into updates', () => {
    let time = 0;
    const meter = createMeter(() => time);
    meter.start();
    let share = 0;
    for (let i = 0; i < 50; i++) {
      time += 100;
      meter.add({ updates: 4, images: 512, terms: terms(1), elapsed: 60 });
      share = meter.read(false)?.trainingShare ?? share;
    }
    expect(share).toBeCloseTo(0.6, 10);
  });

  it('does not count a pause as time', () => {
    let time = 0;
    const meter = createMeter(() => time);
    meter.start();
    time = 1000;
    meter.add({ elapsed: 0, updates: 1, images: 1000, terms: terms(1) });
    meter.read(true);
    time = 60_000;
    meter.start();
    time = 61_000;
    meter.add({ elapsed: 0, updates: 1, images: 1000, terms: terms(1) });
    expect(meter.read(true)?.imagesPerSecond).toBeCloseTo(1000, 0);
  });
});
