import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import { presetIds, type PresetId } from '../../experiment/presets.ts';
import { bringWords } from '../../text/late-words.ts';
import { mendStyles } from '../../ui/mend-styles.ts';
import { useIsDark } from '../../ui/use-tokens.ts';
import { pictureOf } from './pictures.ts';
import './open-button.css';

/** The gallery with its styles and words. */
async function bringGallery() {
  await mendStyles();
  const [{ Gallery }] = await Promise.all([
    import('./index.tsx'),
    bringWords('gallery'),
    bringWords('presets'),
  ]);
  return Gallery;
}

type State =
  | { readonly is: 'closed' | 'coming' | 'failed' }
  | { readonly is: 'open'; readonly Gallery: Awaited<ReturnType<typeof bringGallery>> };

/**
 * The experiment in hand, by name and picture; pressed, it opens the gallery of all of them. Its code is waited for here and
 * not by `Suspense`: React puts off what that waits for as long as there is anything else to draw, and training draws always.
 */
export function OpenGallery({ preset }: { readonly preset: PresetId | null }) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>({ is: 'closed' });
  const picture = pictureOf(preset ?? 'vae-2d', useIsDark());
  const close = () => setState({ is: 'closed' });
  function open(): void {
    setState({ is: 'coming' });
    bringGallery().then(
      (Gallery) => setState({ is: 'open', Gallery }),
      () => setState({ is: 'failed' }),
    );
  }
  return (
    <>
      <Button className="open-gallery" aria-haspopup="dialog" onPress={open}>
        {preset !== null && (
          <img className="open-gallery__picture" src={picture} alt="" width="64" height="32" />
        )}
        <span className="open-gallery__words">
          <strong>{t(preset === null ? 'experiment.ownSettings' : `experiment.presets.${preset}`)}</strong>
          <small>
            {state.is === 'coming'
              ? t('app.loadingText')
              : t('experiment.gallery', { count: presetIds.length })}
          </small>
        </span>
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      {state.is === 'failed' && (
        <p className="open-gallery__failure" role="alert">
          {t('app.viewFailed')}
        </p>
      )}
      {state.is === 'open' && <state.Gallery preset={preset} onClose={close} />}
    </>
  );
}
