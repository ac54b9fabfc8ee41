import { leakySlope, type Activation } from './layer.ts';

/** y = f(a). */
export function activate(activation: Activation, a: number): number {
  switch (activation) {
    case 'linear':
      return a;
    case 'relu':
      return Math.max(a, 0);
    case 'leaky-relu':
      return Math.max(a, leakySlope * a);
    case 'elu':
      return a > 0 ? a : Math.expm1(a);
    case 'tanh':
      return Math.tanh(a);
    case 'sigmoid':
      return 1 / (1 + Math.exp(-a));
  }
}

/** f′(a), written with y = f(a). */
export function slopeOf(activation: Activation, y: number): number {
  switch (activation) {
    case 'linear':
      return 1;
    case 'relu':
      return y > 0 ? 1 : 0;
    case 'leaky-relu':
      return y > 0 ? 1 : leakySlope;
    case 'elu':
      return y > 0 ? 1 : y + 1;
    case 'tanh':
      return 1 - y * y;
    case 'sigmoid':
      return y * (1 - y);
  }
}
