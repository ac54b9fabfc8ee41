import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { late } from '../ui/late.tsx';
import { LoadBoundary } from '../ui/load-boundary.tsx';

const About = late(async () => (await import('./about.tsx')).About);

/** Opens what the page says of itself: version, data, licences. */
export function AboutButton() {
  const { t } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const label = t('app.about');
  return (
    <DialogTrigger onOpenChange={(isOpen) => isOpen && setAttempt(attempt + 1)}>
      <Button className="button button--quiet" aria-label={label}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
          <path
            d="M8 7.200v4.200M8 4.400v.400"
            stroke="currentColor"
            strokeWidth="1.600"
            strokeLinecap="round"
          />
        </svg>
      </Button>
      <Popover className="engine-menu" placement="bottom end">
        <Dialog aria-label={label}>
          <LoadBoundary key={attempt} fallback={<p role="alert">{t('app.viewFailed')}</p>}>
            <About />
          </LoadBoundary>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
