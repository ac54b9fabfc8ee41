import { useTranslation } from 'react-i18next';
import { needsOf } from '../../engine/needs.ts';
import { defaultSpec, planOf } from '../../experiment/defaults.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { formatBytes, formatCount } from '../../ui/format.ts';
import { compose } from '../../text/compose.ts';

/** Said from so many times the default's work, or so many bytes, on. */
const manyTimes = 20;
const manyBytes = 1e9;
/** WASM can address 4 GiB; what is needed is known within 30 %. */
const perhapsTooMany = 0.7 * 2 ** 32;

const needsOfSpec = (spec: ExperimentSpec) =>
  needsOf({ plan: planOf(spec), training: spec.training, imageCount: spec.data.params.trainImages });
const usual = needsOfSpec(defaultSpec).multiplyAdds;

/** What the experiment will take, where that is much: known from its plan, before anything has been tried. */
export function NeedsNote({ spec }: { readonly spec: ExperimentSpec }) {
  const { t, i18n } = useTranslation();
  const { bytes, multiplyAdds } = needsOfSpec(spec);
  const times = multiplyAdds / usual;
  if (times < manyTimes && bytes < manyBytes) return null;
  const sentences = [
    t('needs.large', {
      times: formatCount(Number(Math.max(1, times).toPrecision(2))),
      memory: formatBytes(Number(bytes.toPrecision(2))),
    }),
    ...(bytes > perhapsTooMany ? [t('needs.tooLarge')] : []),
  ];
  return (
    <p className="fields-list__note" role="status">
      {compose(i18n.language, 'sentences', sentences)}
    </p>
  );
}
