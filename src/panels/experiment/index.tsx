import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withParams, withTraining } from '../../experiment/edit.ts';
import { presetOf } from '../../experiment/presets.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { trainingFields, trainingFieldsOf } from '../../experiment/training-fields.ts';
import { denseFields } from '../../models/dense.ts';
import { models } from '../../models/index.ts';
import { Panel } from '../../ui/panel.tsx';
import { useExperiment, usePlayground } from '../context.ts';
import { Corrections } from '../corrections/index.tsx';
import { OpenGallery } from '../gallery/open-button.tsx';
import { usePlanOf } from '../use-plan.ts';
import { useOpenPreset } from '../use-open-preset.ts';
import { DataSection } from './data-section.tsx';
import { FieldsList } from './fields-list.tsx';
import { ModelSection } from './model-section.tsx';
import type { FieldName } from './names.ts';
import { useObjectiveNotes } from './use-objective-notes.ts';
import { NeedsNote } from './needs-note.tsx';
import { PresetNote } from './preset-note.tsx';
import { Section } from './section.tsx';
import './experiment.css';

const trainingNames = Object.keys(trainingFields) as readonly (keyof typeof trainingFields)[];

/** Every setting of the experiment, drawn from the tables of fields. `actions` stand at the right of its title. */
export function ExperimentPanel({ actions }: { readonly actions?: ReactNode }) {
  const { t } = useTranslation();
  const { experiment } = usePlayground();
  const openPreset = useOpenPreset();
  const settings = useRef<HTMLDivElement>(null);
  /** Opens a preset with the button in sight that names it. */
  const openInSight: typeof openPreset = (id) => {
    openPreset(id);
    settings.current?.querySelector('button')?.scrollIntoView({ block: 'nearest' });
  };
  const spec = useExperiment((whole) => whole);
  const change = (next: ExperimentSpec) => experiment.setState(next, true);
  const preset = presetOf(spec);
  const isOfArticle = preset?.startsWith('article-') ?? false;
  const objective = objectiveNames(spec);
  const notes = useObjectiveNotes(spec);
  const isMachine = usePlanOf(spec).type === 'boltzmann';
  return (
    <Panel id="experiment" title={t('experiment.title')} actions={actions}>
      <div ref={settings} className="experiment">
        <OpenGallery preset={preset} />
        <PresetNote spec={spec} preset={preset} />
        {isOfArticle && <Corrections key="corrections" onOpen={openInSight} />}
        <DataSection spec={spec} onChange={change} />
        <ModelSection spec={spec} onChange={change} />
        {objective.length > 0 && (
          <Section title={t(isMachine ? 'experiment.negativePhase' : 'experiment.objective')}>
            <FieldsList
              fold={isMachine ? 'machine' : 'objective'}
              fields={models[spec.model.id].fields}
              names={objective}
              values={spec.model.params}
              notes={notes}
              onChange={(patch) => change(withParams(spec, patch))}
            />
          </Section>
        )}
        <Section title={t('experiment.training')}>
          <FieldsList
            fold="training"
            fields={trainingFieldsOf(spec.model.id)}
            names={trainingNames}
            values={spec.training}
            formats={{
              stopAfter: (count) => (count === 0 ? t('experiment.never') : t('experiment.epochs', { count })),
            }}
            onChange={(patch) => change(withTraining(spec, patch))}
          />
          <NeedsNote spec={spec} />
          <FieldsList
            fold="noise"
            fields={models[spec.model.id].fields}
            names={isMachine ? [] : ['pixels', 'keepEncoder', 'dropsAfter', 'keepDecoder']}
            values={spec.model.params}
            onChange={(patch) => change(withParams(spec, patch))}
          />
        </Section>
        <p className="experiment__note">
          <span className="live-dot" aria-hidden="true" /> {t('experiment.liveNote')}
        </p>
        {!isOfArticle && <Corrections key="corrections" onOpen={openInSight} />}
      </div>
    </Panel>
  );
}

/** A model's own knobs, beyond those that every dense model has. */
function objectiveNames(spec: ExperimentSpec): readonly FieldName[] {
  const names = Object.keys(models[spec.model.id].fields) as readonly FieldName[];
  const elsewhere = Object.hasOwn(models[spec.model.id].fields, 'encoder') ? denseFields : { hidden: null };
  return names.filter((name) => !Object.hasOwn(elsewhere, name));
}
