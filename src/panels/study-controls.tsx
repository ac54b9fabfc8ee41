import { ProgressBar } from 'react-aria-components';
import type { StudyState } from '../training/protocol.ts';
import { Button } from '../ui/button.tsx';
import './study-controls.css';

/** The button that begins a study, or how far it is and the button that gives it up. */
export function StudyControls(props: {
  readonly state: StudyState<unknown>;
  readonly isReady: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  readonly words: Readonly<Record<'measure' | 'again' | 'cancel' | 'working', string>>;
}) {
  const { state, words } = props;
  if (state.status === 'working')
    return (
      <>
        <ProgressBar className="study-progress" aria-label={words.working} value={100 * state.share}>
          {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
        </ProgressBar>
        <Button onPress={props.onCancel}>{words.cancel}</Button>
      </>
    );
  const isFirst = state.status === 'none';
  return (
    <Button kind={isFirst ? 'primary' : 'plain'} onPress={props.onStart} isDisabled={!props.isReady}>
      {isFirst ? words.measure : words.again}
    </Button>
  );
}
