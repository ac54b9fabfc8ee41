/** 60000 → "60,000". Thousands are grouped alike in both languages. */
export function formatCount(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A rate on a log scale: 0.001 → "1e-3", 0.0025 → "2.5e-3", 0.2 → "0.2". */
export function formatRate(value: number): string {
  if (value === 0 || (value >= 0.01 && value < 1000)) return String(Number(value.toPrecision(2)));
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  return `${String(Number(mantissa))}e${String(Number(exponent))}`;
}

/** `digits` after the point and a real minus sign; nothing for what is not a number. */
export function formatFixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  return value
    .toFixed(digits)
    .replace(/^-(?=0(\.0*)?$)/, '')
    .replace('-', '−');
}

/** As `formatFixed`, but whole where that would take more than `signs` signs: 105.6, −26.3, −348, −2888. */
export function formatWithin(value: number, digits: number, signs: number): string {
  const text = formatFixed(value, digits);
  return text.length <= signs ? text : formatFixed(value, 0);
}

/** As `formatFixed`, with a plus sign, so that positive and negative numbers are equally wide. */
export function formatSigned(value: number, digits: number): string {
  const text = formatFixed(value, digits);
  return /^[\d]/.test(text) ? `+${text}` : text;
}

/** Decimal units: 4275280 → "4.3 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${String(bytes)} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** What a user typed, as a number; null when it begins with none. Understands thousands separators, a real minus, units behind. */
export function parseNumber(text: string): number | null {
  const value = Number.parseFloat(text.replace(/[,，\s]/g, '').replace('−', '-'));
  return Number.isNaN(value) ? null : value;
}
