import { useTranslation } from 'react-i18next';
import type { Field } from '../../lib/fields.ts';
import { Choice } from '../../ui/choice.tsx';
import { formatFixed } from '../../ui/format.ts';
import { scaleOf } from '../../ui/scale.ts';
import { Slider } from '../../ui/slider.tsx';

/** What is shown of visible units: their probabilities, or what they were drawn to be. */
export type Shown = 'means' | 'visible';

const field = { type: 'number', min: 0.2, max: 3, initial: 1, scale: 'log' } as const satisfies Field;
const scale = scaleOf(field);
const format = (value: number) => formatFixed(value, 2);

/** At what temperature the chains wander, and what is shown of them. */
export function Looks(props: {
  readonly isGaussian: boolean;
  readonly temperature: number;
  readonly onTemperature: (temperature: number) => void;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}) {
  const { t } = useTranslation('views');
  const { temperature, onTemperature } = props;
  const wayBack = {
    label: t('fantasies.temperature.back'),
    restore: () => onTemperature(field.initial),
  };
  return (
    <div className="fantasies__looks view-row">
      <Slider
        label={t('fantasies.temperature.label')}
        help={t('fantasies.temperature.help')}
        value={temperature}
        scale={scale}
        format={format}
        onChange={onTemperature}
        wayBack={temperature === field.initial ? null : wayBack}
      />
      <Choice
        label={t('fantasies.shown.label')}
        value={props.shown}
        onChange={props.onShown}
        options={[
          { id: 'means', label: t(`fantasies.shown.${props.isGaussian ? 'gaussian' : 'means'}`) },
          { id: 'visible', label: t('fantasies.shown.visible') },
        ]}
      />
    </div>
  );
}
