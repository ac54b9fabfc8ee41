import type { Page } from '@playwright/test';
import type { PresetId } from '../../src/experiment/presets.ts';
import { experiment } from '../../src/text/experiment.ts';

/** Chooses a preset as a user would: by its whole name, other presets' names and sentences have parts of it. */
export async function choosePreset(page: Page, id: PresetId): Promise<void> {
  const { name, sentence } = experiment.en.presets[id];
  await page
    .getByRole('region', { name: 'Experiment' })
    .getByRole('button', { name: /Preset$/ })
    .click();
  await page.getByRole('option', { name: `${name} ${sentence}`, exact: true }).click();
}
