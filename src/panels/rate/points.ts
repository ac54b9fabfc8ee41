/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'plane',
    tex: String.raw`R = \E_{\vx}\, \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p(\vz)\big), \qquad D = \E_{\vx}\, \E_{q_\phi(\vz \mid \vx)}\big[-\log p_\theta(\vx \mid \vz)\big]`,
  },
  { name: 'elbo', tex: String.raw`D + R = -\mathrm{ELBO} \;\ge\; -\E_{\vx} \log p_\theta(\vx)` },
  { name: 'beta', tex: String.raw`\mathcal{L} = D + \vbeta R` },
  { name: 'past', tex: undefined },
] as const;
