import type { TFunction } from 'i18next';
import { assertNever } from '../../lib/assert.ts';
import type { Finding, Remedy } from '../../state/diagnosis.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';

/** A finding in words. */
export interface Message {
  readonly title: string;
  readonly text: string;
  /** What the browser said, for whoever looks for the fault. */
  readonly detail: string;
  readonly remedies: readonly Remedy[];
  /** Whether the run cannot succeed as it is. */
  readonly isGrave: boolean;
}

export function messageOf(finding: Finding, t: TFunction): Message {
  switch (finding.type) {
    case 'problem': {
      const { problem, remedies } = finding;
      return {
        title: t(`problems.problem.${problem.code}.title`),
        text: t(`problems.problem.${problem.code}.text`, {
          file: 'file' in problem ? problem.file : '',
          step: 'step' in problem ? formatCount(problem.step) : '',
        }),
        detail: 'detail' in problem ? problem.detail : '',
        remedies,
        isGrave: true,
      };
    }
    case 'collapsed': {
      const text = t('problems.collapsed.text', {
        reconstruction: formatFixed(finding.reconstruction, 1),
        meanImage: formatFixed(finding.meanImage, 1),
      });
      return {
        title: t('problems.collapsed.title'),
        text: `${text} ${t(`problems.collapsed.${finding.cause}`)}`,
        detail: '',
        remedies: finding.remedies,
        isGrave: true,
      };
    }
    case 'unused-dimensions': {
      const { unused, size } = finding;
      return remark(t('problems.unused.title', { count: unused, size }), t('problems.unused.text'));
    }
    case 'overfitting':
      return remark(
        t('problems.overfitting.title'),
        t('problems.overfitting.text', {
          rise: formatFixed(finding.rise, 1),
          lowestStep: formatCount(finding.lowestStep),
        }),
      );
    case 'rising':
      return {
        ...remark(
          t('problems.rising.title'),
          t('problems.rising.text', { rise: formatFixed(finding.rise, 1) }),
        ),
        remedies: finding.remedies,
      };
    default:
      return assertNever(finding);
  }
}

function remark(title: string, text: string): Message {
  return { title, text, detail: '', remedies: [], isGrave: false };
}
