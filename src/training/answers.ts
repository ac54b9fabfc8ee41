/** What the worker answers to a panel, by kind of request (protocol.ts, `Answer`). */

/** Units of one layer and their weights as images. */
export interface WeightImages {
  /** Counted from 0, in the order of the images. */
  readonly units: readonly number[];
  /** Units that the layer has. */
  readonly total: number;
  /** units × inputSize. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The largest |weight| of the whole layer. */
  readonly limit: number;
}

/** The singular values of J = ∂z/∂x at one held-out image (of a Gaussian code ∂μ/∂x). */
export interface Spectrum {
  readonly index: number;
  /** min(size, inputSize) of them, largest first; none where there is no such image. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The first right-singular vectors, of length 1: directions among images, count × inputSize. */
  readonly directions: Float32Array<ArrayBuffer>;
}

/** How far a study is; `share` 0…1 of the work. */
export type StudyState<F> =
  /** Failed: what it needs could not be had, or broke; the run goes on. */
  | { readonly status: 'none' | 'failed' }
  | { readonly status: 'working'; readonly share: number }
  | { readonly status: 'done'; readonly figures: F };

/** Shares of held-out images whose class is that of most of their k nearest training images. */
export interface NeighbourFigures {
  /** Updates made when the codes were taken. */
  readonly step: number;
  readonly k: number;
  /** Training images among which neighbours are looked for, and held-out images asked about. */
  readonly neighbours: number;
  readonly queries: number;
  /** By the model's codes (μ where they are Gaussian). */
  readonly code: number;
  /** By as many principal components, fitted on the same training images. */
  readonly pca: { readonly components: number; readonly accuracy: number };
  readonly pixels: number;
}

/** How far the companion is, in updates. One that failed is gone. */
export type CompanionState =
  | { readonly status: 'none' | 'failed' }
  | { readonly status: 'working' | 'done'; readonly step: number; readonly target: number };

/** Per image, in the order of the indices asked for; units as in `Evaluation`. */
export interface Reconstructions {
  readonly indices: readonly number[];
  readonly means: Float32Array<ArrayBuffer>;
  readonly logVariances: Float32Array<ArrayBuffer> | null;
  /** x̂ decoded from μ, n × inputSize. */
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly reconstruction: Float32Array<ArrayBuffer>;
  readonly kl: Float32Array<ArrayBuffer>;
  readonly squaredError: Float32Array<ArrayBuffer>;
}

/** A mean over images with its standard error. */
export interface MeanFigure {
  readonly mean: number;
  readonly error: number;
}

/** The importance-weighted bound of log p(x), in nats per held-out image. */
export interface LikelihoodFigures {
  /** Updates made when the parameters were taken. */
  readonly step: number;
  readonly images: number;
  /** K: samples of each image. */
  readonly samples: number;
  /** L_k of the same draws for some k from 1, where it is the ELBO, to K. */
  readonly curve: readonly { readonly samples: number; readonly bound: MeanFigure }[];
  /** L_K − ELBO, image by image. */
  readonly gain: MeanFigure;
  /** (Σ w)² / Σ w², averaged over images. */
  readonly effectiveSamples: number;
  /** Images of which it is below 2: their bound may be loose still. */
  readonly few: number;
}

/** log p(x) under a Boltzmann machine, in nats per image. */
export interface PartitionFigures {
  /** Updates made when the parameters were taken. */
  readonly step: number;
  readonly logPartition: number;
  /** Z was summed exactly; or estimated by annealing, then how far its chains disagree. */
  readonly annealed: {
    readonly chains: number;
    readonly steps: number;
    readonly relativeDeviation: number;
  } | null;
  readonly heldOut: MeanFigure;
  readonly train: MeanFigure;
  /** Of so many training rows, and held-out ones. */
  readonly rows: readonly [number, number];
}

/** Per image, in the order of the indices asked for; errors are ‖· − x‖² to the clean image x, summed over pixels. */
export interface Denoised {
  readonly indices: readonly number[];
  /** x̃, n × inputSize. */
  readonly inputs: Float32Array<ArrayBuffer>;
  /** x̂(x̃), n × inputSize. */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** What doing nothing would leave: ‖x̃ − x‖². */
  readonly inputError: Float32Array<ArrayBuffer>;
  /** ‖x̂(x̃) − x‖². */
  readonly outputError: Float32Array<ArrayBuffer>;
  /** The same by the companion; null where there is none. */
  readonly companion: Pick<Denoised, 'pixels' | 'outputError'> | null;
}
