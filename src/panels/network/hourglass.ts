import { present } from '../../lib/assert.ts';
import { boxOf, hiddenBoxes, type Box, type Diagram } from '../../plan/diagram.ts';
import type { Bar, Hourglass, HourglassLayout } from './geometry.ts';

/** A box of the diagram and the bar that stands for it. */
export interface PlacedBox {
  readonly box: Box;
  readonly bar: Bar;
}

/** The widths that an autoencoder's diagram gives the hourglass. */
export function widthsOf(diagram: Diagram): Pick<Hourglass, 'inputSize' | 'encoder' | 'latent' | 'decoder'> {
  return {
    inputSize: boxOf(diagram, 'input').units,
    encoder: hiddenBoxes(diagram, 'encoder').map(({ units }) => units),
    latent: boxOf(diagram, 'code').units,
    decoder: hiddenBoxes(diagram, 'decoder').map(({ units }) => units),
  };
}

/** Every box with its bar, in order of flow; `layout` is that of the diagram's widths. */
export function placedBoxes(diagram: Diagram, layout: HourglassLayout): readonly PlacedBox[] {
  const bars = [layout.input, ...layout.encoder, layout.code, ...layout.decoder, layout.output];
  return diagram.boxes.map((box, index) => ({ box, bar: present(bars[index], box.id) }));
}
