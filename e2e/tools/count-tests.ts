import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sums up the reports under test-results and ends with a line `N passed, N failed`. Arguments name steps that failed
 * outside any test; each counts as one failure, and so does a report that is not there.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface StoryReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

const folder = join(import.meta.dirname, '../../test-results');

function countReport(name: string, count: (report: unknown) => Counts): Counts {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.log(`${name} is missing: its tests did not run.`);
    return { passed: 0, failed: 1 };
  }
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

function countUnits({ numPassedTests, numFailedTests, testResults }: UnitReport): Counts {
  // A file that could not even be loaded has no tests to count.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countStories({ stats, errors }: StoryReport): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

const steps = process.argv.slice(2);
for (const step of steps) console.log(`${step} failed.`);
const counts: readonly Counts[] = [
  countReport('unit.json', (report) => countUnits(report as UnitReport)),
  countReport('stories.json', (report) => countStories(report as StoryReport)),
  { passed: 0, failed: steps.length },
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
