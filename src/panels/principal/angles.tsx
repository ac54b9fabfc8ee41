import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { useSize } from '../../ui/use-size.ts';

/** CSS pixels left of the plot, and above and below it. */
const margin = { left: 30, top: 8, bottom: 6 };
const rightAngle = 90;

/** The angle of each axis to the learned subspace, as bars from 0° to 90°. */
export function Angles({ degrees, step }: { readonly degrees: readonly number[]; readonly step: number }) {
  const { t } = useTranslation('views');
  const [frame, size] = useSize<HTMLDivElement>();
  return (
    <>
      <div ref={frame} className="principal__angles" role="img" aria-label={t('principal.bars')}>
        {size !== null && size.width > 0 && <Bars degrees={degrees} {...size} />}
      </div>
      <p className="view-caption">{t('principal.angles', { count: degrees.length })}</p>
      <table className="visually-hidden">
        <caption>{t('principal.table.caption', { step: formatCount(step) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('principal.table.axis')}</th>
            <th scope="col">{t('principal.table.angle')}</th>
          </tr>
        </thead>
        <tbody>
          {degrees.map((angle, axis) => (
            <tr key={axis}>
              <th scope="row">{axis + 1}</th>
              <td>{formatFixed(angle, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Bars(props: {
  readonly degrees: readonly number[];
  readonly width: number;
  readonly height: number;
}) {
  const { degrees, width, height } = props;
  const inner = height - margin.top - margin.bottom;
  const y = (angle: number) => margin.top + inner * (1 - angle / rightAngle);
  const pitch = (width - margin.left) / degrees.length;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {[0, 45, rightAngle].map((angle) => (
        <g key={angle}>
          <line className="principal__grid" x1={margin.left} x2={width} y1={y(angle)} y2={y(angle)} />
          <text x={margin.left - 6} y={y(angle) + 4} textAnchor="end">
            {angle}°
          </text>
        </g>
      ))}
      {degrees.map((angle, axis) => (
        <rect
          key={axis}
          className="principal__bar"
          x={margin.left + (axis + 0.15) * pitch}
          width={0.7 * pitch}
          y={y(angle)}
          height={Math.max(1, y(0) - y(angle))}
        />
      ))}
    </svg>
  );
}
