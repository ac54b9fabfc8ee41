import { useId, useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Disclosure,
  DisclosurePanel,
  Heading,
  Popover,
} from 'react-aria-components';
import { useMatches } from './use-matches.ts';
import './explanation.css';

/**
 * An explanation that opens on demand: beside its button where the page does not scroll, in the text on a phone.
 * The content is only made when it is opened.
 */
export function Explanation(props: {
  /** What the button does, as in "Explain the loss"; the button itself is a question mark. */
  readonly label: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}) {
  return useMatches('(width < 720px)') ? <Inline {...props} /> : <Floating {...props} />;
}

type Props = Parameters<typeof Explanation>[0];

function Floating({ label, title, closeLabel, children }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className="explanation__button" aria-label={label}>
        <span aria-hidden="true">?</span>
      </AriaButton>
      <Popover className="explanation__popover" placement="bottom end" offset={6} isNonModal>
        <Dialog className="explanation__dialog">
          {({ close }) => (
            <>
              <div className="explanation__header">
                <Heading slot="title" level={3} className="explanation__title">
                  {title}
                </Heading>
                <AriaButton className="explanation__close" aria-label={closeLabel} onPress={close}>
                  ×
                </AriaButton>
              </div>
              {children}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Inline({ label, title, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const titleId = useId();
  return (
    <Disclosure className="explanation" isExpanded={isOpen} onExpandedChange={setOpen}>
      <AriaButton slot="trigger" className="explanation__button" aria-label={label}>
        <span aria-hidden="true">?</span>
      </AriaButton>
      <DisclosurePanel className="explanation__panel" aria-labelledby={titleId} role="group">
        <h3 id={titleId} className="explanation__title">
          {title}
        </h3>
        {isOpen && children}
      </DisclosurePanel>
    </Disclosure>
  );
}
