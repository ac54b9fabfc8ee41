import { describe, expect, it } from 'vitest';
import type { Ask } from './protocol.ts';
import { createRequests } from './requests.ts';

const request = (requestId: number, ask: Ask, isUrgent = false) =>
  ({ type: 'ask', runId: 1, requestId, ask, isUrgent }) as const;
const checkpoint: Ask = { type: 'checkpoint' };
const reconstruct: Ask = { type: 'reconstruct', indices: [0] };

describe('requests', () => {
  it('are taken out oldest first', () => {
    const requests = createRequests(() => 0);
    for (const id of [1, 2]) requests.add(request(id, checkpoint));
    expect([1, 2, 3].map(() => requests.take(true)?.requestId ?? null)).toEqual([1, 2, null]);
  });

  it('wait for held-out images where they need them, and let others pass', () => {
    const requests = createRequests(() => 0);
    requests.add(request(1, reconstruct));
    requests.add(request(2, checkpoint));
    expect(requests.take(false)?.requestId).toBe(2);
    expect(requests.take(false)).toBeNull();
    expect(requests.take(true)?.requestId).toBe(1);
  });

  it('make jobs short only where one is urgent', () => {
    const requests = createRequests(() => 0);
    requests.add(request(1, checkpoint));
    expect(requests.areWaitedFor).toBe(false);
    requests.add(request(2, checkpoint, true));
    expect(requests.areWaitedFor).toBe(true);
  });
});
