import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { keptSteps, type Chains } from './chains.ts';

/** The first chain at some of its steps, from its start on; empty where it has not come yet. */
export function ChainStrip(props: {
  readonly chains: Chains | null;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  const { chains, shape } = props;
  return (
    <ol className="fantasies__strip" aria-label={t('fantasies.strip')}>
      {keptSteps.map((step) => {
        const kept = chains?.kept.find((one) => one.step === step);
        return (
          <li key={step} data-empty={kept === undefined || undefined}>
            <ImageCanvas pixels={kept?.means ?? null} shape={shape} label={t('fantasies.at', { step })} />
            <span aria-hidden="true">{step}</span>
          </li>
        );
      })}
    </ol>
  );
}
