import { useTranslation } from 'react-i18next';
import { classColour } from '../../ui/class-colours.ts';
import { only, toggled } from './filter.ts';
import type { ChangeLook, Look } from './use-look.ts';

/** The classes in their colours. Pressing hides or shows one; double or with Shift shows only it; pointing dims the others. */
export function Legend(props: {
  readonly classNames: readonly string[];
  readonly look: Look;
  readonly onChange: ChangeLook;
}) {
  const { classNames, look, onChange } = props;
  const { t } = useTranslation();
  const { hidden } = look;
  const showOnly = (kind: number) => onChange({ hidden: only(hidden, kind, classNames.length) });
  return (
    <div className="latent-space__legend" role="group" aria-label={t('latentSpace.legend')}>
      {classNames.map((name, kind) => (
        <button
          key={name}
          type="button"
          className="latent-space__class"
          aria-pressed={!hidden.has(kind)}
          title={t('latentSpace.legendHelp')}
          onClick={(event) => {
            if (event.shiftKey) showOnly(kind);
            else onChange({ hidden: toggled(hidden, kind) });
          }}
          onDoubleClick={(event) => {
            if (!event.shiftKey) showOnly(kind);
          }}
          onPointerEnter={(event) => {
            if (event.pointerType === 'mouse') onChange({ lit: kind });
          }}
          onPointerLeave={() => onChange({ lit: null })}
        >
          <span className="latent-space__swatch" style={{ background: classColour(kind) }} />
          {name}
        </button>
      ))}
      {hidden.size > 0 && (
        <button type="button" className="latent-space__all" onClick={() => onChange({ hidden: new Set() })}>
          {t('latentSpace.showAll')}
        </button>
      )}
    </div>
  );
}
