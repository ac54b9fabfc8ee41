import { useTranslation } from 'react-i18next';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import { stops, ways, type Walk, type Way } from './walk.ts';

/** How the repair goes on over the steps, with units drawn and with their means passed on; blank where there is nothing yet. */
export function WalkTable(props: {
  readonly walks: Readonly<Record<Way, Walk | null>>;
  readonly shape: readonly [number, number];
}) {
  const { t } = useTranslation('views');
  return (
    <table className="repair__table" aria-label={t('repair.table')}>
      <thead>
        <tr>
          <th scope="row">{t('repair.step')}</th>
          {stops.map((step) => (
            <th key={step} scope="col">
              {step}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ways.map((way) => (
          <tr key={way}>
            <th scope="row">{t(`repair.ways.${way}`)}</th>
            {stops.map((step, place) => {
              const image = props.walks[way]?.images[place] ?? null;
              const name = { way: t(`repair.ways.${way}`), step };
              return (
                <td key={step}>
                  <ImageCanvas
                    pixels={image}
                    shape={props.shape}
                    label={t(image === null ? 'repair.later' : 'repair.cell', name)}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
