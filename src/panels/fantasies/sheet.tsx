import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../ui/format.ts';
import { ImageCanvas } from '../../ui/image-canvas.tsx';
import type { Chains } from './chains.ts';
import type { Shown } from './looks.tsx';

/** All chains as they stand, as large as there is room. */
export function Sheet(props: {
  readonly chains: Chains;
  readonly shown: Shown;
  readonly shape: readonly [number, number];
  readonly columns: number;
  readonly isGaussian: boolean;
}) {
  const { t } = useTranslation('views');
  const { chains, shown, shape, columns } = props;
  const seen = shown === 'means' && props.isGaussian ? 'gaussian' : shown;
  const rows = Math.ceil(chains.count / columns);
  const style = { '--ratio': (columns * shape[1]) / (rows * shape[0]) } as CSSProperties;
  return (
    <div className="fantasies__stage" style={style}>
      <div className="fantasies__sheet">
        <ImageCanvas
          pixels={chains[shown]}
          shape={shape}
          count={chains.count}
          columns={columns}
          gap={1}
          label={t(`fantasies.sheet.${seen}`, { count: chains.count, step: formatCount(chains.made) })}
        />
      </div>
    </div>
  );
}
