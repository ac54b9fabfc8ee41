import type { PresetId } from '../../experiment/presets.ts';

/** Addresses of the pictures that `npm run pictures` took; those drawn on the page's ground have one for the dark theme. */
const files = import.meta.glob<string>('./pictures/*.webp', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

export function pictureOf(preset: PresetId, isDark: boolean): string | undefined {
  const light = files[`./pictures/${preset}.webp`];
  return isDark ? (files[`./pictures/${preset}.dark.webp`] ?? light) : light;
}
