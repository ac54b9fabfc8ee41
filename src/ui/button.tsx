import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';

/** A button: `primary` for the one main action, `plain` for the others, `quiet` without a frame. */
export function Button(props: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  /** Needed where the content is an icon. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  /** What it does, in a tooltip. */
  readonly hint?: string;
}) {
  const button = (
    <AriaButton
      className={`button button--${props.kind ?? 'plain'}`}
      onPress={props.onPress}
      isDisabled={props.isDisabled ?? false}
      {...(props.label !== undefined && { 'aria-label': props.label })}
    >
      {props.children}
    </AriaButton>
  );
  if (props.hint === undefined) return button;
  return (
    <TooltipTrigger delay={600}>
      {button}
      <Tooltip className="button__hint" offset={6}>
        {props.hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
