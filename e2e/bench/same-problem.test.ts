import { describe, expect, it } from 'vitest';
import { assertSameProblem } from './same-problem.ts';

const right = { contestant: 'a', losses: [600, 500, 400, 300] };

describe('assertSameProblem', () => {
  it('lets different batches and noise pass', () => {
    const near = { contestant: 'b', losses: [620, 510, 405, 290] };
    expect(() => assertSameProblem([right, near])).not.toThrow();
  });

  it.each([
    ['a loss that does not fall', [600, 601, 599, 600]],
    ['a loss averaged over pixels', [600 / 784, 500 / 784, 400 / 784, 300 / 784]],
    ['another learning rate', [600, 580, 550, 500]],
    ['a run that diverged', [600, 500, NaN, NaN]],
    ['nothing at all', []],
  ])('refuses %s', (_, losses) => {
    expect(() => assertSameProblem([right, { contestant: 'b', losses }])).toThrow(/^b/);
  });
});
