import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { Pages } from '../pages.tsx';
import { useDecoded } from '../use-answers.ts';
import { codeOf, useCodes } from '../use-latent.ts';
import { useAutoencoder } from '../use-plan.ts';
import { layoutOf } from './layout.ts';
import { pointsFor } from './points.ts';
import { Row } from './row.tsx';
import { byWeight, codeAt, traverse } from './traversal.ts';
import { useRulers } from './use-rulers.ts';
import './traversals.css';

/** What each latent dimension does to the selected image: a row a dimension, the one that says most first. */
export function TraversalsPanel() {
  const { t } = useTranslation('views');
  const { session } = usePlayground();
  const plan = useAutoencoder();
  const codes = useCodes(plan);
  const selected = useSession((state) => state.selected);
  const probe = useSession((state) => state.probe);
  const hasPrior = abilitiesOf(plan).prior !== null;
  const rulers = useRulers(codes, hasPrior);
  const [area, size] = useSize<HTMLDivElement>();
  const [page, setPage] = useState(0);
  const layout = layoutOf({ size: plan.code.size, width: size?.width ?? 0, height: size?.height ?? 0 });
  const { columns, rows } = layout;
  const first = Math.min(page, Math.ceil(plan.code.size / rows) - 1) * rows;

  const base = useMemo(() => {
    const code = codeOf(codes, selected);
    return code === null ? null : Float32Array.from(code);
  }, [codes, selected]);
  const wish = useMemo(() => {
    if (base === null || rulers === null) return null;
    const dimensions = byWeight(rulers.weights).slice(first, first + rows);
    return { ...traverse({ base, ruler: rulers.ruler, dimensions, columns }), base, ...rulers };
  }, [base, rulers, first, rows, columns]);
  const answer = useDecoded('traversals', wish);
  const isFitting =
    answer?.wish.base.length === plan.code.size &&
    answer.pixels.length === answer.wish.dimensions.length * answer.wish.columns * plan.inputSize;
  return (
    <Panel
      id="traversals"
      title="Traversals"
      sentence={t(hasPrior ? 'traversals.sentence' : 'traversals.sentencePlain')}
      explanation={
        <ViewExplanation
          label={t('traversals.explain.label')}
          title={t('traversals.explain.title')}
          points={pointsFor(hasPrior).map(({ name, tex }) => ({
            tex,
            text: t(`traversals.explain.points.${name}`),
          }))}
        />
      }
    >
      <div ref={area} className="traversals">
        {!isFitting && <p className="view-note">{t('traversals.empty')}</p>}
        {isFitting &&
          answer.wish.dimensions.map((j, row) => (
            <Row
              key={j}
              dimension={j}
              weight={answer.wish.weights[j] ?? NaN}
              hasPrior={hasPrior}
              pixels={answer.pixels}
              row={row}
              columns={answer.wish.columns}
              tile={layout.tile}
              shape={shapeOf(plan.sample)}
              value={placeOn(answer.wish, j, probe)}
              onChange={(step) =>
                session.setState({ probe: [...codeAt(answer.wish.base, answer.wish.ruler, j, step)] })
              }
            />
          ))}
      </div>
      {plan.code.size > rows && (
        <Pages first={first} rows={rows} size={plan.code.size} onPage={(next) => setPage(next)} />
      )}
    </Panel>
  );
}

/** Where on the row of dimension j the decoded point lies, in steps; null where it is not on this row. */
function placeOn(
  wish: {
    readonly base: ArrayLike<number>;
    readonly ruler: { readonly centre: ArrayLike<number>; readonly unit: ArrayLike<number> };
  },
  j: number,
  probe: readonly number[] | null,
): number | null {
  if (probe?.length !== wish.base.length) return null;
  const isOnRow = probe.every((value, i) => i === j || Math.abs(value - (wish.base[i] ?? 0)) < 1e-6);
  return isOnRow ? ((probe[j] ?? 0) - (wish.ruler.centre[j] ?? 0)) / (wish.ruler.unit[j] ?? 1) : null;
}
