import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components';
import './select.css';
import './more-tabs.css';

export interface TabName<T extends string> {
  readonly id: T;
  readonly label: string;
}
export interface TabGroup<T extends string> {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly TabName<T>[];
}

/** The list of what has no tab of its own. Where the last tab came from it, only the arrow beside that tab is seen. */
export function MoreTabs<T extends string>(props: {
  readonly label: string;
  readonly groups: readonly TabGroup<T>[];
  readonly last: T | undefined;
  readonly onSelect: (id: T) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const all = props.groups.flatMap((group) => group.tabs);
  const isBeside = all.some((tab) => tab.id === props.last);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button className="more-tabs" aria-label={props.label} data-beside={isBeside || undefined}>
        {!isBeside && props.label}
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      <Popover className="select__popover" placement="bottom end" offset={4}>
        <Dialog aria-label={props.label} className="more-tabs__list">
          <ListBox
            className="select__list"
            aria-label={props.label}
            autoFocus
            onAction={(key) => {
              const chosen = all.find((tab) => tab.id === key);
              setIsOpen(false);
              if (chosen !== undefined) props.onSelect(chosen.id);
            }}
          >
            {props.groups.map((group) => (
              <ListBoxSection key={group.id} id={group.id} className="select__group">
                <Header className="select__group-name">{group.label}</Header>
                {group.tabs.map((tab) => (
                  <ListBoxItem key={tab.id} id={tab.id} className="select__option">
                    {tab.label}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
