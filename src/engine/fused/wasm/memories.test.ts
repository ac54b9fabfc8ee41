import { describe, expect, it } from 'vitest';
import { createMemories, pageBytes } from './memories.ts';

const done = Promise.resolve();

describe('createMemories', () => {
  it('gives a restart the memory that it frees, all 0 again', async () => {
    const memories = createMemories();
    const first = await memories.take(300, false);
    new Uint8Array(first.buffer).fill(7);
    memories.giveBack(first, done);
    const second = await memories.take(300, false);
    expect(second).toBe(first);
    expect(new Uint8Array(second.buffer).every((byte) => byte === 0)).toBe(true);
  });

  it('waits until nobody works on it any more', async () => {
    const memories = createMemories();
    const first = await memories.take(300, true);
    let leave: () => void = () => undefined;
    memories.giveBack(first, new Promise<void>((resolve) => (leave = resolve)));
    let second: WebAssembly.Memory | null = null;
    const taking = memories.take(200, true).then((memory) => (second = memory));
    await done;
    expect(second).toBeNull();
    leave();
    expect(await taking).toBe(first);
  });

  it('lets go of large ones before it makes one that they are no use for', async () => {
    const log: string[] = [];
    const memories = createMemories(() => log.push('dropped'));
    memories.giveBack(await memories.take(2000, false), done);
    expect(log).toEqual([]);
    const small = await memories.take(10, false);
    expect(small.buffer.byteLength).toBe(10 * pageBytes);
    expect(log).toEqual(['dropped']);
  });

  it('never mixes shared memories with others, and keeps small ones', async () => {
    const memories = createMemories();
    const alone = await memories.take(20, false);
    memories.giveBack(alone, done);
    expect(await memories.take(20, true)).not.toBe(alone);
    expect(await memories.take(2, false)).toBe(alone);
  });
});
