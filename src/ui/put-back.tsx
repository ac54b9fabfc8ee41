import './put-back.css';

/** A way back to a knob's initial value; null while it has that value. */
export type WayBack = { readonly label: string; readonly restore: () => void } | null;

const controls = 'input[type="range"], [role="switch"], .select__button, .button';

/** A round arrow beside a knob's name, in room that is kept for it. Afterwards the focus is on the knob. */
export function PutBack({ way, describedBy }: { readonly way: WayBack; readonly describedBy: string }) {
  return (
    <span className="put-back">
      {way !== null && (
        <button
          type="button"
          className="put-back__button"
          title={way.label}
          aria-label={way.label}
          aria-describedby={describedBy}
          onClick={(event) => {
            event.currentTarget.closest('[data-field]')?.querySelector<HTMLElement>(controls)?.focus();
            way.restore();
          }}
        >
          <svg
            width="12"
            height="12"
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M2.2 4.2A4.3 4.3 0 1 1 1.7 7M1.8 1.4v2.9h2.9" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      )}
    </span>
  );
}
