import type { Page } from '@playwright/test';
import { presetIds, type PresetId } from '../../src/experiment/presets.ts';
import { experiment } from '../../src/text/experiment.ts';
import { until } from '../root.ts';

/** Chooses a preset as a user would, and waits until it trains. */
export async function choosePreset(page: Page, id: PresetId, steps = 3): Promise<void> {
  const { name, sentence } = experiment.en.presets[id];
  await page
    .getByRole('region', { name: 'Experiment' })
    .getByRole('button', { name: /Preset$/ })
    .click();
  await page.getByRole('option', { name: `${name} ${sentence}`, exact: true }).click();
  await until(page, `${id} trains`, (now) => now.status === 'running' && now.step > steps);
}

export { presetIds };
