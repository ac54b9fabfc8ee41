import type { Page } from '@playwright/test';
import { presetIds, presets, type PresetId } from '../../src/experiment/presets.ts';
import { experiment } from '../../src/text/experiment.ts';
import { until } from '../root.ts';

/** The button that names the experiment in hand and opens the gallery. */
export const galleryButton = (page: Page) =>
  page.getByRole('region', { name: 'Experiment' }).getByRole('button', { name: /\d+ experiments$/ });

/** The card of a preset in the opened gallery. */
export const card = (page: Page, id: PresetId) =>
  page.getByRole('option').filter({ has: page.getByText(experiment.en.presets[id], { exact: true }) });

/** A Boltzmann machine: it has no training loss. */
export const isMachine = (id: PresetId) => presets[id].model.id === 'rbm';

/** Chooses a preset as a user would, and waits until it trains; resolves with the first figures. */
export async function choosePreset(page: Page, id: PresetId) {
  await galleryButton(page).click();
  await card(page, id).click();
  return until(
    page,
    `${id} trains`,
    (now) => now.status === 'running' && now.step > 3 && (Number.isFinite(now.trainLoss) || isMachine(id)),
  );
}

export { presetIds };
