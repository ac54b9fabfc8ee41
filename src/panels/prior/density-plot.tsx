import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../ui/format.ts';
import { dimensionName } from '../dimension-name.ts';
import { bins, priorMasses, type Fit } from './fit.ts';

/** Units of the drawing: a bin is 5 wide; it is stretched to the room there is. */
const binWidth = 5;
const shown = bins.edges - 1;
const width = shown * binWidth;
const height = 60;
/** The highest density that is shown whole: 1.6 times the prior's peak. */
const top = 1.6 * Math.max(...priorMasses);

const y = (mass: number) => height - (Math.min(mass, top) / top) * height;
/** The prior's density through the middles of the bins. */
const priorPath = Array.from(
  { length: shown },
  (_, b) => `${b === 0 ? 'M' : 'L'}${(b + 0.5) * binWidth} ${y(priorMasses[b + 1] ?? 0).toFixed(2)}`,
).join('');

/** One dimension of the aggregate posterior between ± `reach`, as a histogram, and the prior over it. */
export const DensityPlot = memo(function DensityPlot(props: { readonly fit: Fit; readonly reach: number }) {
  const { fit } = props;
  const reach = props.reach.toFixed(Number.isInteger(props.reach) ? 0 : 1);
  const { t } = useTranslation('views');
  const name = dimensionName(fit.index);
  const mismatch = formatFixed(fit.mismatch, 3);
  const label = t('prior.plot', {
    name,
    mean: formatFixed(fit.mean, 2),
    deviation: formatFixed(Math.sqrt(fit.variance), 2),
    mismatch,
    matched: formatFixed(fit.matched, 3),
  });
  return (
    <figure className="density" role="img" aria-label={label} title={label}>
      <figcaption>
        <strong>{name}</strong> {t('prior.mismatch', { value: mismatch })}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="density__bars" d={barsPath(fit.masses)} />
        <path className="density__prior" d={priorPath} />
        <line className="density__foot" x1={0} x2={width} y1={height} y2={height} />
      </svg>
      <div className="density__axis" aria-hidden="true">
        <span>−{reach}</span>
        <span>0</span>
        <span>{reach}</span>
      </div>
    </figure>
  );
});

function barsPath(masses: Float64Array): string {
  const steps = Array.from({ length: shown }, (_, b) => {
    const at = y(masses[b + 1] ?? 0).toFixed(2);
    return `L${b * binWidth} ${at}L${(b + 1) * binWidth} ${at}`;
  });
  return `M0 ${height}${steps.join('')}L${width} ${height}Z`;
}
