import type { Engine } from '../engine/engine.ts';
import { covarianceOf, firstMoments } from '../lib/moments.ts';
import { emptyLike, unitOf, type Rows } from '../lib/rows.ts';
import { neighbourAccuracy, type Labelled } from '../lib/neighbours.ts';
import { leadingEigenvectors } from '../lib/subspace.ts';
import type { HeldOut } from './protocol.ts';
import type { NeighbourFigures } from './answers.ts';
import type { Progress } from './study-job.ts';

/** k of the nearest neighbours that vote. */
const neighbourCount = 5;
/** At most so many labelled training images are the neighbours, and so many held-out images are asked about. */
const mostNeighbours = 5000;
const mostQueries = 1000;
/** Images encoded at a time: a few ms on any but the slowest engine. */
const blockImages = 250;
/** PCA and pixels take most of the time; they are measured once a run. */
const shares = { encoding: 0.05, code: 0.1, pca: 0.3, pixels: 1 } as const;

interface Study {
  readonly neighbours: LabelledRows;
  readonly queries: LabelledRows;
}
type LabelledRows = Labelled & { readonly points: Rows };

/** The images of a study: training images as neighbours, held-out images to ask about. */
export function chooseImages(from: {
  readonly train: Rows;
  /** Of at least all images of `train`. */
  readonly trainLabels: Uint8Array;
  readonly heldOut: HeldOut;
}): Study {
  const { train, trainLabels, heldOut } = from;
  const labels = trainLabels.subarray(0, (train.length * heldOut.count) / heldOut.rows.length);
  return {
    neighbours: evenlySpaced(train, labels, mostNeighbours),
    queries: evenlySpaced(heldOut.rows, heldOut.labels ?? new Uint8Array(), mostQueries),
  };
}

/** `count` images evenly spaced over all of them, with their labels; all of them where there are fewer. */
function evenlySpaced(images: Rows, labels: Uint8Array, count: number): LabelledRows {
  const total = labels.length;
  const size = total > 0 ? images.length / total : 0;
  const taken = Math.min(count, total);
  const points = emptyLike(images, taken * size);
  const kept = Uint8Array.from({ length: taken }, (_, i) => {
    const from = Math.floor((i * total) / taken);
    points.set(images.subarray(from * size, (from + 1) * size), i * size);
    return labels[from] ?? 0;
  });
  return { points, labels: kept };
}

/**
 * How often the 5 nearest training images know a held-out image's class: by the codes of the engine as it is now (μ where
 * the code is Gaussian), by as many principal components of the same training images, and by the pixels. `known` are the
 * latter two from an earlier study of the same images.
 */
export async function* studyNeighbours(options: {
  readonly engine: Pick<Engine, 'encode'>;
  readonly study: Study;
  readonly latentSize: number;
  readonly step: number;
  readonly known: NeighbourFigures | null;
}): AsyncGenerator<Progress, NeighbourFigures> {
  const { engine, study, latentSize, step, known } = options;
  const { neighbours, queries } = study;
  const size = neighbours.points.length / Math.max(neighbours.labels.length, 1);
  const galleryCodes = yield* encodeAll(engine, neighbours, latentSize);
  const queryCodes = yield* encodeAll(engine, queries, latentSize);
  const code = yield* accuracy(
    { gallery: galleryCodes, queries: queryCodes, size: latentSize },
    { from: shares.encoding, to: shares.code },
  );
  const components = Math.min(latentSize, size);
  const figures = {
    step,
    k: neighbourCount,
    neighbours: neighbours.labels.length,
    queries: queries.labels.length,
  };
  if (known !== null) return { ...figures, code, pca: known.pca, pixels: known.pixels };

  const moments = firstMoments(neighbours.points, size);
  let mean = moments.next();
  for (; mean.done !== true; mean = moments.next()) yield { share: shares.code, needsStillness: false };
  const covariance = covarianceOf(neighbours.points, mean.value.mean);
  let next = covariance.next();
  for (; next.done !== true; next = covariance.next()) yield { share: shares.code, needsStillness: false };
  const leading = leadingEigenvectors(next.value, size, components);
  let found = leading.next();
  for (; found.done !== true; found = leading.next()) yield { share: shares.code, needsStillness: false };
  const project = (images: LabelledRows) => projected(images, found.value, size);
  const pca = yield* accuracy(
    { gallery: project(neighbours), queries: project(queries), size: components },
    { from: shares.code, to: shares.pca },
  );
  const pixels = yield* accuracy(
    { gallery: neighbours, queries, size },
    { from: shares.pca, to: shares.pixels },
  );
  return { ...figures, code, pca: { components, accuracy: pca }, pixels };
}

async function* encodeAll(
  engine: Pick<Engine, 'encode'>,
  images: LabelledRows,
  latentSize: number,
): AsyncGenerator<Progress, Labelled> {
  const count = images.labels.length;
  const size = images.points.length / Math.max(count, 1);
  const points = new Float32Array(count * latentSize);
  for (let from = 0; from < count; from += blockImages) {
    const to = Math.min(from + blockImages, count);
    const { means } = await engine.encode(images.points.subarray(from * size, to * size));
    points.set(means, from * latentSize);
    yield { share: shares.encoding / 2, needsStillness: true };
  }
  return { points, labels: images.labels };
}

function* accuracy(
  data: { readonly gallery: Labelled; readonly queries: Labelled; readonly size: number },
  share: { readonly from: number; readonly to: number },
): Generator<Progress, number> {
  const work = neighbourAccuracy({ ...data, k: neighbourCount });
  for (let next = work.next(); ; next = work.next()) {
    if (next.done === true) return next.value;
    yield { share: share.from + next.value * (share.to - share.from), needsStillness: false };
  }
}

/** V x for every image; distances between projections do not depend on the mean, so it is not subtracted. */
function projected(images: LabelledRows, axes: Float64Array, size: number): Labelled {
  const count = images.labels.length;
  const components = axes.length / size;
  const unit = unitOf(images.points);
  const points = new Float32Array(count * components);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < size; i++) {
      const value = images.points[row * size + i] ?? 0;
      if (value === 0) continue;
      for (let k = 0; k < components; k++) {
        const at = row * components + k;
        points[at] = (points[at] ?? 0) + (value / unit) * (axes[k * size + i] ?? 0);
      }
    }
  }
  return { points, labels: images.labels };
}
