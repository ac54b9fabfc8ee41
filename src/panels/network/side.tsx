import { useTranslation } from 'react-i18next';
import { withLayer, withoutLayer, withUnits } from '../../experiment/edit-boxes.ts';
import { layersField } from '../../experiment/edit-layers.ts';
import { handleOf } from '../../experiment/handles.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { diagramOf } from '../../plan/diagram.ts';
import { widthScale } from '../../ui/scale.ts';
import { usePlanOf } from '../use-plan.ts';
import { barDrag } from './drag.ts';
import { fullHeightUnits, type HourglassLayout } from './geometry.ts';
import { Handle } from './handle.tsx';
import type { PlacedBox } from './hourglass.ts';
import { AddButtons, RemoveButton } from './layer-buttons.tsx';
import './side.css';

/** What can be done to one side's hidden layers: handles that resize, ＋ and ×. */
export function Side(props: {
  readonly side: 'encoder' | 'decoder';
  readonly spec: ExperimentSpec;
  /** The spec that the boxes belong to. */
  readonly shown: ExperimentSpec;
  readonly placed: readonly PlacedBox[];
  readonly layout: HourglassLayout;
  readonly onPreview: (spec: ExperimentSpec | null) => void;
  readonly onChange: (spec: ExperimentSpec) => void;
}) {
  const { side, spec, shown, layout, onPreview, onChange } = props;
  const { t } = useTranslation();
  const { boxes } = diagramOf(usePlanOf(spec));
  const fullUnits = fullHeightUnits(boxes.map(({ units }) => units));
  const field = layersField(spec.model.id, side);
  const isEncoder = side === 'encoder';
  const layers = props.placed.flatMap(({ box, bar }) => {
    const handle = handleOf(shown.model, box);
    return box.layer?.network === side && handle?.type === 'width' ? [{ box, bar, handle }] : [];
  });
  return (
    <>
      {layers.map(({ box, bar, handle }, index) => {
        const number = index + 1;
        const scale = widthScale(handle.knob);
        const remove = () => onChange(withoutLayer(spec, handle));
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
              value={box.units}
              valueText={t('network.units', { count: box.units })}
              scale={scale}
              drag={barDrag(scale, fullUnits, layout.fullHeight)}
              x={bar.x}
              y={layout.middle - bar.height / 2}
              room={layout.pitch}
              onPreview={(units) => onPreview(units === null ? null : withUnits(spec, handle, units))}
              onCommit={(units) => onChange(withUnits(spec, handle, units))}
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
      {field !== null && layers.length < field.maxLayers && (
        <AddButtons
          layout={layout}
          side={side}
          labelOf={(index) =>
            t(isEncoder ? 'network.addEncoderLayer' : 'network.addDecoderLayer', { number: index + 1 })
          }
          onAdd={(index) => onChange(withLayer(spec, { side, index, limit: field.max }))}
        />
      )}
    </>
  );
}
