import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { presets, type PresetId } from '../../experiment/presets.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { compose } from '../../text/compose.ts';
import { useLateWords } from '../../text/late-words.ts';
import './preset-note.css';

/**
 * What a preset shows, and what to try next. Whoever tries it has settings of their own: the advice then stays, as long as
 * model and data are the preset's. The words come late; until then their place is kept.
 */
export function PresetNote(props: { readonly spec: ExperimentSpec; readonly preset: PresetId | null }) {
  const { spec, preset } = props;
  const { t, i18n } = useTranslation();
  const { t: tPresets } = useTranslation('presets');
  const ready = useLateWords('presets');
  const [last, setLast] = useState(preset);
  if (preset !== null && preset !== last) setLast(preset);
  const shown = preset ?? last;
  if (shown === null || !isRelated(spec, presets[shown])) return null;
  if (!ready) return <div className="preset-note preset-note--awaited" />;
  const name = t(`experiment.presets.${shown}`);
  return (
    <div className="preset-note">
      {preset !== null && <p>{tPresets(`${preset}.note`)}</p>}
      <p>
        <b>{preset === null ? t('experiment.tryNextFrom', { preset: name }) : t('experiment.tryNext')}</b>
        {compose(i18n.language, 'sentences', ['', tPresets(`${shown}.next`)])}
      </p>
    </div>
  );
}

const isRelated = (spec: ExperimentSpec, preset: ExperimentSpec) =>
  spec.model.id === preset.model.id && spec.data.id === preset.data.id;
