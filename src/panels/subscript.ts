const digits = '₀₁₂₃₄₅₆₇₈₉';

/** A whole number in small figures below the line: 50 → "₅₀". */
export function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
}
