import { useTranslation } from 'react-i18next';
import type { DatasetId } from '../../datasets/index.ts';
import type { ModelId } from '../../models/index.ts';
import { useLateWords } from '../../text/late-words.ts';
import type { FieldName, OptionName } from './names.ts';

/** What models and data sets are, and what knobs and their choices do: fetched once the page stands; until then it says that it is coming. */
export function useHelp(): {
  readonly field: (name: FieldName) => string;
  readonly model: (id: ModelId) => string;
  readonly dataset: (id: DatasetId) => string;
  readonly option: (name: OptionName) => string | undefined;
} {
  const { t } = useTranslation();
  const { t: help } = useTranslation('help');
  const ready = useLateWords('help');
  return {
    field: (name) => (ready ? help(`fields.${name}`) : t('app.loadingText')),
    model: (id) => (ready ? help(`models.${id}`) : t('app.loadingText')),
    dataset: (id) => (ready ? help(`datasets.${id}`) : t('app.loadingText')),
    option: (name) => (ready ? help(`options.${name}`) : undefined),
  };
}
