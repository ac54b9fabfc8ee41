import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sums up the reports under test-results, names the slowest tests, and ends with a line `N passed, N failed`. Arguments name steps that failed
 * outside any test; each counts as one failure, and so does a report that is not there.
 */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly timed: readonly Timed[];
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly UnitTest[];
  }[];
}

interface UnitTest {
  readonly fullName: string;
  /** ms; missing where it did not run. */
  readonly duration?: number | null;
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly StorySpec[];
}

interface StorySpec {
  readonly title: string;
  readonly file: string;
  readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
}

interface Timed {
  readonly name: string;
  /** ms */
  readonly duration: number;
}

interface StoryReport {
  readonly suites: readonly Suite[];
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

const folder = join(import.meta.dirname, '../../test-results');

function countReport(name: string, count: (report: unknown) => Counts): Counts {
  const file = join(folder, name);
  if (!existsSync(file)) {
    console.log(`${name} is missing: its tests did not run.`);
    return { passed: 0, failed: 1, timed: [] };
  }
  return count(JSON.parse(readFileSync(file, 'utf8')));
}

function countUnits({ numPassedTests, numFailedTests, testResults }: UnitReport): Counts {
  // A file that could not even be loaded has no tests to count.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const timed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({ name: fullName, duration: duration ?? 0 })),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length, timed };
}

function countStories({ suites, stats, errors }: StoryReport): Counts {
  const timed = suites.flatMap(specsOf).map(({ title, file, tests }) => ({
    name: `${file}: ${title}`,
    duration: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, timed };
}

function specsOf({ suites = [], specs = [] }: Suite): readonly StorySpec[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

const steps = process.argv.slice(2);
for (const step of steps) console.log(`${step} failed.`);
const counts: readonly Counts[] = [
  countReport('unit.json', (report) => countUnits(report as UnitReport)),
  countReport('stories.json', (report) => countStories(report as StoryReport)),
  { passed: 0, failed: steps.length, timed: [] },
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const slowest = counts.flatMap(({ timed }) => timed).toSorted((a, b) => b.duration - a.duration);
console.log('The slowest tests:');
for (const { name, duration } of slowest.slice(0, 10))
  console.log(`${(duration / 1000).toFixed(1).padStart(6)} s  ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
