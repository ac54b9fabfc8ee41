import { useTranslation } from 'react-i18next';
import {
  addLayer,
  layersField,
  removeLayer,
  resizeLayer,
  stacksOf,
  type Stacks,
} from '../../experiment/edit-layers.ts';
import { withParams } from '../../experiment/edit.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { decoderWidths } from '../../models/dense.ts';
import { widthScale } from '../../ui/scale.ts';
import { usePlanOf } from '../use-plan.ts';
import { barDrag } from './drag.ts';
import { fullHeightUnits, type HourglassLayout } from './geometry.ts';
import { Handle } from './handle.tsx';
import { AddButtons, RemoveButton } from './layer-buttons.tsx';
import './side.css';

/** What can be done to one side's hidden layers: handles that resize, ＋ and ×. */
export function Side(props: {
  readonly side: 'encoder' | 'decoder';
  readonly spec: ExperimentSpec;
  readonly shown: ExperimentSpec;
  readonly layout: HourglassLayout;
  readonly fullHeight: number;
  readonly onPreview: (spec: ExperimentSpec | null) => void;
  readonly onChange: (spec: ExperimentSpec) => void;
}) {
  const { side, spec, shown, layout, onPreview, onChange } = props;
  const { t } = useTranslation();
  const { inputSize } = usePlanOf(spec);
  const field = layersField(spec.model.id, side);
  if (field === null) return null;
  const scale = widthScale(field);
  const { latent } = spec.model.params;
  const stacks = stacksOf(spec.model.params);
  const shownStacks = stacksOf(shown.model.params);
  const isEncoder = side === 'encoder';
  const widths = isEncoder ? shownStacks.encoder : decoderWidths(shownStacks);
  const fullUnits = fullHeightUnits([inputSize, ...stacks.encoder, ...decoderWidths(stacks), latent]);
  const drag = barDrag(scale, fullUnits, props.fullHeight);
  const apply = (next: Stacks) => withParams(spec, { encoder: next.encoder, decoder: next.decoder });
  return (
    <>
      {layout[side].map((bar, index) => {
        const number = index + 1;
        const remove = () => onChange(apply(removeLayer(stacks, side, index)));
        const resized = (width: number) => apply(resizeLayer(stacks, side, index, width));
        return (
          <div key={index} className="side__layer network__layer">
            <div
              className="side__reach"
              style={{
                left: bar.x,
                top: layout.middle,
                width: Math.min(32, layout.pitch),
                height: Math.max(bar.height, 32),
              }}
            />
            <Handle
              label={t(isEncoder ? 'network.encoderLayer' : 'network.decoderLayer', { number })}
              value={widths[index] ?? bar.units}
              valueText={t('network.units', { count: widths[index] ?? bar.units })}
              scale={scale}
              drag={drag}
              x={bar.x}
              y={layout.middle - bar.height / 2}
              room={layout.pitch}
              onPreview={(width) => onPreview(width === null ? null : resized(width))}
              onCommit={(width) => onChange(resized(width))}
              onRemove={remove}
            />
            <RemoveButton
              bar={bar}
              layout={layout}
              label={t(isEncoder ? 'network.removeEncoderLayer' : 'network.removeDecoderLayer', { number })}
              onRemove={remove}
            />
          </div>
        );
      })}
      {widths.length < field.maxLayers && (
        <AddButtons
          layout={layout}
          side={side}
          labelOf={(index) =>
            t(isEncoder ? 'network.addEncoderLayer' : 'network.addDecoderLayer', { number: index + 1 })
          }
          onAdd={(index) =>
            onChange(apply(addLayer(stacks, side, index, { inputSize, latent, limit: field.max })))
          }
        />
      )}
    </>
  );
}
