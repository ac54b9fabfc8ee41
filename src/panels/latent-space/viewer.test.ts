import { describe, expect, it } from 'vitest';
import type { Bounds } from './scale.ts';
import { createViewer, type Clock } from './viewer.ts';
import { zoomed } from './view.ts';

const box = (half: number): Bounds => ({ left: -half, right: half, bottom: -half, top: half });

function scene(isMotionReduced = false, first: Bounds | null = null) {
  let time = 0;
  let frames: (() => void)[] = [];
  const clock: Clock = {
    now: () => time,
    nextFrame: (draw) => frames.push(draw),
    isMotionReduced: () => isMotionReduced,
  };
  const viewer = createViewer(clock, first);
  const pass = (milliseconds: number) => {
    for (const end = time + milliseconds; time < end;) {
      time += 10;
      const due = frames;
      frames = [];
      for (const draw of due) draw();
    }
  };
  return { viewer, pass, waiting: () => frames.length };
}

describe('viewer', () => {
  it('glides to where the data are and comes to rest', () => {
    const { viewer, pass, waiting } = scene();
    const spans: number[] = [];
    viewer.subscribe(() => spans.push(viewer.get().view.spanX));
    viewer.follow(box(10));
    pass(1000);
    expect(viewer.get().view.spanX).toBeCloseTo(11, 9);
    expect(spans.length).toBeGreaterThan(10);
    expect(spans).toEqual(spans.toSorted((a, b) => a - b));
    expect(waiting()).toBe(0);
  });

  it('stays still while the data change little', () => {
    const { viewer, pass } = scene(false, box(10));
    let told = 0;
    viewer.subscribe(() => told++);
    for (const half of [10.2, 9.7, 10.5, 9]) viewer.follow(box(half));
    pass(500);
    expect(told).toBe(0);
  });

  it('leaves the view to the user once he changed it, until it is released', () => {
    const { viewer, pass } = scene(false, box(10));
    viewer.change((view) => zoomed(view, [0, 0], 2));
    viewer.follow(box(50));
    pass(500);
    expect(viewer.get()).toMatchObject({
      isFollowing: false,
      view: { spanX: expect.closeTo(5.5, 9) as number },
    });
    viewer.release();
    pass(500);
    expect(viewer.get()).toMatchObject({
      isFollowing: true,
      view: { spanX: expect.closeTo(55, 9) as number },
    });
  });

  it('is stopped in its glide by the user', () => {
    const { viewer, pass } = scene(false, box(10));
    viewer.follow(box(100));
    pass(100);
    viewer.change((view) => view);
    const { view } = viewer.get();
    pass(500);
    expect(viewer.get().view).toEqual(view);
  });

  it('starts where the data are, and jumps where motion is unwanted', () => {
    expect(scene(false, box(3)).viewer.get().view.spanX).toBeCloseTo(3.3, 9);
    const still = scene(true);
    still.viewer.follow(box(20));
    expect(still.viewer.get().view.spanX).toBeCloseTo(22, 9);
  });
});
