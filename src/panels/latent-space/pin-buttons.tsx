import { useTranslation } from 'react-i18next';
import { usePlayground, useSession } from '../context.ts';
import { pinned } from './pins.ts';

/** Sets a pin at the decoded point; takes both away. */
export function PinButtons({ probe }: { readonly probe: readonly number[] | null }) {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const pins = useSession((state) => state.pins);
  return (
    <div className="latent-space__pin-buttons" role="group" aria-label={t('latentSpace.pins')}>
      {([0, 1] as const).map((pin) => (
        <button
          key={pin}
          type="button"
          className="latent-space__pin-button"
          aria-label={t(pin === 0 ? 'latentSpace.pinA' : 'latentSpace.pinB')}
          title={t('latentSpace.pinsHelp')}
          data-set={pins[pin] !== null || undefined}
          disabled={probe === null}
          onClick={() => {
            if (probe !== null) session.setState((state) => ({ pins: pinned(state.pins, pin, probe) }));
          }}
        >
          <span aria-hidden="true">{pin === 0 ? 'A' : 'B'}</span>
        </button>
      ))}
      {(pins[0] !== null || pins[1] !== null) && (
        <button
          type="button"
          className="latent-space__pin-button latent-space__pin-button--remove"
          aria-label={t('latentSpace.unpin')}
          title={t('latentSpace.unpin')}
          onClick={() => session.setState({ pins: [null, null] })}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
