import { useTranslation } from 'react-i18next';
import { useSession } from '../panels/context.ts';

/** Epoch (with the way through it), step and images a second. Loading says how far it is. */
export function RunFigures() {
  const { t, i18n } = useTranslation();
  const step = useSession((session) => session.step);
  const perEpoch = useSession((session) => session.stepsPerEpoch);
  const rate = useSession((session) => session.progress?.imagesPerSecond ?? null);
  const status = useSession((session) => session.run.status);
  const loading = useSession((session) => session.loading);
  const hasEngine = useSession((session) => session.engine !== null);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const epoch = Math.floor(step / perEpoch);
  const way = (step % perEpoch) / perEpoch;
  const isLoading = loading !== null && loading.received < loading.expected;

  return (
    <div className="run-figures">
      <Figure value={number.format(epoch)} label={t('app.epoch')}>
        <span
          className="run-figures__way"
          role="progressbar"
          aria-label={t('app.epochProgress')}
          aria-valuenow={Math.round(way * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <span style={{ width: `${way * 100}%` }} />
        </span>
      </Figure>
      <Figure value={number.format(step)} label={t('app.stepCount')} />
      <Figure
        value={status === 'running' && rate !== null ? number.format(Number(rate.toPrecision(3))) : '–'}
        label={t('app.imagesPerSecond')}
      />
      <p className="run-figures__status">
        {isLoading
          ? t('app.loadingImages', {
              received: number.format(loading.received),
              expected: number.format(loading.expected),
            })
          : hasEngine
            ? t(`app.status.${status}`)
            : t('app.loadingCore')}
      </p>
    </div>
  );
}

function Figure(props: {
  readonly value: string;
  readonly label: string;
  readonly children?: React.ReactNode;
}) {
  return (
    <div className="run-figures__figure">
      <span className="run-figures__value">{props.value}</span>
      <span className="run-figures__label">{props.label}</span>
      {props.children}
    </div>
  );
}
