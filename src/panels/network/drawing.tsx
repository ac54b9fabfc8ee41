import { symbols, textColour, type SymbolName } from '../../ui/symbol.tsx';
import type { Bar, HourglassLayout } from './geometry.ts';
import './drawing.css';

/** The still part of the hourglass: bars, what connects them, and the widths below. */
export function Drawing(props: {
  readonly layout: HourglassLayout;
  readonly width: number;
  readonly height: number;
  /** Height of the box that stands for the code, in px. */
  readonly codeHeight: number;
  readonly activation: string;
  readonly description: string;
}) {
  const { layout, activation } = props;
  const { input, encoder, code, decoder, output, middle } = layout;
  const drawn = [
    { ...input, thickness: layout.blockWidth },
    ...encoder.map((bar) => ({ ...bar, thickness: layout.barWidth })),
    { ...code, height: props.codeHeight, thickness: layout.codeWidth },
    ...decoder.map((bar) => ({ ...bar, thickness: layout.barWidth })),
    { ...output, thickness: layout.blockWidth },
  ];
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
          <polygon key={i} className="drawing__weights" points={points.map((p) => p.join()).join(' ')} />
        );
      })}
      {drawn.map((bar, i) => (
        <rect
          key={i}
          className={i === 0 || i === drawn.length - 1 ? 'drawing__block' : 'drawing__bar'}
          x={bar.x - bar.thickness / 2}
          y={middle - bar.height / 2}
          width={bar.thickness}
          height={bar.height}
          rx={Math.min(4, bar.height / 2, bar.thickness / 2)}
        />
      ))}
      {[...encoder, ...decoder].map((bar, i) => (
        <Label key={i} bar={bar} layout={layout} name={activation} />
      ))}
      <Label bar={input} layout={layout} symbol="x" />
      <Label bar={code} layout={layout} symbol="z" />
      <Label bar={output} layout={layout} symbol="x-hat" />
    </svg>
  );
}

/** The width of a layer and, below it, the activation's name or the layer's symbol. */
function Label(props: {
  readonly bar: Bar;
  readonly layout: HourglassLayout;
  readonly name?: string;
  readonly symbol?: SymbolName;
}) {
  const { bar, layout, name, symbol } = props;
  const y = layout.bottom + 15;
  if (layout.labels === 'upright' && symbol === undefined) {
    return (
      <text
        className="drawing__units drawing__units--upright"
        transform={`translate(${bar.x} ${layout.bottom + 5}) rotate(-90)`}
      >
        {bar.units}
      </text>
    );
  }
  return (
    <>
      <text className="drawing__units" x={bar.x} y={y}>
        {bar.units}
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
      {name !== undefined && layout.labels === 'named' && !layout.isLow && (
        <text className="drawing__name" x={bar.x} y={y + 16}>
          {name}
        </text>
      )}
    </>
  );
}
