import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { presetIds, type PresetId } from '../../experiment/presets.ts';
import { bringWords } from '../../text/late-words.ts';
import { late } from '../../ui/late.tsx';
import { LoadBoundary } from '../../ui/load-boundary.tsx';
import { useIsDark } from '../../ui/use-tokens.ts';
import { pictureOf } from './pictures.ts';
import './open-button.css';

const Gallery = late(async () => {
  const [{ Gallery: Panel }] = await Promise.all([
    import('./index.tsx'),
    bringWords('gallery'),
    bringWords('presets'),
  ]);
  return Panel;
});

/** The experiment in hand, by name and picture; pressed, it opens the gallery of all of them. */
export function OpenGallery({ preset }: { readonly preset: PresetId | null }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const picture = pictureOf(preset ?? 'vae-2d', useIsDark());
  return (
    <>
      <Button
        className="open-gallery"
        aria-haspopup="dialog"
        onPress={() => {
          setAttempt(attempt + 1);
          setIsOpen(true);
        }}
      >
        {preset !== null && (
          <img className="open-gallery__picture" src={picture} alt="" width="64" height="32" />
        )}
        <span className="open-gallery__words">
          <strong>{t(preset === null ? 'experiment.ownSettings' : `experiment.presets.${preset}`)}</strong>
          <small>{t('experiment.gallery', { count: presetIds.length })}</small>
        </span>
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      {isOpen && (
        <LoadBoundary key={attempt} fallback={<p role="alert">{t('app.viewFailed')}</p>}>
          <Suspense fallback={<p className="open-gallery__wait">{t('app.loadingText')}</p>}>
            <Gallery preset={preset} onClose={() => setIsOpen(false)} />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
