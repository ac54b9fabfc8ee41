import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Steps } from './steps.ts';
import './undo-buttons.css';

/** Back and forward through the changes of the experiment. A button that can do nothing keeps the focus. */
export function UndoButtons({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation();
  const { step, last } = useStore(steps.place);
  return (
    <span className="undo">
      <ArrowButton label={t('app.undo')} isDisabled={step === 0} onPress={steps.undo} />
      <ArrowButton label={t('app.redo')} isDisabled={step === last} onPress={steps.redo} isMirrored />
    </span>
  );
}

function ArrowButton(props: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly isMirrored?: boolean;
}) {
  return (
    <button
      type="button"
      className="undo__button"
      title={props.label}
      aria-label={props.label}
      aria-disabled={props.isDisabled}
      onClick={props.onPress}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        transform={props.isMirrored === true ? 'scale(-1 1)' : undefined}
        aria-hidden="true"
      >
        <path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5h7a4 4 0 0 1 0 8H6" />
      </svg>
    </button>
  );
}
