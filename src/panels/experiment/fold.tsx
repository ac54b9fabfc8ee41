import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldMemory } from './fold-memory.ts';
import './fold.css';

/**
 * Settings that are seldom turned, behind a line that says what they are set to. It opens by itself when one of them
 * begins to differ from its initial value: what a preset, a link or a remedy has turned is not hidden.
 */
export function Fold(props: {
  /** Under which this visit remembers whether it is open. */
  readonly id: string;
  readonly title: string;
  readonly settings: string;
  /** How many of its knobs differ from their initial values. */
  readonly changed: number;
  readonly children: ReactNode;
}) {
  const { id, changed } = props;
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(() => foldMemory.read(id) ?? changed > 0);
  const [before, setBefore] = useState(changed);
  if (changed !== before) {
    setBefore(changed);
    if (changed > before) setOpen(true);
  }
  return (
    <details
      className="fold"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open === isOpen) return;
        setOpen(open);
        foldMemory.write(id, open);
      }}
    >
      <summary className="fold__summary">
        <span className="fold__name">{props.title}</span>
        {changed > 0 && <span className="fold__changed">{t('experiment.changed', { count: changed })}</span>}
        <span className="fold__arrow" aria-hidden="true" />
        <span className="fold__settings">{props.settings}</span>
      </summary>
      {props.children}
    </details>
  );
}
