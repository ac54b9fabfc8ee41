import { useTranslation } from 'react-i18next';
import { withModel } from '../../experiment/change.ts';
import { layersField, stacksOf } from '../../experiment/edit-layers.ts';
import { withParams } from '../../experiment/edit.ts';
import { decoderWidths } from '../../models/dense.ts';
import { families, familyIds, models } from '../../models/index.ts';
import { Select } from '../../ui/select.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import type { Edit } from './edit.ts';
import { FieldsList } from './fields-list.tsx';
import { LayersList } from './layers-list.tsx';
import { Section } from './section.tsx';
import { useHelp } from './use-help.ts';

/** Which model, its layers, its code and what it says about pixels. */
export function ModelSection({ spec, onChange }: Edit) {
  const { t } = useTranslation();
  const help = useHelp();
  const { id, params } = spec.model;
  const { fields } = models[id];
  const stacks = stacksOf('decoder' in params ? params : { decoder: [] });
  const isMirrored = stacks.decoder === 'mirrored';
  const [encoder, decoder] = [layersField(id, 'encoder'), layersField(id, 'decoder')];
  const options = familyIds.flatMap((family) =>
    families[family].map((model) => ({
      id: model,
      label: t(`models.${model}.name`),
      description: t(`models.${model}.clause`),
      group: t(`experiment.families.${family}`),
    })),
  );
  const list = (names: Parameters<typeof FieldsList>[0]['names']) => (
    <FieldsList
      fold="model"
      fields={fields}
      names={names}
      values={params}
      onChange={(patch) => onChange(withParams(spec, patch))}
    />
  );
  return (
    <Section
      title={t('experiment.model')}
      help={help.model(id)}
      lead={
        <Select
          isLabelHidden
          isDescribed
          label={t('experiment.model')}
          help={help.model(id)}
          options={options}
          value={id}
          onChange={(model) => onChange(withModel(spec, model))}
        />
      }
    >
      {encoder !== null && (
        <LayersList side="encoder" field={encoder} spec={spec} onChange={onChange}>
          <Toggle
            label={t('experiment.mirrored')}
            help={t('experiment.mirroredHelp')}
            isOn={isMirrored}
            onChange={(isOn) =>
              onChange(withParams(spec, { decoder: isOn ? 'mirrored' : decoderWidths(stacks) }))
            }
          />
        </LayersList>
      )}
      {list(['latent', 'hidden'])}
      {!isMirrored && decoder !== null && (
        <LayersList side="decoder" field={decoder} spec={spec} onChange={onChange} />
      )}
      {list(['activation', 'likelihood', 'output', 'variance'])}
    </Section>
  );
}
