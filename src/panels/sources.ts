/** What is cited on the page: the short form, and the title. Names and titles stay in the language they were published in. */
export const sources = {
  alemi2018: { short: 'Alemi et al. 2018', title: 'Fixing a Broken ELBO' },
  baldi1989: {
    short: 'Baldi & Hornik 1989',
    title: 'Neural Networks and Principal Component Analysis: Learning from Examples Without Local Minima',
  },
  blei2017: {
    short: 'Blei et al. 2017',
    title: 'Variational Inference: A Review for Statisticians',
  },
  bowman2016: { short: 'Bowman et al. 2016', title: 'Generating Sentences from a Continuous Space' },
  burda2016: { short: 'Burda et al. 2016', title: 'Importance Weighted Autoencoders' },
  burgess2018: { short: 'Burgess et al. 2018', title: 'Understanding Disentangling in β-VAE' },
  fu2019: {
    short: 'Fu et al. 2019',
    title: 'Cyclical Annealing Schedule: A Simple Approach to Mitigating KL Vanishing',
  },
  goodfellow2014: { short: 'Goodfellow et al. 2014', title: 'Generative Adversarial Nets' },
  higgins2017: {
    short: 'Higgins et al. 2017',
    title: 'β-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework',
  },
  hinton2002: {
    short: 'Hinton 2002',
    title: 'Training Products of Experts by Minimizing Contrastive Divergence',
  },
  hinton2006: {
    short: 'Hinton & Salakhutdinov 2006',
    title: 'Reducing the Dimensionality of Data with Neural Networks',
  },
  hintonOsindero2006: {
    short: 'Hinton, Osindero & Teh 2006',
    title: 'A Fast Learning Algorithm for Deep Belief Nets',
  },
  hoffman2016: {
    short: 'Hoffman & Johnson 2016',
    title: 'ELBO Surgery: Yet Another Way to Carve Up the Variational Evidence Lower Bound',
  },
  kingma2014: { short: 'Kingma & Welling 2014', title: 'Auto-Encoding Variational Bayes' },
  kingma2016: {
    short: 'Kingma et al. 2016',
    title: 'Improving Variational Inference with Inverse Autoregressive Flow',
  },
  leroux2010: {
    short: 'Le Roux & Bengio 2010',
    title: 'Deep Belief Networks Are Compact Universal Approximators',
  },
  loaiza2019: {
    short: 'Loaiza-Ganem & Cunningham 2019',
    title: 'The Continuous Bernoulli: Fixing a Pervasive Error in Variational Autoencoders',
  },
  ma2020: {
    short: 'Ma et al. 2020',
    title: 'VAEM: A Deep Generative Model for Heterogeneous Mixed Type Data',
  },
  makhzani2014: { short: 'Makhzani & Frey 2014', title: 'k-Sparse Autoencoders' },
  ng2011: { short: 'Ng 2011', title: 'Sparse Autoencoder, CS294A Lecture Notes' },
  rainforth2018: {
    short: 'Rainforth et al. 2018',
    title: 'Tighter Variational Bounds Are Not Necessarily Better',
  },
  rifai2011: {
    short: 'Rifai et al. 2011',
    title: 'Contractive Auto-Encoders: Explicit Invariance During Feature Extraction',
  },
  rybkin2021: {
    short: 'Rybkin et al. 2021',
    title: 'Simple and Effective VAE Training with Calibrated Decoders',
  },
  srivastava2014: {
    short: 'Srivastava et al. 2014',
    title: 'Dropout: A Simple Way to Prevent Neural Networks from Overfitting',
  },
  vincent2008: {
    short: 'Vincent et al. 2008',
    title: 'Extracting and Composing Robust Features with Denoising Autoencoders',
  },
} as const;

export type SourceId = keyof typeof sources;
