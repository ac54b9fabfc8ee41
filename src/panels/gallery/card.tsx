import { useTranslation } from 'react-i18next';
import { ListBoxItem } from 'react-aria-components';
import { planOf } from '../../experiment/defaults.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { presets, type PresetId } from '../../experiment/presets.ts';
import { pictureOf } from './pictures.ts';

/** An experiment of the gallery: what came of it, what it is, and what to look at. */
export function Card(props: { readonly id: PresetId; readonly isOpen: boolean; readonly isDark: boolean }) {
  const { id, isOpen, isDark } = props;
  const { t } = useTranslation();
  const { t: tGallery } = useTranslation('gallery');
  const { t: tPresets } = useTranslation('presets');
  const { data, model } = presets[id];
  const name = t(`experiment.presets.${id}`);
  return (
    <ListBoxItem id={id} textValue={name} className="card" data-open={isOpen || undefined}>
      <img
        className="card__picture"
        src={pictureOf(id, isDark)}
        alt=""
        width="240"
        height="120"
        loading="lazy"
      />
      <div className="card__words">
        <div className="card__line">
          <span className="card__name">{name}</span>
          {isOpen && <span className="card__badge">{tGallery('openNow')}</span>}
        </div>
        <div className="card__about">
          <span className="card__facts">
            {tGallery('facts', {
              model: t(`models.${model.id}.name`),
              data: t(`datasets.${data.id}.name`),
              size: abilitiesOf(planOf(presets[id])).codeSize,
            })}
          </span>
          <span className="card__note">{tPresets(`${id}.note`)}</span>
          <span className="card__look">{tGallery('look', { what: tPresets(`${id}.look`) })}</span>
        </div>
      </div>
    </ListBoxItem>
  );
}
