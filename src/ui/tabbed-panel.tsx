import { useId, useMemo, useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { MoreTabs, type TabGroup, type TabName } from './more-tabs.tsx';
import { PanelFrame } from './panel.tsx';
import './tabbed-panel.css';

/**
 * A card that shows one of several panels, chosen by tabs that stand where a title would, or from a menu beside them. With
 * a single one the tab is a plain title. The region is named after the panel that is shown.
 */
export function TabbedPanel<T extends string>(props: {
  /** The CSS class `frame--<id>`. */
  readonly id: string;
  /** Names the list of tabs. */
  readonly label: string;
  readonly tabs: readonly TabName<T>[];
  /** What the menu holds, the one with a tab of its own included; without groups there is no menu. */
  readonly further: readonly TabGroup<T>[];
  /** Names the menu: written where all tabs are of the first, else only spoken, beside the last tab. */
  readonly more: string;
  readonly selected: T;
  readonly onSelect: (id: T) => void;
  readonly children: ReactNode;
}) {
  const { id, tabs, selected } = props;
  const titleId = useId();
  const [header, setHeader] = useState<Element | null>(null);
  const frame = useMemo(() => ({ header }), [header]);
  const isAlone = tabs.length === 1;
  return (
    <section id={selected} className={`panel panel--${selected} frame--${id}`} aria-labelledby={titleId}>
      <Tabs
        className="tabbed-panel"
        selectedKey={selected}
        onSelectionChange={(key) => {
          const chosen = tabs.find((tab) => tab.id === key);
          if (chosen !== undefined && chosen.id !== selected) props.onSelect(chosen.id);
        }}
      >
        <header className="panel__header">
          <h2 id={titleId} className={isAlone ? 'panel__title' : 'visually-hidden'}>
            {tabs.find((tab) => tab.id === selected)?.label}
          </h2>
          <TabList aria-label={props.label} className={isAlone ? 'visually-hidden' : 'tabbed-panel__tabs'}>
            {tabs.map((tab) => (
              <Tab key={tab.id} id={tab.id} className="tabbed-panel__tab">
                {tab.label}
              </Tab>
            ))}
          </TabList>
          {props.further.length > 0 && (
            <MoreTabs
              label={props.more}
              groups={props.further}
              last={tabs.at(-1)?.id}
              onSelect={props.onSelect}
            />
          )}
          <div ref={setHeader} className="tabbed-panel__header" />
        </header>
        <TabPanel key={selected} id={selected} className="panel__body">
          <PanelFrame value={frame}>{props.children}</PanelFrame>
        </TabPanel>
      </Tabs>
    </section>
  );
}
