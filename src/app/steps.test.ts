import { describe, expect, it } from 'vitest';
import { withParams, withTraining } from '../experiment/edit.ts';
import { fromLink, toLink } from '../experiment/link.ts';
import { presets } from '../experiment/presets.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { createExperimentStore } from '../state/experiment.ts';
import { createSteps } from './steps.ts';

/** A page with a history like a browser's, whose entries outlive a reload. */
function open(browser = { entries: [{ state: null as unknown, url: '' }], at: 0 }) {
  const present = () => browser.entries[browser.at] ?? { state: null, url: '' };
  const experiment = createExperimentStore(fromLink(present().url));
  let time = 0;
  const go = (by: number) => {
    browser.at += by;
    steps.arrive();
  };
  const steps = createSteps({
    experiment,
    history: {
      get state() {
        return present().state;
      },
      pushState(state: unknown, _: string, url: string) {
        browser.entries.splice(++browser.at, Infinity, { state, url });
      },
      replaceState(state: unknown, _: string, url?: string) {
        browser.entries[browser.at] = { state, url: url ?? present().url };
      },
      back: () => go(-1),
      forward: () => go(1),
    },
    link: () => toLink(experiment.getState()),
    specInAddress: () => fromLink(present().url),
    now: () => time,
  });
  const stop = steps.follow();
  return {
    ...steps,
    browser,
    go,
    wait: (ms: number) => (time += ms),
    beta: (value: number) => experiment.setState((spec) => withParams(spec, { beta: value }), true),
    latent: (value: number) => experiment.setState((spec) => withParams(spec, { latent: value }), true),
    rate: (value: number) => experiment.setState((spec) => withTraining(spec, { learningRate: value }), true),
    stopAfter: (value: number) =>
      experiment.setState((spec) => withTraining(spec, { stopAfter: value }), true),
    withBeta: (latent: number) => experiment.setState((spec) => withParams(spec, { beta: 3, latent }), true),
    preset: () => experiment.setState(presets.sparse, true),
    spec: () => experiment.getState(),
    reload: () => {
      stop();
      return open(browser);
    },
  };
}

const knob = ({ model }: ExperimentSpec, name: 'beta' | 'latent') =>
  (model.params as Readonly<Record<string, unknown>>)[name];

describe('createSteps', () => {
  it('walks back and forward through what was changed, to exactly the experiments there were', () => {
    const page = open();
    const seen = [page.spec()];
    page.latent(5);
    seen.push(page.spec());
    page.preset();
    seen.push(page.spec());
    expect(page.place.getState()).toEqual({ step: 2, last: 2 });
    page.undo();
    expect(page.spec()).toEqual(seen[1]);
    page.undo();
    expect(page.spec()).toEqual(seen[0]);
    page.undo();
    expect(page.place.getState()).toEqual({ step: 0, last: 2 });
    page.redo();
    page.redo();
    page.redo();
    expect(page.spec()).toEqual(seen[2]);
  });

  it('makes one step of a drag, however long the hand rests, and another of the next', () => {
    const page = open();
    page.hold();
    page.beta(2);
    page.wait(5000);
    page.beta(3);
    page.release();
    page.hold();
    page.beta(4);
    page.release();
    expect(page.place.getState().last).toBe(2);
    page.undo();
    expect(knob(page.spec(), 'beta')).toBe(3);
    page.undo();
    expect(knob(page.spec(), 'beta')).toBe(1);
  });

  it('makes one step of keys pressed in a row, two after a rest, and one of each knob', () => {
    const page = open();
    page.beta(1.05);
    page.wait(200);
    page.beta(1.1);
    expect(page.place.getState().last).toBe(1);
    page.wait(2000);
    page.beta(1.15);
    page.rate(0.01);
    expect(page.place.getState().last).toBe(3);
  });

  it('makes one step of a drag of a knob that changes nothing of what is learned', () => {
    const page = open();
    page.hold();
    for (const epochs of [1, 2, 3]) page.stopAfter(epochs);
    page.release();
    expect(page.place.getState().last).toBe(1);
  });

  it('makes a step of a change of several things, though a knob that just moved is among them', () => {
    const page = open();
    page.beta(2);
    page.withBeta(5);
    expect(page.place.getState().last).toBe(2);
    page.undo();
    expect([knob(page.spec(), 'beta'), knob(page.spec(), 'latent')]).toEqual([2, 2]);
  });

  it('forgets what was undone once something else is changed', () => {
    const page = open();
    page.latent(5);
    page.latent(6);
    page.undo();
    page.latent(7);
    expect(page.place.getState()).toEqual({ step: 2, last: 2 });
    page.undo();
    expect(knob(page.spec(), 'latent')).toBe(5);
  });

  it('knows after a reload where it is and what comes after', () => {
    const page = open();
    page.latent(5);
    page.latent(6);
    page.undo();
    const again = page.reload();
    expect(again.place.getState()).toEqual({ step: 1, last: 2 });
    expect(knob(again.spec(), 'latent')).toBe(5);
    again.redo();
    expect(knob(again.spec(), 'latent')).toBe(6);
  });

  it('writes views into the present entry, and takes entries of others for what is in hand', () => {
    const page = open();
    page.latent(5);
    page.write();
    expect(page.browser.entries).toHaveLength(2);
    page.browser.entries.push({ state: null, url: toLink(page.spec()) });
    page.go(1);
    expect(page.place.getState()).toEqual({ step: 1, last: 1 });
    expect(knob(page.spec(), 'latent')).toBe(5);
  });
});
