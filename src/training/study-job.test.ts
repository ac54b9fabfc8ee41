import { describe, expect, it } from 'vitest';
import { createStudyJob, type Study } from './study-job.ts';

function set(make: () => Promise<Study<number>>) {
  const job = createStudyJob<null, number>({ now: () => 0, wake: () => undefined });
  job.start(() => Promise.resolve(make));
  return job;
}

async function* counting(breaksAt: number) {
  for (let i = 1; i <= 3; i++) {
    await Promise.resolve();
    if (i === breaksAt) throw new Error('the engine is gone');
    yield { share: i / 3, needsStillness: true };
  }
  return 42;
}

describe('createStudyJob', () => {
  it('tells the figures when all is done', async () => {
    const job = set(() => Promise.resolve({ steps: counting(Infinity) }));
    await expect
      .poll(async () => {
        await job.work(null);
        return job.state;
      })
      .toEqual({ status: 'done', figures: 42 });
  });

  it('fails alone where what it needs can not be had, and may be begun again', async () => {
    const job = set(() => Promise.reject(new Error('no memory for a copy of the engine')));
    await job.work(null);
    await expect.poll(() => job.state).toEqual({ status: 'failed' });
    expect(await job.work(null)).toBe(false);
    job.start(() => Promise.resolve(() => Promise.resolve({ steps: counting(Infinity) })));
    expect(job.state.status).toBe('working');
  });

  it('fails alone where it breaks on its way, frees what it held, and needs no stillness any more', async () => {
    let freed = 0;
    const job = set(() => Promise.resolve({ steps: counting(2), dispose: () => (freed += 1) }));
    await expect
      .poll(async () => {
        await job.work(null);
        return job.state;
      })
      .toEqual({ status: 'failed' });
    expect([freed, job.needsStillness]).toEqual([1, false]);
  });
});
