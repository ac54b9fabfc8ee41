import { ticks, tickStep } from 'd3-array';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { axisName } from './names.ts';
import type { Picture } from './picture.ts';
import { boundsInView, type Frame, type Scale } from './scale.ts';

/** CSS pixels between neighbouring ticks, about. */
const tickDistance = 75;

/** Numbers along the frame, and what they count. */
export function AxisNumbers(props: {
  readonly picture: Picture;
  readonly frame: Frame;
  readonly scale: Scale;
}) {
  const { picture, frame, scale } = props;
  const { t } = useTranslation();
  const { left, right, bottom, top } = boundsInView(scale, frame);
  const component = (number: number) => t('latentSpace.component', { number });
  return (
    <g className="latent-space__axes">
      {ticksOf(picture, left, right, frame.width).map(({ value, label }) => {
        const x = scale.kx * value + scale.x0;
        return (
          <g key={label} transform={`translate(${x.toFixed(1)} ${frame.height})`}>
            <line y2={4} />
            <text y={16} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <text className="latent-space__axis-name" x={frame.width} y={frame.height + 17} textAnchor="end">
        {axisName(picture, 0, component)}
      </text>
      {!picture.isStrip && (
        <>
          {ticksOf(picture, bottom, top, frame.height).map(({ value, label }) => {
            const y = scale.ky * value + scale.y0;
            return (
              <g key={label} transform={`translate(0 ${y.toFixed(1)})`}>
                <line x2={-4} />
                <text x={-7} y={4} textAnchor="end">
                  {label}
                </text>
              </g>
            );
          })}
          <text className="latent-space__axis-name" x={9} y={19}>
            {axisName(picture, 1, component)}
          </text>
        </>
      )}
    </g>
  );
}

function ticksOf(picture: Picture, low: number, high: number, length: number) {
  const isQuantile = picture.warp === 'quantile';
  const [from, to] = isQuantile ? [Math.max(low, 0), Math.min(high, 1)] : [low, high];
  const count = Math.max(2, length / tickDistance);
  // Steps are 1, 2 or 5 times a power of ten: as many digits as that power needs.
  const digits = Math.max(0, -Math.floor(Math.log10(tickStep(from, to, count)) + 1e-9));
  return ticks(from, to, count)
    .map((value) => ({
      value,
      label: formatFixed(value, digits),
      pixel: ((value - low) / (high - low)) * length,
    }))
    .filter(({ pixel }) => pixel > 8 && pixel < length - 26);
}
