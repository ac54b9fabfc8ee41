import { mkdir, stat, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { presetIds, presets, type PresetId } from '../../src/experiment/presets.ts';
import { toLink } from '../../src/experiment/link.ts';
import type { ViewId } from '../../src/state/views.ts';
import { serveBuild } from '../bench/serve.ts';
import { findBrowser } from '../browser.ts';
import { until } from '../root.ts';
import { trainingFields } from '../../src/experiment/training-fields.ts';

/**
 * The small pictures of the gallery, each from the run that its card opens: `npm run build && npm run pictures [preset …]`.
 * Runs are short; what is drawn on the ground of the page is taken in both themes.
 */
const folder = 'src/panels/gallery/pictures';
const usualEpochs = 3;
/** Of a picture, in pixels: twice what a card shows. */
const width = 480;
const height = width / 2;

/** What is taken: twice as wide as high, from an element's top left corner and as wide as `part` of it, or around its middle. */
interface Shot {
  readonly view: ViewId;
  readonly of: string;
  readonly part: number;
  readonly isMiddle?: boolean;
  /** Images on black look the same in both themes. */
  readonly isOnBlack?: boolean;
  /** Of the run, where three are too few to see anything: 44 updates are an epoch of the small digits. */
  readonly epochs?: number;
}

const map: Shot = { view: 'latent-space', of: '.latent-space__stage', part: 1, isMiddle: true };
const strip: Shot = { view: 'reconstructions', of: '.reconstructions', part: 0.4, isOnBlack: true };
const samples: Shot = { view: 'samples', of: '.samples__sheet', part: 1, isOnBlack: true };
const traversals: Shot = { view: 'traversals', of: '.traversals__images', part: 1, isOnBlack: true };
const filters: Shot = { view: 'weights', of: '.weights__sheet', part: 0.44 };
/** An epoch is an update, and no knob says so many: it is paused by hand. */
const learning: Shot = { view: 'learning', of: '.learning__charts', part: 1 };
const bars: Shot = { view: 'kl', of: '.kl__chart', part: 1 };

const shots: Readonly<Record<PresetId, Shot>> = {
  'vae-2d': map,
  'ae-2d': map,
  'linear-ae': { view: 'principal', of: '.principal__pairs', part: 1 },
  'vae-20d': traversals,
  iwae: samples,
  'vae-continuous-bernoulli': strip,
  'vae-learned-variance': strip,
  denoising: { view: 'denoising', of: '.denoising__columns', part: 0.6, isOnBlack: true },
  sparse: filters,
  'k-sparse': filters,
  contractive: { view: 'jacobian', of: '.jacobian__chart', part: 1 },
  'vae-warm-up': bars,
  'vae-free-bits': bars,
  'vae-entropy': map,
  'article-pytorch': map,
  'article-as-written': strip,
  'article-tensorflow': strip,
  'article-tensorflow-as-written': strip,
  'fashion-2d': map,
  rbm: { view: 'fantasies', of: '.fantasies__sheet', part: 1, isOnBlack: true },
  'rbm-bars': { ...learning, epochs: 12_000 },
  'rbm-bars-cd10': { ...learning, epochs: 8000 },
  'digits-8x8': { ...map, epochs: 30 },
};

const named = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const server = await serveBuild();
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let bytes = 0;
for (const id of presetIds.filter((preset) => named.length === 0 || named.includes(preset))) {
  const shot = shots[id];
  const epochs = shot.epochs ?? usualEpochs;
  const context = await browser.newContext({
    viewport: { width: 1600, height: 900 },
    deviceScaleFactor: 2,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const stopAfter = Math.min(epochs, trainingFields.stopAfter.max);
  const isLong = epochs > stopAfter;
  const link = toLink({
    ...presets[id],
    training: { ...presets[id].training, stopAfter: isLong ? 0 : stopAfter },
  });
  await page.goto(`${server.origin}/?${link}&run=1&view=${shot.view}`);
  if (isLong) {
    await until(page, `${id} has learned`, (now) => now.epoch >= epochs, 900_000);
    await page.getByRole('button', { name: 'Pause' }).first().click();
  }
  await until(page, `${id} is trained`, (now) => now.status === 'paused' && now.epoch >= epochs, 900_000);
  await page.addStyleTag({ content: '.latent-space__zoom, .latent-space__probe { display: none }' });
  for (const theme of shot.isOnBlack === true ? (['light'] as const) : (['light', 'dark'] as const)) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    await page.waitForTimeout(1000);
    await page.waitForFunction("document.documentElement.dataset.resting === 'true'");
    const file = `${folder}/${id}${theme === 'dark' ? '.dark' : ''}.webp`;
    await writeFile(file, await take(page, shot));
    const { size } = await stat(file);
    bytes += size;
    console.log(`${file} ${(size / 1000).toFixed(1)} kB`);
  }
  await context.close();
}
console.log(`${(bytes / 1000).toFixed(0)} kB in all`);
await browser.close();
await server.close();

/** A part of the page at the size of a picture, as WebP. */
async function take(page: Page, shot: Shot): Promise<Buffer> {
  const box = await page.locator(shot.of).first().boundingBox();
  if (box === null) throw new Error(`There is no ${shot.of} to take a picture of.`);
  const wide = shot.isMiddle === true ? Math.min(box.width, box.height * 2) : box.width * shot.part;
  const clip = {
    x: shot.isMiddle === true ? box.x + (box.width - wide) / 2 : box.x,
    y: shot.isMiddle === true ? box.y + (box.height - wide / 2) / 2 : box.y,
    width: wide,
    height: wide / 2,
  };
  const picture = (await page.screenshot({ clip })).toString('base64');
  const encoded = await page.evaluate(
    async ({ source, w, h }) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0))]),
        { resizeWidth: w, resizeHeight: h, resizeQuality: 'high' },
      );
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/webp', 0.6).split(',')[1] ?? '';
    },
    { source: picture, w: width, h: height },
  );
  return Buffer.from(encoded, 'base64');
}
