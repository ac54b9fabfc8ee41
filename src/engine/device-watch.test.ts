import { describe, expect, it } from 'vitest';
import { EngineLostError } from './errors.ts';
import { watchDevice } from './device-watch.ts';

describe('watchDevice', () => {
  it('passes answers and errors on while the device is there', async () => {
    const watch = watchDevice();
    watch.check();
    expect(await watch.wait(Promise.resolve(3))).toBe(3);
    await expect(watch.wait(Promise.reject(new RangeError('too far')))).rejects.toThrow(RangeError);
    expect(watch.isLost()).toBe(false);
  });

  it('lets go of whoever waits for an answer that will never come', async () => {
    const watch = watchDevice();
    const waiting = watch.wait(new Promise<never>(() => undefined));
    watch.report('unplugged');
    watch.report('and then some');
    await expect(waiting).rejects.toThrow(new EngineLostError('unplugged'));
    expect(() => watch.check()).toThrow(EngineLostError);
  });

  it('takes an answer that breaks off for the loss that is reported next', async () => {
    const watch = watchDevice();
    const broken = watch.wait(Promise.reject(new Error('mapping was aborted')));
    setTimeout(() => watch.report('unplugged'), 5);
    await expect(broken).rejects.toThrow(new EngineLostError('unplugged'));
  });

  it('does not believe an answer that comes after the loss', async () => {
    const watch = watchDevice();
    watch.report('gone');
    await expect(watch.wait(Promise.resolve(3))).rejects.toThrow(EngineLostError);
    await expect(watch.wait(Promise.reject(new RangeError('odd')))).rejects.toThrow(EngineLostError);
  });
});
