import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components';
import { Choice } from '../../ui/choice.tsx';
import type { Unit } from './series.ts';

/** What the vertical axis counts in, and how. */
export function LossControls(props: {
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly isLog: boolean;
  readonly canLog: boolean;
  readonly onLog: (isLog: boolean) => void;
}) {
  const { t } = useTranslation();
  const { unit, isLog, canLog } = props;
  return (
    <div className="loss__controls">
      <Choice
        label={t('loss.unit.label')}
        value={unit}
        onChange={props.onUnit}
        options={[
          { id: 'nats', label: t('loss.unit.nats') },
          { id: 'squared-error', label: t('loss.unit.squaredError') },
        ]}
      />
      <span title={t(canLog ? 'loss.logHelp' : 'loss.noLog')}>
        <ToggleButton className="loss__log" isSelected={isLog} onChange={props.onLog} isDisabled={!canLog}>
          {t('loss.log')}
        </ToggleButton>
      </span>
    </div>
  );
}
