import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** Which of the dimensions are in view, where there are more than fit. */
export function Pages(props: {
  readonly first: number;
  readonly rows: number;
  readonly size: number;
  readonly onPage: (page: number) => void;
}) {
  const { t } = useTranslation('views');
  const { first, rows, size } = props;
  const page = Math.round(first / rows);
  const range = { from: first + 1, to: Math.min(first + rows, size), size };
  return (
    <div className="view-row" role="group" aria-label={t('common.pages.label')}>
      <p className="view-caption">{t('common.pages.range', range)}</p>
      <span className="view-pages">
        <Button
          label={t('common.pages.previous')}
          isDisabled={page === 0}
          onPress={() => props.onPage(page - 1)}
        >
          ‹
        </Button>
        <Button
          label={t('common.pages.next')}
          isDisabled={first + rows >= size}
          onPress={() => props.onPage(page + 1)}
        >
          ›
        </Button>
      </span>
    </div>
  );
}
