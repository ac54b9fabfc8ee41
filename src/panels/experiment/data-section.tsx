import { useTranslation } from 'react-i18next';
import { withData } from '../../experiment/change.ts';
import { withDataParams } from '../../experiment/edit.ts';
import { datasetIds, datasets, type DatasetId } from '../../datasets/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { FieldControl } from './field-control.tsx';
import { Section } from './section.tsx';
import type { Edit } from './edit.ts';
import { useHelp } from './use-help.ts';
import { useFirstImages } from './use-first-images.ts';
import './data-section.css';

/** Which data set, by a look at it, and how much of it. */
export function DataSection({ spec, onChange }: Edit) {
  const { t } = useTranslation();
  const help = useHelp();
  const options = datasetIds.map((id) => ({
    id,
    label: t(`datasets.${id}.name`),
    content: <Tile id={id} name={t(`datasets.${id}.name`)} />,
  }));
  return (
    <Section
      title={t('experiment.data')}
      help={help.dataset(spec.data.id)}
      lead={
        <Choice
          kind="tiles"
          label={t('experiment.data')}
          help={help.dataset(spec.data.id)}
          options={options}
          value={spec.data.id}
          onChange={(id) => onChange(withData(spec, id))}
        />
      }
    >
      <FieldControl
        key={spec.data.id}
        field={datasets[spec.data.id].fields.trainImages}
        label={t('experiment.trainImages.label')}
        help={t('experiment.trainImages.help')}
        value={spec.data.params.trainImages}
        onChange={(trainImages) => onChange(withDataParams(spec, { trainImages }))}
      />
    </Section>
  );
}

function Tile({ id, name }: { readonly id: DatasetId; readonly name: string }) {
  const images = useFirstImages(id, 4);
  return (
    <span className="tile">
      <ImageCanvas pixels={images} shape={datasets[id].sample.shape} count={4} columns={2} gap={1} />
      <span className="tile__name">{name}</span>
    </span>
  );
}
