import { ontoPrincipal, type Projection } from './projection.ts';

export type Principal = ReturnType<typeof ontoPrincipal>;

/** The principal projection of the latest codes: remembers the last one, so that its axes keep their direction. */
export function createPrincipal(): (codes: Float32Array, latentSize: number) => Principal {
  let before: Projection | null = null;
  return (codes, latentSize) => {
    const next = ontoPrincipal(codes, latentSize, before);
    before = next;
    return next;
  };
}
