// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { createSessionStore } from '../state/session.ts';
import { fetchAhead } from './fetch-ahead.ts';

const heldOut = { rows: new Uint8Array(4), labels: new Uint8Array(1), count: 1 };

afterEach(() => vi.unstubAllGlobals());

/** Three parts, the second of which does not arrive. */
function set() {
  const session = createSessionStore();
  const asked: string[] = [];
  const part = (name: string) => () => {
    asked.push(name);
    return name === 'b' ? Promise.reject(new Error('offline')) : Promise.resolve();
  };
  fetchAhead(session, ['a', 'b', 'c'].map(part));
  return { session, asked };
}

it('fetches in turn once there are images, and goes on where one does not arrive', async () => {
  const { session, asked } = set();
  session.setState({ step: 1 });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(asked).toEqual([]);
  session.setState({ heldOut });
  session.setState({ step: 2 });
  await vi.waitFor(() => expect(asked).toEqual(['a', 'b', 'c']), { timeout: 5000 });
});

it('fetches nothing for who saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const { session, asked } = set();
  session.setState({ heldOut });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toEqual([]);
});
