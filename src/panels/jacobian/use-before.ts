import { useState } from 'react';

/** A spectrum as it was when λ was set to another value. */
export interface Before {
  readonly lambda: number;
  readonly values: Float32Array;
}

/** The last spectrum before λ was changed, to compare with; null while it has not been. */
export function useBefore(lambda: number | null, values: Float32Array | null): Before | null {
  const [kept, setKept] = useState<{ readonly lambda: number | null; readonly before: Before | null }>({
    lambda,
    before: null,
  });
  if (kept.lambda !== lambda) {
    const before = kept.lambda === null || values === null ? null : { lambda: kept.lambda, values };
    setKept({ lambda, before });
  }
  return kept.before?.values.length === values?.length ? kept.before : null;
}
