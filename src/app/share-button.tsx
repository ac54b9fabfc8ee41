import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { addressOf } from './use-address.ts';
import type { PlaygroundApp } from './playground.ts';

/** Copies the link and says for two seconds that it did; where copying is impossible, shows the link to copy by hand. */
export function ShareButton({ playground }: { readonly playground: PlaygroundApp }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const around = useRef<HTMLSpanElement>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  function close(): void {
    setByHand(null);
    around.current?.querySelector('button')?.focus();
  }

  function share(): void {
    const address = addressOf(playground);
    history.replaceState(history.state, '', address === '' ? location.pathname : address);
    const { href } = location;
    copy(href).then(
      () => setIsCopied(true),
      () => setByHand(href),
    );
  }

  return (
    <span ref={around} className="share">
      <Button kind="quiet" hint={t('app.shareHelp')} onPress={share}>
        {t('app.share')}
      </Button>
      <span className="share__outcome" role="status">
        {isCopied && t('app.copied')}
      </span>
      {byHand !== null && <LinkToCopy href={byHand} onClose={close} />}
    </span>
  );
}

/** Rejects where the browser refuses, or has no clipboard: pages that are not served securely have none. */
async function copy(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) throw new Error('no clipboard');
  await clipboard.writeText(text);
}

function LinkToCopy({ href, onClose }: { readonly href: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <span className="share__by-hand">
      <label>
        {t('app.copyByHand')}
        <input
          ref={field}
          readOnly
          value={href}
          onKeyDown={({ key }) => {
            if (key === 'Escape') onClose();
          }}
        />
      </label>
      <Button kind="quiet" label={t('app.close')} onPress={onClose}>
        ×
      </Button>
    </span>
  );
}
