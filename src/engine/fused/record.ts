import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { termsOf, type TermId } from '../../plan/terms.ts';
import type {
  ContractionOperation,
  ImportanceOperation,
  KlRuleOperation,
  Matrix,
  RecordedPart,
  RecordOperation,
  SampleOperation,
  SparsityOperation,
} from './operations.ts';

/** What a training list has that its terms are made of; null where it lacks it. */
export interface Recorded {
  /** −log p(x|z) of each code. */
  readonly loss: Matrix;
  readonly sampled: SampleOperation | null;
  readonly importance: ImportanceOperation | null;
  readonly rule: KlRuleOperation | null;
  readonly sparsity: SparsityOperation | null;
  readonly contraction: ContractionOperation | null;
}

/** Records the terms of a plan. */
export function record(plan: AutoencoderPlan, from: Recorded): RecordOperation {
  const { loss, sampled, sparsity, contraction } = from;
  const parts: Readonly<Partial<Record<TermId, readonly RecordedPart[]>>> = {
    total: [{ type: 'mean', of: loss }, ...besideReconstruction(from)],
    reconstruction: [{ type: 'mean', of: loss }],
    kl: sampled ? [{ type: 'mean', of: sampled.kl }] : [],
    sparsity: sum(sparsity?.loss),
    contraction: sum(contraction?.loss),
  };
  return { type: 'record', terms: termsOf(plan).map(({ id }) => ({ id, parts: parts[id] ?? [] })) };
}

/** What the objective has beside the reconstruction. */
function besideReconstruction(from: Recorded): readonly RecordedPart[] {
  const { loss, sampled, importance, rule, sparsity, contraction } = from;
  if (importance) return [{ type: 'rest', of: loss, bound: importance.bound }];
  return [
    ...(sampled && !rule ? [{ type: 'beta-mean', of: sampled.kl } as const] : []),
    ...[rule?.penalty, sparsity?.loss, contraction?.loss].flatMap(sum),
  ];
}

function sum(of: Matrix | undefined): readonly RecordedPart[] {
  return of ? [{ type: 'sum', of }] : [];
}
