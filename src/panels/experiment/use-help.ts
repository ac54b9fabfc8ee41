import { useTranslation } from 'react-i18next';
import { useLateWords } from '../../text/late-words.ts';
import type { FieldName, OptionName } from './names.ts';

/** What knobs and their choices do: fetched once the page stands; until then it says that it is coming. */
export function useHelp(): {
  readonly field: (name: FieldName) => string;
  readonly option: (name: OptionName) => string | undefined;
} {
  const { t } = useTranslation();
  const { t: help } = useTranslation('help');
  const ready = useLateWords('help');
  return {
    field: (name) => (ready ? help(`fields.${name}`) : t('app.loadingText')),
    option: (name) => (ready ? help(`options.${name}`) : undefined),
  };
}
