import { useTranslation } from 'react-i18next';
import { stacksOf } from '../../experiment/edit-layers.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { decoderWidths } from '../../models/dense.ts';
import { compose } from '../../text/compose.ts';
import { usePlanOf } from '../use-plan.ts';

/** The network in one sentence, for those who do not see the picture. */
export function useDescription(spec: ExperimentSpec): string {
  const { t, i18n } = useTranslation();
  const plan = usePlanOf(spec);
  const { params } = spec.model;
  const activation = t(`models.options.${params.activation}`);
  const stacks = stacksOf(params);
  const decoder = decoderWidths(stacks);
  const listed = (widths: readonly number[]) => compose(i18n.language, 'list', widths.map(String));
  return t('network.description', {
    pixels: plan.inputSize,
    latent: params.latent,
    encoder:
      stacks.encoder.length === 0
        ? t('network.noEncoderLayers')
        : t('network.encoderLayers', { widths: listed(stacks.encoder), activation }),
    decoder:
      decoder.length === 0
        ? t('network.noDecoderLayers')
        : t('network.decoderLayers', { widths: listed(decoder), activation }),
  });
}
