import { useTranslation } from 'react-i18next';
import { withUnits } from '../../experiment/edit-boxes.ts';
import { handleOf } from '../../experiment/handles.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import type { Box } from '../../plan/diagram.ts';
import { scaleOf } from '../../ui/scale.ts';
import { stepDrag } from './drag.ts';
import { Handle } from './handle.tsx';

/** A step of the code's size every so many px of drag. */
const codeDragStep = 7;

/** The handle that changes the size of the code; none where the model leaves no choice. */
export function CodeHandle(props: {
  readonly code: Box;
  readonly spec: ExperimentSpec;
  /** The spec that `code` belongs to. */
  readonly shown: ExperimentSpec;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly onPreview: (spec: ExperimentSpec | null) => void;
  readonly onChange: (spec: ExperimentSpec) => void;
}) {
  const { code, spec, onPreview, onChange } = props;
  const { t } = useTranslation();
  const handle = handleOf(props.shown.model, code);
  if (handle?.type !== 'size') return null;
  const scale = scaleOf(handle.knob);
  return (
    <Handle
      label={t('network.latent')}
      value={code.units}
      valueText={String(code.units)}
      scale={scale}
      drag={stepDrag(scale, codeDragStep)}
      x={props.x}
      y={props.y}
      room={props.room}
      onPreview={(units) => onPreview(units === null ? null : withUnits(spec, handle, units))}
      onCommit={(units) => onChange(withUnits(spec, handle, units))}
    />
  );
}
