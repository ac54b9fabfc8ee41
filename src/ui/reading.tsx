import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import './reading.css';

/** A longer text over the page, behind a button that names it; it is only made when it is opened. */
export function Reading(props: {
  readonly label: string;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <AriaButton className="button button--quiet">{props.label}</AriaButton>
      <ModalOverlay className="reading" isDismissable>
        <Modal className="reading__sheet">
          <Dialog className="reading__dialog">
            {({ close }) => (
              <>
                <div className="reading__header">
                  <Heading slot="title" level={2} className="reading__title">
                    {props.title}
                  </Heading>
                  <AriaButton className="explanation__close" aria-label={props.closeLabel} onPress={close}>
                    ×
                  </AriaButton>
                </div>
                <div className="reading__text">{props.children}</div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
