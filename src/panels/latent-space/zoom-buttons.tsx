import { useTranslation } from 'react-i18next';

/** Closer, farther, and back to all points. */
export function ZoomButtons(props: {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Whether the view follows the data already. */
  readonly isFollowing: boolean;
}) {
  const { t } = useTranslation();
  const help = t('latentSpace.gestures');
  return (
    <div className="latent-space__zoom" role="group" aria-label={t('latentSpace.zoom')} title={help}>
      <button type="button" aria-label={t('latentSpace.zoomIn')} onClick={props.zoomIn}>
        <Icon d="M8 3v10M3 8h10" />
      </button>
      <button type="button" aria-label={t('latentSpace.zoomOut')} onClick={props.zoomOut}>
        <Icon d="M3 8h10" />
      </button>
      <button
        type="button"
        aria-label={t('latentSpace.fit')}
        data-active={!props.isFollowing || undefined}
        onClick={props.fit}
      >
        <Icon d="M6 2.5H2.5V6M10 2.5h3.5V6M6 13.5H2.5V10M10 13.5h3.5V10" />
      </button>
    </div>
  );
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
    </svg>
  );
}
