import { useTranslation } from 'react-i18next';
import { Explanation } from '../../ui/explanation.tsx';
import { PointList, type SpokenPoint } from './point-list.tsx';

/** The explanation of a view that opens on demand: its words and formulas come with the view. */
export function ViewExplanation(props: {
  readonly label: string;
  readonly title: string;
  readonly points: readonly SpokenPoint[];
}) {
  const { t } = useTranslation();
  return (
    <Explanation label={props.label} title={props.title} closeLabel={t('explain.close')}>
      <PointList points={props.points} />
    </Explanation>
  );
}
