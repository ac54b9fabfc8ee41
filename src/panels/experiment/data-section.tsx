import { useTranslation } from 'react-i18next';
import { withData } from '../../experiment/change.ts';
import { withDataParams } from '../../experiment/edit.ts';
import { datasetIds, datasets, type DatasetId } from '../../datasets/index.ts';
import { shapeOf } from '../../datasets/sample.ts';
import { Choice } from '../../ui/choice.tsx';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { FieldsList } from './fields-list.tsx';
import type { FieldName } from './names.ts';
import { Section } from './section.tsx';
import type { Edit } from './edit.ts';
import { useHelp } from './use-help.ts';
import { useFirstImages } from './use-first-images.ts';
import './data-section.css';

/** Which data set, by a look at it, and its knobs. */
export function DataSection({ spec, onChange }: Edit) {
  const { t } = useTranslation();
  const help = useHelp();
  const { fields } = datasets[spec.data.id];
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
      <FieldsList
        key={spec.data.id}
        fold="data"
        fields={fields}
        names={Object.keys(fields) as FieldName[]}
        values={spec.data.params}
        onChange={(patch) => onChange(withDataParams(spec, patch))}
      />
    </Section>
  );
}

function Tile({ id, name }: { readonly id: DatasetId; readonly name: string }) {
  const images = useFirstImages(id, 4);
  return (
    <span className="tile">
      <ImageCanvas pixels={images} shape={shapeOf(datasets[id].sample)} count={4} columns={2} gap={1} />
      <span className="tile__name">{name}</span>
    </span>
  );
}
