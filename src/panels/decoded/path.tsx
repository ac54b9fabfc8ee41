import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { line } from '../../lib/line.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { useSession } from '../context.ts';
import { useDecoded } from '../use-answers.ts';
import { ofSize } from '../use-latent.ts';

/** Images along the path, the two pins included. */
const steps = 10;

/** The decoded images along the straight path between the two pins. */
export function Path({ plan }: { readonly plan: AutoencoderPlan }) {
  const { t } = useTranslation();
  const pins = useSession((session) => session.pins);
  const { size } = plan.code;
  const [from, to] = [ofSize(pins[0], size), ofSize(pins[1], size)];
  const wish = useMemo(
    () => (from === null || to === null ? null : { codes: Float32Array.from(line(from, to, steps).flat()) }),
    [from, to],
  );
  const answer = useDecoded('path', wish);
  const isFitting = answer?.pixels.length === steps * plan.inputSize;
  const hint = from === null && to === null ? 'decoded.pathHint' : 'decoded.pathHintOne';
  return (
    <div className="decoded__path">
      <p className="decoded__hint">
        {wish === null ? (
          t(hint)
        ) : (
          <>
            <b>A</b> {t('decoded.path')} <b>B</b>
          </>
        )}
      </p>
      <div className="decoded__strip" data-empty={wish === null || undefined}>
        {wish !== null && (
          <ImageCanvas
            pixels={isFitting ? answer.pixels : null}
            shape={shapeOf(plan.sample)}
            count={steps}
            label={t('decoded.pathImage')}
          />
        )}
      </div>
    </div>
  );
}
