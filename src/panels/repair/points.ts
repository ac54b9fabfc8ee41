/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'clamp',
    tex: String.raw`\vx_{\text{free}} \sim p(\vx_{\text{free}} \mid \vx_{\text{held}})`,
  },
  { name: 'drawn', tex: undefined },
  {
    name: 'meanField',
    tex: String.raw`\bar{h} \leftarrow \sigma(c + W^{\mathsf{T}} \bar{\vx}), \qquad \bar{\vx}_{\text{free}} \leftarrow \sigma(b + W \bar{h})_{\text{free}}`,
  },
  { name: 'start', tex: undefined },
] as const;
