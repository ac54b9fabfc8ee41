import type { Box, BoxId } from '../../plan/diagram.ts';
import { symbols, textColour, type SymbolName } from '../../ui/symbol.tsx';
import type { Bar, HourglassLayout } from './geometry.ts';
import type { PlacedBox } from './hourglass.ts';
import { useActivationName } from './use-activation-name.ts';
import './drawing.css';

/** The letters of the boxes that have one. */
const letters: Readonly<Partial<Record<BoxId, SymbolName>>> = { input: 'x', code: 'z', output: 'x-hat' };

/** The still part of the hourglass: bars, what connects them, and the widths below. */
export function Drawing(props: {
  readonly placed: readonly PlacedBox[];
  readonly layout: HourglassLayout;
  readonly width: number;
  readonly height: number;
  /** Height of the box that stands for the code, in px. */
  readonly codeHeight: number;
  readonly description: string;
}) {
  const { placed, layout } = props;
  const { middle } = layout;
  const thickness = { data: layout.blockWidth, hidden: layout.barWidth, code: layout.codeWidth };
  const drawn = placed.map(({ box, bar }) => ({
    ...box,
    x: bar.x,
    height: box.role === 'code' ? props.codeHeight : bar.height,
    thickness: thickness[box.role],
  }));
  return (
    <svg
      className={`drawing drawing--${layout.labels}`}
      width={props.width}
      height={props.height}
      role="img"
      aria-label={props.description}
    >
      {drawn.slice(1).map((bar, i) => {
        const before = drawn[i];
        if (before === undefined) return null;
        const from = before.x + before.thickness / 2;
        const to = bar.x - bar.thickness / 2;
        const points = [
          [from, middle - before.height / 2],
          [to, middle - bar.height / 2],
          [to, middle + bar.height / 2],
          [from, middle + before.height / 2],
        ];
        return (
          <polygon key={bar.id} className="drawing__weights" points={points.map((p) => p.join()).join(' ')} />
        );
      })}
      {drawn.map((bar) => (
        <rect
          key={bar.id}
          className={bar.role === 'data' ? 'drawing__block' : 'drawing__bar'}
          x={bar.x - bar.thickness / 2}
          y={middle - bar.height / 2}
          width={bar.thickness}
          height={bar.height}
          rx={Math.min(4, bar.height / 2, bar.thickness / 2)}
        />
      ))}
      {placed.map(({ box, bar }) => (
        <Label key={box.id} box={box} bar={bar} layout={layout} />
      ))}
    </svg>
  );
}

/** The width of a layer and, below it, the activation's name or the layer's symbol. */
function Label(props: { readonly box: Box; readonly bar: Bar; readonly layout: HourglassLayout }) {
  const { box, bar, layout } = props;
  const activationName = useActivationName();
  const name = activationName(box);
  const symbol = letters[box.id];
  const y = layout.bottom + 15;
  if (layout.labels === 'upright' && symbol === undefined) {
    return (
      <text
        className="drawing__units drawing__units--upright"
        transform={`translate(${bar.x} ${layout.bottom + 5}) rotate(-90)`}
      >
        {box.units}
      </text>
    );
  }
  return (
    <>
      <text className="drawing__units" x={bar.x} y={y}>
        {box.units}
        {symbol !== undefined && layout.isLow && (
          <tspan className="drawing__symbol" dx={6} style={{ fill: textColour(symbol) }}>
            {symbols[symbol]}
          </tspan>
        )}
      </text>
      {symbol !== undefined && !layout.isLow && (
        <text className="drawing__symbol" x={bar.x} y={y + 16} style={{ fill: textColour(symbol) }}>
          {symbols[symbol]}
        </text>
      )}
      {name !== null && layout.labels === 'named' && !layout.isLow && (
        <text className="drawing__name" x={bar.x} y={y + 16}>
          {name}
        </text>
      )}
    </>
  );
}
