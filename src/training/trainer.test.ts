import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { createTrainer, imagesBetween } from './trainer.ts';

describe('imagesBetween', () => {
  it('counts the short last batch of an epoch', () => {
    const sizes = { imageCount: 10, batchSize: 4 };
    expect(imagesBetween({ from: 0, to: 1, ...sizes })).toBe(4);
    expect(imagesBetween({ from: 2, to: 3, ...sizes })).toBe(2);
    expect(imagesBetween({ from: 0, to: 6, ...sizes })).toBe(20);
    expect(imagesBetween({ from: 2, to: 4, ...sizes })).toBe(6);
  });
});

describe('createTrainer', () => {
  function trainerOn(options: { readonly imageCount: number; readonly step?: number }) {
    const asked: number[] = [];
    let clock = 0;
    const engine = {
      train: (updates: number) => {
        asked.push(updates);
        clock += updates;
        return Promise.resolve({ total: 1, reconstruction: 1, kl: 0 });
      },
    } as unknown as Engine;
    const trainer = createTrainer({
      engine,
      imageCount: options.imageCount,
      batchSize: 128,
      step: options.step ?? 0,
      now: () => clock,
    });
    return { trainer, asked };
  }

  it('stops exactly where it is told', async () => {
    const { trainer } = trainerOn({ imageCount: 12_800 });
    while (trainer.step < 37) await trainer.advance({ imagesReceived: 12_800, stopAt: 37 });
    expect(trainer.step).toBe(37);
  });

  it('makes one update when asked for one', async () => {
    const { trainer, asked } = trainerOn({ imageCount: 12_800 });
    for (let i = 0; i < 5; i++) await trainer.advance({ imagesReceived: 12_800, stopAt: Infinity });
    asked.length = 0;
    await trainer.advance({ imagesReceived: 12_800, stopAt: Infinity, at: 'most-one' });
    expect(asked).toEqual([1]);
  });

  it('waits for images, and never asks for updates whose images are missing', async () => {
    const { trainer } = trainerOn({ imageCount: 60_000 });
    expect(trainer.canAdvance(0)).toBe(false);
    expect(trainer.canAdvance(2047)).toBe(false);
    expect(trainer.canAdvance(2048)).toBe(true);
    while (trainer.canAdvance(2048)) await trainer.advance({ imagesReceived: 2048, stopAt: Infinity });
    expect(trainer.step).toBe(16);
    expect(trainer.canAdvance(4096)).toBe(true);
  });

  it('goes on from a checkpoint in the second epoch only with all images', () => {
    const { trainer } = trainerOn({ imageCount: 60_000, step: 469 });
    expect(trainer.canAdvance(59_999)).toBe(false);
    expect(trainer.canAdvance(60_000)).toBe(true);
  });
});
