import { useTranslation } from 'react-i18next';
import { planOf } from '../../experiment/defaults.ts';
import { addLayer, removeLayer, resizeLayer, type Stacks } from '../../experiment/edit-layers.ts';
import { withParams } from '../../experiment/edit.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { decoderWidths } from '../../models/dense.ts';
import { models } from '../../models/index.ts';
import { widthScale } from '../../ui/scale.ts';
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
  const field = models[spec.model.id].fields[side];
  const scale = widthScale(field);
  const { params } = spec.model;
  const inputSize = planOf(spec).inputSize;
  const isEncoder = side === 'encoder';
  const widths = isEncoder ? shown.model.params.encoder : decoderWidths(shown.model.params);
  const fullUnits = fullHeightUnits([inputSize, ...params.encoder, ...decoderWidths(params), params.latent]);
  const drag = barDrag(scale, fullUnits, props.fullHeight);
  const apply = (stacks: Stacks) => withParams(spec, { encoder: stacks.encoder, decoder: stacks.decoder });
  return (
    <>
      {layout[side].map((bar, index) => {
        const number = index + 1;
        const remove = () => onChange(apply(removeLayer(params, side, index)));
        const resized = (width: number) => apply(resizeLayer(params, side, index, width));
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
            onChange(
              apply(addLayer(params, side, index, { inputSize, latent: params.latent, limit: field.max })),
            )
          }
        />
      )}
    </>
  );
}
