import { useTranslation } from 'react-i18next';
import { boxOf, hiddenBoxes, type Diagram } from '../../plan/diagram.ts';
import type { Side } from '../../plan/layout.ts';
import { compose } from '../../text/compose.ts';
import { useActivationName } from './use-activation-name.ts';

/** The network in one sentence, for those who do not see the picture. */
export function useDescription(diagram: Diagram): string {
  const { t, i18n } = useTranslation();
  const activationName = useActivationName();
  const listed = (parts: readonly string[]) => compose(i18n.language, 'list', parts);
  const layers = (network: Side) => {
    const boxes = hiddenBoxes(diagram, network);
    return {
      count: boxes.length,
      widths: listed(boxes.map(({ units }) => String(units))),
      activation: listed([...new Set(boxes.flatMap((box) => activationName(box) ?? []))]),
    };
  };
  const [encoder, decoder] = [layers('encoder'), layers('decoder')];
  return t('network.description', {
    pixels: boxOf(diagram, 'input').units,
    latent: boxOf(diagram, 'code').units,
    encoder: encoder.count === 0 ? t('network.noEncoderLayers') : t('network.encoderLayers', encoder),
    decoder: decoder.count === 0 ? t('network.noDecoderLayers') : t('network.decoderLayers', decoder),
  });
}
