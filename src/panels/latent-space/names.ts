import { dimensionName } from '../dimension-name.ts';
import type { Picture } from './picture.ts';

/** What an axis (0: horizontal, 1: vertical) counts; `component` words a principal component. */
export function axisName(picture: Picture, axis: 0 | 1, component: (number: number) => string): string {
  const { projection, warp } = picture;
  const row = projection.axes.subarray(axis * projection.latentSize, (axis + 1) * projection.latentSize);
  const name = projection.type === 'principal' ? component(axis + 1) : dimensionName(row.indexOf(1));
  return warp === 'quantile' ? `Φ(${name})` : name;
}
