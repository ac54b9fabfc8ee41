import { useId, type ReactNode } from 'react';
import { Hint } from '../../ui/hint.tsx';
import './section.css';

/** A group of settings under its heading. `lead` is the choice that `help` explains; it opens at heading and choice. */
export function Section(props: {
  readonly title: string;
  readonly help?: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="section" role="group" aria-labelledby={id}>
      <div className="section__lead" data-field>
        <h3 id={id} className="section__title">
          <Hint help={props.help}>{props.title}</Hint>
        </h3>
        {props.lead}
      </div>
      {props.children}
    </div>
  );
}
