import { describe, expect, it } from 'vitest';
import { defaultSpec } from '../experiment/defaults.ts';
import { createClient } from './client.ts';
import type { Command, WorkerEvent } from './protocol.ts';

/** A worker's surface, driven by hand. */
function fakeWorker() {
  const target = new EventTarget();
  const sent: Command[] = [];
  const moved: (readonly Transferable[])[] = [];
  const worker = Object.assign(target, {
    postMessage(command: Command, transfer: readonly Transferable[]) {
      sent.push(command);
      moved.push(transfer);
    },
    terminate: () => undefined,
  }) as unknown as Worker;
  const say = (event: WorkerEvent) => target.dispatchEvent(new MessageEvent('message', { data: event }));
  const crash = () => target.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  return { worker, sent, moved, say, crash };
}

function set() {
  const fakes = [fakeWorker()];
  const heard: WorkerEvent[] = [];
  const rests: boolean[] = [];
  let spawned = 0;
  const locks = new Map<string, () => unknown>();
  const client = createClient({
    // The cast says that this is as much of a lock manager as a client uses.
    locks: {
      request: (name: string, then: () => unknown) => {
        locks.set(name, then);
        return Promise.resolve();
      },
    } as unknown as LockManager,
    spawn: () => {
      spawned += 1;
      const fake = fakes[0] ?? fakeWorker();
      return fake.worker;
    },
    onEvent: (event) => void heard.push(event),
    onRest: (isAtRest) => void rests.push(isAtRest),
  });
  const start = () =>
    client.start({ spec: defaultSpec, engine: 'auto', known: [], baseUrl: '/', from: null, train: false });
  const [fake] = fakes;
  if (fake === undefined) throw new Error('no worker');
  return {
    client,
    start,
    heard,
    rests,
    ...fake,
    spawned: () => spawned,
    gone: (lock: string) => void locks.get(lock)?.(),
  };
}

const decode = () => ({ type: 'decode', codes: new Float32Array(2) }) as const;
const asks = (sent: readonly Command[]) => sent.filter((command) => command.type === 'ask');

describe('a worker that ends without a word', () => {
  it('counts as crashed as soon as its lock is free', () => {
    const { client, start, say, heard, gone } = set();
    start();
    say({ type: 'alive', runId: 0, lock: 'of this worker' });
    expect(heard).toEqual([]);
    const answer = client.ask('probe', decode());
    gone('of this worker');
    expect(heard).toMatchObject([{ type: 'failed', problem: { code: 'worker-crashed' } }]);
    return expect(answer).resolves.toBeNull();
  });

  it('says nothing of a worker that was already known to have crashed, or that nobody needs any more', () => {
    const { client, start, say, crash, heard, gone } = set();
    start();
    say({ type: 'alive', runId: 0, lock: 'of this worker' });
    crash();
    gone('of this worker');
    client.dispose();
    expect(heard).toHaveLength(1);
  });
});

describe('createClient', () => {
  it('drops events of older runs', () => {
    const { start, say, heard } = set();
    const first = start();
    const second = start();
    say({ type: 'status', runId: first, status: 'running', step: 3 });
    say({ type: 'status', runId: second, status: 'idle', step: 0 });
    expect(heard).toEqual([{ type: 'status', runId: second, status: 'idle', step: 0 }]);
  });

  it('keeps one request a key under way and only the newest waiting', async () => {
    const { client, start, sent, say } = set();
    const runId = start();
    const first = client.ask('probe', decode());
    const second = client.ask('probe', decode());
    const third = client.ask('probe', decode());
    const other = client.ask('strip', { type: 'reconstruct', indices: [1] });
    expect(asks(sent)).toHaveLength(2);
    expect(await second).toBeNull();
    const pixels = new Float32Array(1);
    say({ type: 'answer', runId, requestId: 1, answer: { type: 'decode', pixels } });
    expect((await first)?.pixels).toBe(pixels);
    expect(asks(sent)).toHaveLength(3);
    start();
    expect(await third).toBeNull();
    expect(await other).toBeNull();
  });

  it('knows that the worker rests only when it has heard everything', () => {
    const { client, start, say, rests } = set();
    const runId = start();
    client.send({ type: 'pause' });
    say({ type: 'rest', runId, commands: 1 });
    expect(rests).toEqual([]);
    say({ type: 'rest', runId, commands: 2 });
    expect(rests).toEqual([true]);
    client.send({ type: 'train' });
    expect(rests).toEqual([true, false]);
  });

  it('tells when the worker dies, and starts another for the next run', async () => {
    const { client, start, say, crash, heard, spawned } = set();
    say({ type: 'status', runId: start(), status: 'idle', step: 0 });
    const pending = client.ask('probe', decode());
    crash();
    expect(await pending).toBeNull();
    expect(heard.at(-1)).toMatchObject({
      type: 'failed',
      problem: { code: 'worker-crashed', detail: 'out of memory' },
    });
    start();
    expect(spawned()).toBe(2);
  });

  it('takes a worker that fails before its first word for code that did not come', () => {
    const { start, crash, heard } = set();
    start();
    crash();
    expect(heard).toMatchObject([{ type: 'failed', problem: { code: 'code-missing' } }]);
  });
});

it('moves the arrays of a request to the worker', () => {
  const { client, start, moved } = set();
  start();
  const codes = new Float32Array(2);
  void client.ask('round-trip', { type: 'round-trip', codes });
  void client.ask('strip', { type: 'reconstruct', indices: [1] });
  expect(moved).toEqual([[], [codes.buffer], []]);
});
