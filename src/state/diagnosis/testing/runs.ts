/** Real runs that the diagnosis is tested on; `npm run record` makes them anew into runs.json. */
export const links = {
  sound: 'data=digits&batch=32&stop=40',
  'learned-variance': 'data=digits&likelihood=gaussian-learned&variance=1&latent=8&batch=32&stop=60',
  'continuous-bernoulli': 'data=digits&likelihood=continuous-bernoulli&batch=32&stop=40',
  'is-pca':
    'data=digits&model=ae&encoder=none&activation=linear&likelihood=gaussian&variance=1&lr=0.01&stop=200',
  'wide-pixels': 'data=digits&likelihood=gaussian&variance=1&batch=8&stop=100',
  'wide-pixels-short': 'data=digits&encoder=32&likelihood=gaussian&variance=1&lr=0.01&stop=50',
  'means-for-sums': 'data=digits&klRule=as-written&batch=8&stop=30',
  'large-beta': 'data=digits&beta=8&batch=32&stop=40',
  entropy: 'data=digits&klRule=entropy&lambda=3&batch=32&stop=40',
  'high-rate': 'data=digits&model=ae&lr=0.1&stop=40',
  'high-rate-elu': 'data=digits&activation=elu&optimizer=rmsprop&lr=0.03&encoder=64-32&stop=100',
  'all-corrupted': 'data=digits&model=denoising&corruptionLevel=1&batch=8&stop=100',
  'strong-l1': 'data=digits&model=sparse&sparsity=l1&sparsityWeight=10&batch=8&stop=200',
  'few-kept': 'data=digits&model=ae&keepEncoder=0.1&keepDecoder=0.1&batch=32&stop=120',
  'deep-sigmoid': 'data=digits&activation=sigmoid&encoder=64-64-64-64&stop=60',
  'low-rate': 'data=digits&model=ae&lr=0.00001&stop=40',
  astray: 'data=digits&activation=elu&optimizer=rmsprop&lr=0.1&encoder=64-32&stop=60',
  'few-images': 'images=1000&model=ae&latent=32&batch=32&stop=60',
  'few-digits': 'data=digits&images=200&model=ae&latent=32&batch=32&stop=200',
  'spare-dimensions': 'data=digits&batch=32&latent=16&stop=60',
  'spare-under-beta': 'data=digits&batch=32&latent=16&beta=1.5&stop=60',
  'spare-linear':
    'data=digits&encoder=none&activation=linear&likelihood=gaussian&variance=0.2&latent=10&lr=0.003&stop=400&batch=32',
} as const;

export type RunName = keyof typeof links;

/** A run as it was measured, in numbers of six figures. */
export interface RecordedRun {
  readonly link: string;
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Step, total, reconstruction, KL: means since the point before. */
  readonly train: readonly (readonly number[])[];
  /** The same on held-out images, and the squared error. */
  readonly heldOut: readonly (readonly number[])[];
  readonly meanImage: { readonly reconstruction: number; readonly squaredError: number };
  /** Variance of the training images along their principal axes. */
  readonly axisVariances: readonly number[];
  /** Of each latent dimension over held-out images. */
  readonly codeVariances: readonly number[];
}
