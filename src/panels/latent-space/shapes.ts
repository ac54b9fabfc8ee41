/** Points along a closed curve; enough for a smooth ellipse of some hundred pixels. */
const smooth = 96;

type Point = readonly [number, number];

/** The circle of `radius` around `centre`. */
export function circle(centre: Point, radius: number): Point[] {
  return turns(smooth, (angle) => [
    centre[0] + radius * Math.cos(angle),
    centre[1] + radius * Math.sin(angle),
  ]);
}

/**
 * Where N(mean, covariance) has the Mahalanobis distance `radius` from its mean: mean + radius · L (cos, sin), L the Cholesky factor of the
 * covariance [var u, cov uv, var v].
 */
export function ellipse(
  mean: Point,
  covariance: readonly [number, number, number],
  radius: number,
  corners = smooth,
): Point[] {
  const [uu, uv, vv] = covariance;
  const a = Math.sqrt(Math.max(uu, 0));
  const b = a === 0 ? 0 : uv / a;
  const c = Math.sqrt(Math.max(vv - b * b, 0));
  return turns(corners, (angle) => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [mean[0] + radius * a * cos, mean[1] + radius * (b * cos + c * sin)];
  });
}

/** An SVG path through the points. */
export function pathOf(points: readonly Point[], isClosed: boolean): string {
  const steps = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
  return steps.join('') + (isClosed ? 'Z' : '');
}

function turns(corners: number, at: (angle: number) => Point): Point[] {
  return Array.from({ length: corners }, (_, i) => at((2 * Math.PI * i) / corners));
}
