import { useEffect, useMemo, useState } from 'react';
import type { Corruption } from '../../plan/corruption.ts';
import type { Denoised, CompanionState } from '../../training/answers.ts';
import { usePlayground, useSession } from '../context.ts';
import { blocksOf, evenlySpaced, figuresOf, type DenoisingFigures } from './figures.ts';
import { useMoment, type Moment } from './use-moment.ts';

/** Images over which errors are averaged; so many are asked for at a time, that nobody waits long behind them. */
const mostImages = 256;
const blockImages = 64;
/** They are measured anew at most this often, in ms. */
const pause = 1000;

/** Answers block by block; `figures` are those of the last round that was finished. */
interface Round {
  readonly moment: Moment;
  readonly corruption: Corruption;
  readonly answers: readonly Denoised[];
  readonly figures: DenoisingFigures | null;
}

/** Mean errors over a few hundred held-out images, measured anew as parameters or the corruption change; null before the first. */
export function useFigures(corruption: Corruption, twin: CompanionState): DenoisingFigures | null {
  const { ask } = usePlayground();
  const count = useSession((session) => session.heldOut?.count ?? 0);
  const moment = useMoment(twin, pause);
  const blocks = useMemo(() => blocksOf(evenlySpaced(count, mostImages), blockImages), [count]);
  const [round, setRound] = useState<Round | null>(null);
  useEffect(() => {
    const isWhole = round?.answers.length === blocks.length;
    const isSame = round?.corruption === corruption;
    if (isWhole && isSame && round.moment === moment) return;
    const begun = round !== null && isSame && !isWhole && round.answers.length < blocks.length ? round : null;
    const { answers, ...current } = begun ?? {
      moment,
      corruption,
      answers: [],
      figures: round?.figures ?? null,
    };
    const indices = blocks[answers.length];
    if (indices === undefined) return;
    let isStale = false;
    void ask('denoising figures', { type: 'denoise', indices, corruption }).then((next) => {
      if (next === null || isStale) return;
      const all = [...answers, next];
      const figures = all.length === blocks.length ? figuresOf(all) : current.figures;
      setRound({ ...current, answers: all, figures });
    });
    return () => {
      isStale = true;
    };
  }, [ask, blocks, round, corruption, moment]);
  return round?.figures ?? null;
}
