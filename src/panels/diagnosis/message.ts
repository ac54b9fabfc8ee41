import type { TFunction } from 'i18next';
import { assertNever } from '../../lib/assert.ts';
import type { Finding } from '../../state/diagnosis/finding.ts';
import type { Remedy } from '../../state/diagnosis/remedy.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';

/** A finding in words. */
export interface Message {
  readonly title: string;
  /** Sentences, to be set one after the other. */
  readonly sentences: readonly string[];
  /** What the browser said, for whoever looks for the fault. */
  readonly detail: string;
  readonly remedies: readonly Remedy[];
  /** Whether the run cannot succeed as it is. */
  readonly isGrave: boolean;
}

export function messageOf(finding: Finding, t: TFunction): Message {
  const { remedies } = finding;
  switch (finding.type) {
    case 'problem': {
      const { problem } = finding;
      const text = t(`problems.problem.${problem.code}.text`, {
        file: 'file' in problem ? problem.file : '',
        step: 'step' in problem ? formatCount(problem.step) : '',
      });
      const detail = 'detail' in problem ? problem.detail : '';
      const title = t(`problems.problem.${problem.code}.title`);
      return { title, sentences: [text], detail, remedies, isGrave: true };
    }
    case 'stalled': {
      const { received, expected } = finding;
      const text = t('problems.stalled.text', {
        received: formatCount(received),
        expected: formatCount(expected),
      });
      return { ...remark(t('problems.stalled.title'), [text], remedies), isGrave: true };
    }
    case 'collapsed':
      return {
        title: t('problems.collapsed.title'),
        sentences: [
          t(`problems.collapsed.${finding.position}`, natsOf(finding)),
          t(`problems.causes.${finding.cause}`),
        ],
        detail: '',
        remedies,
        isGrave: true,
      };
    case 'slow':
      return remark(t('problems.slow.title'), [t('problems.slow.text', natsOf(finding))], remedies);
    case 'diverging': {
      const figures = { now: formatFixed(finding.now, 1), lowest: formatFixed(finding.lowest, 1) };
      const text = t('problems.diverging.text', figures);
      return { ...remark(t('problems.diverging.title'), [text], remedies), isGrave: true };
    }
    case 'unused-dimensions': {
      const { unused, size, reason } = finding;
      const sentence = t(`problems.unused.${reason}`, { count: unused });
      return remark(t('problems.unused.title', { count: unused, size }), [sentence], remedies);
    }
    case 'overfitting': {
      const text = t('problems.overfitting.text', {
        rise: formatFixed(finding.rise, finding.rise < 1 ? 2 : 1),
        lowestStep: formatCount(finding.lowestStep),
      });
      return remark(t('problems.overfitting.title'), [text], remedies);
    }
    case 'rising': {
      const text = t('problems.rising.text', { rise: formatFixed(finding.rise, finding.rise < 1 ? 2 : 1) });
      return remark(t('problems.rising.title'), [text], remedies);
    }
    default:
      return assertNever(finding);
  }
}

function natsOf(figures: { readonly reconstruction: number; readonly meanImage: number }) {
  return {
    reconstruction: formatFixed(figures.reconstruction, 1),
    meanImage: formatFixed(figures.meanImage, 1),
  };
}

function remark(title: string, sentences: readonly string[], remedies: readonly Remedy[]): Message {
  return { title, sentences, detail: '', remedies, isGrave: false };
}

/** A remedy as its button says it. */
export function labelOf(remedy: Remedy, t: TFunction): string {
  if (remedy.type !== 'set') return t(`problems.remedies.${remedy.type}`);
  const { knob, value, from } = remedy;
  const text = typeof value === 'number' ? formatKnob(value) : '';
  if (knob === 'learningRate') return t(`problems.remedies.learningRate.${from}`, { value: text });
  if (knob === 'activation') return t(`problems.remedies.activation.${value === 'relu' ? 'relu' : 'leaky'}`);
  return t(`problems.remedies.${knob}`, { value: text });
}

/** 0.05, 1, 60,000, 0.00001: never in powers of ten. */
function formatKnob(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 }).format(value);
}
