import type { Side } from '../../experiment/edit-layers.ts';
import type { Bar, HourglassLayout } from './geometry.ts';
import './layer-buttons.css';

/** ＋ between the bars of one side; hidden until the pointer or the focus is in the picture. */
export function AddButtons(props: {
  readonly layout: HourglassLayout;
  readonly side: Side;
  readonly labelOf: (index: number) => string;
  readonly onAdd: (index: number) => void;
}) {
  const { layout, side } = props;
  const bars = layout[side];
  const half = layout.codeWidth / 2;
  const [from, to] =
    side === 'encoder'
      ? [layout.imageSize, layout.code.x - half]
      : [layout.code.x + half, layout.output.x - layout.imageSize / 2];
  const edges = [from, ...bars.map((bar) => bar.x), to];
  return edges.slice(1).map((edge, index) => {
    const before = edges[index] ?? edge;
    return (
      <button
        key={index}
        type="button"
        className="layer-button layer-button--add"
        aria-label={props.labelOf(index)}
        title={props.labelOf(index)}
        style={{ left: (before + edge) / 2, top: layout.middle, width: Math.min(32, edge - before - 8) }}
        onClick={() => props.onAdd(index)}
      >
        <span aria-hidden="true">+</span>
      </button>
    );
  });
}

/** × at the foot of a bar, seen while the bar's handle is focused or the pointer is on the bar. */
export function RemoveButton(props: {
  readonly bar: Bar;
  readonly layout: HourglassLayout;
  readonly label: string;
  readonly onRemove: () => void;
}) {
  const { bar, layout } = props;
  return (
    <button
      type="button"
      className="layer-button layer-button--remove"
      aria-label={props.label}
      title={props.label}
      style={{
        left: bar.x,
        top: Math.min(layout.middle + bar.height / 2 + 4, layout.bottom - 6),
        width: Math.min(32, Math.max(layout.pitch, 16)),
      }}
      onClick={props.onRemove}
    >
      <span aria-hidden="true">×</span>
    </button>
  );
}
