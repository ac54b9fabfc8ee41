import { termOf, termsOf } from '../../../plan/terms.ts';
import type { Engine, EngineOptions } from '../../engine.ts';
import { createReference } from '../../testing/reference.ts';
import { distance, imagesOf, optionsOf, type Scene } from './scene.ts';

/** Starts an engine, the scene's images there. */
export type Start = (options: EngineOptions) => Promise<Engine>;

/** Of the losses, relative: float32 against float64. */
export const lossTolerance = 1e-4;

/** Of the parameters after 50 updates, of the largest: float32 against float64, through 50 nonlinear steps. */
export const parameterTolerance = 1e-3;

/** Of single figures without any update. */
export const figureTolerance = 1e-5;

/** How far an engine strays from the 64-bit reference in 50 updates; losses relative, those beside the reconstruction to 1 more. */
export function strayFromReference(start: Start, scene: Scene) {
  return strayOf(start, optionsOf(scene));
}

/** The same of options that no scene has. */
export async function strayOf(start: Start, options: EngineOptions) {
  const reference = createReference(options, imagesOf(options));
  const engine = await start(options);
  const losses = { total: 0, reconstruction: 0, kl: 0, sparsity: 0, contraction: 0, chains: 0 };
  const note = (term: keyof typeof losses, by: number) =>
    (losses[term] = Number.isNaN(by) ? Infinity : Math.max(losses[term], Math.abs(by)));
  for (let update = 0; update < 50; update++) {
    const expected = reference.update();
    const terms = await engine.train(1);
    for (const { id, plot, toldBy } of termsOf(options.plan)) {
      if (toldBy === 'held-out') continue;
      const wanted = termOf(expected, id);
      const scale = plot === 'main' ? wanted : 1 + Math.abs(wanted);
      note(
        id as keyof typeof losses,
        (termOf(terms, id) - wanted) / (plot === null && id === 'total' ? wanted : scale),
      );
    }
  }
  const { parameters, step } = await engine.checkpoint();
  engine.dispose();
  return { ...losses, step, parameters: distance(parameters, reference.parameters) };
}
