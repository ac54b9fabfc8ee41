// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { useState, type ComponentType } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { late } from './late.tsx';
import { LoadBoundary } from './load-boundary.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function View({ Panel }: { readonly Panel: ComponentType }) {
  const [attempt, setAttempt] = useState(0);
  const retry = <button onClick={() => setAttempt(attempt + 1)}>again</button>;
  return (
    <LoadBoundary key={attempt} fallback={retry}>
      <Panel />
    </LoadBoundary>
  );
}

it('asks once for what does not come, and again when it is told to', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let asked = 0;
  let isOnline = false;
  const Panel = late(
    () => {
      asked += 1;
      return isOnline ? Promise.resolve(() => <p>the panel</p>) : Promise.reject(new Error('offline'));
    },
    () => <p>…</p>,
  );
  render(<View Panel={Panel} />);
  const again = await screen.findByRole('button', { name: 'again' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBe(1);
  again.click();
  await screen.findByText('…');
  const stillOffline = await screen.findByRole('button', { name: 'again' });
  expect(asked).toBe(2);
  isOnline = true;
  stillOffline.click();
  await screen.findByText('the panel');
  expect(asked).toBe(3);
});
