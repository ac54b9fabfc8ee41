import type { Page } from '@playwright/test';
import { presetIds, type PresetId } from '../../src/experiment/presets.ts';
import { experiment } from '../../src/text/experiment.ts';
import { until } from '../root.ts';

/** Chooses a preset as a user would, and waits until it trains; resolves with the first figures. */
export async function choosePreset(page: Page, id: PresetId) {
  const name = experiment.en.presets[id];
  await page
    .getByRole('region', { name: 'Experiment' })
    .getByRole('button', { name: /Preset$/ })
    .click();
  await page
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
  return until(
    page,
    `${id} trains`,
    (now) => now.status === 'running' && now.step > 3 && Number.isFinite(now.trainLoss),
  );
}

export { presetIds };
