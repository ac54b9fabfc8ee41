const subscripts = '₀₁₂₃₄₅₆₇₈₉';

/** z₁, z₂, …: dimensions are counted from 1. */
export function dimensionName(dimension: number): string {
  return `z${String(dimension + 1).replace(/\d/g, (digit) => subscripts[Number(digit)] ?? '')}`;
}
