import type { Browser, CDPSession } from '@playwright/test';

export interface WorkerHeap {
  readonly url: string;
  /** Objects and array buffers that are still referred to, in MB. */
  readonly megabytes: number;
}

/** A helper thread waits inside WASM for ever: it answers nothing, and holds nothing of its own. */
const isHelper = (url: string) => url.includes('/helper-');

/** What `Runtime.getHeapUsage` answers, in bytes. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

/** The workers that are alive, helpers included, and what each holds after a garbage collection. */
export async function workerHeaps(browser: Browser): Promise<readonly WorkerHeap[]> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const heaps: WorkerHeap[] = [];
  for (const { type, url, targetId } of targetInfos) {
    if (type !== 'worker') continue;
    if (isHelper(url)) {
      heaps.push({ url, megabytes: 0 });
      continue;
    }
    const { sessionId } = await session.send('Target.attachToTarget', { targetId });
    await ask(session, sessionId, { id: 1, method: 'HeapProfiler.collectGarbage' });
    const usage = (await ask(session, sessionId, { id: 2, method: 'Runtime.getHeapUsage' })) as HeapUsage;
    heaps.push({ url, megabytes: (usage.usedSize + usage.backingStorageSize) / 1e6 });
    await session.send('Target.detachFromTarget', { sessionId });
  }
  await session.detach();
  return heaps;
}

/** Sends a message through the browser to one of its targets; resolves with the answer's result. */
function ask(
  session: CDPSession,
  sessionId: string,
  message: { readonly id: number; readonly method: string },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      const answer = JSON.parse(event.message) as { readonly id?: number; readonly result?: unknown };
      if (event.sessionId === sessionId && answer.id === message.id) resolve(answer.result);
    });
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) }).catch(reject);
  });
}
