import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { createPointCanvas, type PointCanvas, type PointScene } from './point-canvas.ts';
import { isMotionReduced } from './motion.ts';

/** The canvas of the points; redrawn when the scene is another one, and while points glide. */
export const Points = memo(function Points({ scene }: { readonly scene: PointScene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<PointCanvas | null>(null);
  useEffect(
    () => () => {
      drawing.current?.dispose();
      drawing.current = null;
    },
    [],
  );
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    drawing.current ??= createPointCanvas(canvas.current, isMotionReduced);
    drawing.current.show(scene);
  }, [scene]);
  return <canvas ref={canvas} className="latent-space__canvas" aria-hidden="true" />;
});
