import { createContext, use, useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './panel.css';

/** The frame with tabs in which a panel stands, if any: `header` is where its sentence and controls belong, once it is there. */
export const PanelFrame = createContext<{ readonly header: Element | null } | null>(null);

interface PanelProps {
  /** Also the CSS class `panel--<id>` and the DOM id. */
  readonly id: string;
  readonly title: string;
  /** Beside the title: the plain sentence, or figures. */
  readonly sentence?: ReactNode;
  /** At the right of the title: small controls. */
  readonly actions?: ReactNode;
  readonly explanation?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame of every panel: a card with a title, one plain sentence of what is to be seen, and an explanation that opens.
 * `title` names the region for assistive technology. Within a frame with tabs (ui/tabbed-panel) card and title are the
 * frame's.
 */
export function Panel(props: PanelProps) {
  const frame = use(PanelFrame);
  if (frame === null) return <Card {...props} />;
  return (
    <>
      {frame.header !== null && createPortal(<HeaderParts {...props} />, frame.header)}
      {props.children}
    </>
  );
}

function Card(props: PanelProps) {
  const titleId = useId();
  return (
    <section id={props.id} className={`panel panel--${props.id}`} aria-labelledby={titleId}>
      <header className="panel__header">
        <h2 id={titleId} className="panel__title">
          {props.title}
        </h2>
        <HeaderParts {...props} />
      </header>
      <div className="panel__body">{props.children}</div>
    </section>
  );
}

function HeaderParts(props: Pick<PanelProps, 'sentence' | 'actions' | 'explanation'>) {
  return (
    <>
      {props.sentence !== undefined && <p className="panel__sentence">{props.sentence}</p>}
      {props.actions !== undefined && <div className="panel__actions">{props.actions}</div>}
      {props.explanation}
    </>
  );
}
