import { useTranslation } from 'react-i18next';
import type { Box } from '../../plan/diagram.ts';

/** The name of a hidden layer's activation; null for the other boxes, which have a letter instead. */
export function useActivationName(): (box: Box) => string | null {
  const { t } = useTranslation();
  return ({ role, activation }) =>
    role === 'hidden' && activation !== null ? t(`models.options.${activation}`) : null;
}
