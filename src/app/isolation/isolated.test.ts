import { describe, expect, it } from 'vitest';
import { isolated } from './isolated.ts';
import { contentPolicy } from './policy.ts';

describe('isolated', () => {
  it('adds what isolation needs, and changes nothing else', async () => {
    const response = new Response('a page', {
      status: 404,
      statusText: 'Not Found',
      headers: { 'content-type': 'text/html', 'cross-origin-opener-policy': 'unsafe-none' },
    });
    const copy = isolated(response);
    expect(Object.fromEntries(copy.headers)).toEqual({
      'content-type': 'text/html',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': contentPolicy,
    });
    expect(copy).toMatchObject({ status: 404, statusText: 'Not Found' });
    expect(await copy.text()).toBe('a page');
  });

  it('hands on bytes as they arrive', async () => {
    let more: (bytes: Uint8Array) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        more = (bytes) => controller.enqueue(bytes);
      },
    });
    const reader = isolated(new Response(body)).body?.getReader();
    more(Uint8Array.of(1, 2));
    expect((await reader?.read())?.value).toEqual(Uint8Array.of(1, 2));
    await reader?.cancel();
  });

  it('accepts an answer without a body', () => {
    expect(isolated(new Response(null, { status: 204 })).status).toBe(204);
  });

  it('leaves alone what it may not read', () => {
    const failed = Response.error();
    expect(isolated(failed)).toBe(failed);
  });
});
