import { useId, type ReactNode } from 'react';
import './panel.css';

/**
 * The frame of every panel: a card with a title, one plain sentence of what is to be seen, and an explanation that opens.
 * `title` names the region for assistive technology.
 */
export function Panel(props: {
  /** Also the CSS class `panel--<id>` and the DOM id. */
  readonly id: string;
  readonly title: string;
  /** Beside the title: the plain sentence, or figures. */
  readonly sentence?: ReactNode;
  /** At the right of the title: small controls. */
  readonly actions?: ReactNode;
  readonly explanation?: ReactNode;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section id={props.id} className={`panel panel--${props.id}`} aria-labelledby={titleId}>
      <header className="panel__header">
        <h2 id={titleId} className="panel__title">
          {props.title}
        </h2>
        {props.sentence !== undefined && <p className="panel__sentence">{props.sentence}</p>}
        {props.actions !== undefined && <div className="panel__actions">{props.actions}</div>}
        {props.explanation}
      </header>
      <div className="panel__body">{props.children}</div>
    </section>
  );
}
