import { useId } from 'react';
import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { Hint } from './hint.tsx';
import { PutBack, type WayBack } from './put-back.tsx';
import './select.css';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A second, smaller line in the list. */
  readonly description?: string;
  /** The group under whose name it is listed; options of a group stand together. */
  readonly group?: string;
}

/** A drop-down choice of one. `value` null shows the placeholder. */
export function Select<T extends string>(props: {
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly placeholder?: string;
  readonly help?: string | undefined;
  /** Back to the initial value; without it there is no room for the arrow. */
  readonly wayBack?: WayBack;
  /** The label is then only spoken. */
  readonly isLabelHidden?: boolean;
  /** The description of what is chosen stands in the button too. */
  readonly isDescribed?: boolean;
}) {
  const { label, options, value, help, isLabelHidden = false } = props;
  const helpId = useId();
  const labelId = useId();
  const chosen = options.find((option) => option.id === value);
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <AriaSelect
      className="select"
      data-field
      value={value}
      placeholder={props.placeholder ?? ''}
      aria-label={label}
      {...(help !== undefined && { 'aria-describedby': helpId })}
      onChange={(key) => {
        const next = options.find((option) => option.id === key);
        if (next !== undefined && next.id !== value) props.onChange(next.id);
      }}
    >
      {!isLabelHidden && (
        <span className="select__label">
          <Hint help={help}>
            <span id={labelId}>{label}</span>
          </Hint>
          {props.wayBack !== undefined && <PutBack way={props.wayBack} describedBy={labelId} />}
        </span>
      )}
      <Button className="select__button">
        <SelectValue className="select__value">
          {({ isPlaceholder, defaultChildren }) =>
            isPlaceholder ? (
              defaultChildren
            ) : (
              <>
                {chosen?.label}
                {props.isDescribed === true && (
                  <small className="select__described">{chosen?.description}</small>
                )}
              </>
            )
          }
        </SelectValue>
        <span className="select__arrow" aria-hidden="true" />
      </Button>
      {help !== undefined && (
        <span id={helpId} hidden>
          {help}
        </span>
      )}
      <Popover className="select__popover" offset={4}>
        <ListBox className="select__list">
          {groups.map((group) =>
            group === undefined ? (
              listed(options.filter((option) => option.group === undefined))
            ) : (
              <ListBoxSection key={group} id={group} className="select__group">
                <Header className="select__group-name">{group}</Header>
                {listed(options.filter((option) => option.group === group))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function listed<T extends string>(options: readonly SelectOption<T>[]) {
  return options.map((option) => (
    <ListBoxItem key={option.id} id={option.id} textValue={option.label} className="select__option">
      <span>{option.label}</span>
      {option.description !== undefined && <small>{option.description}</small>}
    </ListBoxItem>
  ));
}
