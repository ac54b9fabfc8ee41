import { describe, expect, it } from 'vitest';
import { presetIds, presets } from '../experiment/presets.ts';
import { isInUse, type Field, type Fields } from '../lib/fields.ts';
import { datasets } from '../datasets/index.ts';
import { models } from '../models/index.ts';
import { createI18n, languages } from './i18n.ts';
import { bringWords } from './late-words.ts';
import { presetNotes } from './preset-notes.ts';

const keysIn = (text: string) => [...text.matchAll(/\$t\(([^)]+)\)/g)].map(([, key]) => key ?? '');

describe.each(languages)('what is said of presets (%s)', (language) => {
  const notes = presetNotes[language];

  it('is said of every one, in whole sentences', () => {
    expect(Object.keys(notes)).toEqual(presetIds);
    for (const { note, next } of Object.values(notes))
      for (const text of [note, next]) expect(text).toMatch(/[.。?？]$/);
    for (const { look } of Object.values(notes)) expect(look).toMatch(/^[^.。]+$/);
  });

  it('comes with the page’s own words for knobs, choices, views and presets', async () => {
    const i18n = createI18n(language);
    await bringWords('presets', i18n);
    for (const id of presetIds) {
      expect(keysIn(notes[id].next)).not.toEqual([]);
      for (const key of keysIn(notes[id].note + notes[id].next)) expect(i18n.exists(key), key).toBe(true);
      const said = [i18n.t(`${id}.note`, { ns: 'presets' }), i18n.t(`${id}.next`, { ns: 'presets' })];
      expect(said.join(' ')).not.toMatch(/\$t|models\.|app\.|experiment\.|latentSpace\./);
    }
  });

  it('names knobs that the preset has, and options that they offer', () => {
    for (const id of presetIds) {
      const { model, data } = presets[id];
      const fields: Fields = { ...datasets[data.id].fields, ...models[model.id].fields };
      const keys = keysIn(notes[id].next);
      const named = keys.flatMap((key) => /^models\.fields\.(\w+)$/.exec(key)?.[1] ?? []);
      for (const name of named) {
        const field: Field | undefined = fields[name];
        expect(field !== undefined && isInUse(field, model.params, fields), `${id}: ${name}`).toBe(true);
      }
      const offered = named.flatMap((name) => {
        const field = fields[name];
        return field?.type === 'choice' ? field.options : [];
      });
      for (const key of keys) {
        const option = /^models\.options\.(.+)$/.exec(key)?.[1];
        if (option !== undefined) expect(offered, id).toContain(option);
      }
    }
  });

  it('leads from the plain autoencoder to the VAE and back', () => {
    expect(notes['ae-2d'].next).toContain('$t(experiment.presets.vae-2d)');
    expect(notes['vae-2d'].next).toContain('$t(experiment.presets.ae-2d)');
  });
});
