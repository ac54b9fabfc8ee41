import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { parameterCount } from '../../plan/layout.ts';
import { formatBytes, formatCount } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useExperiment, usePlayground } from '../context.ts';
import { PanelExplanation } from '../explanations/index.tsx';
import { usePlanOf } from '../use-plan.ts';
import { Network } from './network.tsx';

const bytesPerParameter = 4;

/** The network as an hourglass of its real widths, with one held-out image going through it; its layers are edited here. */
export function NetworkPanel() {
  const { t } = useTranslation();
  const { experiment } = usePlayground();
  const spec = useExperiment((whole) => whole);
  const [preview, setPreview] = useState<ExperimentSpec | null>(null);
  const shown = preview ?? spec;
  const count = parameterCount(usePlanOf(shown));
  const sentence = t('network.sentence', {
    parameters: formatCount(count),
    bytes: formatBytes(bytesPerParameter * count),
  });
  return (
    <Panel
      id="network"
      title={t('network.title')}
      sentence={sentence}
      explanation={<PanelExplanation id="network" />}
    >
      <Network
        key={spec.data.id}
        spec={spec}
        shown={shown}
        onPreview={setPreview}
        onChange={(next) => {
          setPreview(null);
          experiment.setState(next, true);
        }}
      />
    </Panel>
  );
}
