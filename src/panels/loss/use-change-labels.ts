import { useTranslation } from 'react-i18next';
import { trainingFields } from '../../experiment/training-fields.ts';
import type { Fields } from '../../lib/fields.ts';
import { models } from '../../models/index.ts';
import type { KnobChange } from '../../state/knob-changes.ts';
import { useExperiment } from '../context.ts';
import { formatterOf } from '../experiment/format-field.ts';
import type { FieldName } from '../experiment/names.ts';

/** A change in words, as in "β 4.00". */
export function useChangeLabel(): (change: KnobChange) => string {
  const { t } = useTranslation();
  const model = useExperiment((spec) => spec.model.id);
  const fields: Fields = { ...models[model].fields, ...trainingFields };
  return ({ name, value }) => {
    const field = fields[name];
    const figure = field?.type === 'number' ? formatterOf(field)(value) : String(value);
    // Changes are made of the tables of fields, whose names all have words.
    return `${t(`models.fields.${name as FieldName}`)} ${figure}`;
  };
}
