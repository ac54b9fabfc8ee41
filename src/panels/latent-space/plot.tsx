import { useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shapeOf } from '../../datasets/sample.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { LatentCodes } from '../../state/session.ts';
import { usePixelRatio } from '../../ui/use-pixel-ratio.ts';
import { useSession } from '../context.ts';
import { heldOutImage } from '../fitting.ts';
import { AxisNumbers } from './axes.tsx';
import { pixelOf } from './hit.ts';
import { Posteriors } from './posteriors.tsx';
import { HolesFigures, HolesMap } from './holes.tsx';
import { HoverCard } from './hover-card.tsx';
import { Manifold } from './manifold.tsx';
import type { Picture } from './picture.ts';
import { PinMarks } from './pin-marks.tsx';
import { Points } from './points.tsx';
import { Prior } from './prior.tsx';
import { ProbeMark } from './probe-mark.tsx';
import { scaleOf, type Frame } from './scale.ts';
import { SelectedMark } from './selected-mark.tsx';
import { Spoken } from './spoken.tsx';
import { useGestures } from './use-gestures.ts';
import { useHoles } from './use-holes.ts';
import type { Look } from './use-look.ts';
import { boundsToShow, usePlaces } from './use-places.ts';
import { usePointer } from './use-pointer.ts';
import { useColours, useScene } from './use-scene.ts';
import { useTiles } from './use-tiles.ts';
import { useViewer } from './use-viewer.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** How much ink the tiles get: under points, and alone. */
const faint = 0.3;
const strong = 0.85;

/** The map itself: tiles, points and marks, moved by pointers and keys. */
export function Plot(props: {
  readonly plan: AutoencoderPlan;
  readonly codes: LatentCodes | null;
  readonly picture: Picture;
  readonly look: Look;
  /** Of the plotting area, CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly classes: Uint8Array;
  readonly classNames: readonly string[];
  readonly probe: readonly number[] | null;
}) {
  const { plan, codes, picture, look, width, height, classes, classNames, probe } = props;
  const frame = useMemo<Frame>(() => ({ width, height }), [width, height]);
  const { t } = useTranslation();
  const summaryId = useId();
  const clipId = useId();
  const plot = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const hasPrior = abilitiesOf(plan).prior !== null;
  const heldOut = useSession((session) => session.heldOut);
  const hovered = useSession((session) => session.hovered);
  const colours = useColours();
  const ratio = usePixelRatio();

  const places = usePlaces({ picture, codes, classes, classCount: classNames.length });
  const bounds = useMemo(() => boundsToShow(picture, places, hasPrior), [picture, places, hasPrior]);
  const [{ view, isFollowing }, viewer] = useViewer(bounds, picture.coordinates);
  const scale = useMemo(
    () =>
      picture.isStrip
        ? scaleOf({ ...view, y: 0.5, spanY: 0.5 }, frame, false)
        : scaleOf(view, frame, picture.warp === 'linear'),
    [view, frame, picture.isStrip, picture.warp],
  );
  const scene = useScene({
    places,
    classes,
    classNames,
    coordinates: picture.coordinates,
    look,
    frame,
    scale,
    colours,
  });
  const tiles = useTiles({ picture, plan, scale, frame, isShown: look.layers.manifold });
  const holes = useHoles({ picture, plan, codes, scale, frame, isShown: look.layers.holes });
  const { gestures, onKey, buttons } = useGestures({
    picture,
    viewer,
    scale,
    frame,
    probe,
    places: places?.images ?? null,
    classes,
    hidden: look.hidden,
    arePointsShown: look.layers.points,
  });
  const handlers = usePointer(plot, stage, gestures);
  const hoveredAt =
    hovered === null || places === null || !look.layers.points
      ? null
      : pixelOf(places.images, hovered, scale);
  const marks = { picture, frame, scale };

  return (
    <>
      <div
        ref={plot}
        className="latent-space__plot"
        role="application"
        tabIndex={0}
        aria-label={t('latentSpace.plot')}
        aria-describedby={summaryId}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (onKey(event.key, event.shiftKey)) event.preventDefault();
        }}
        {...handlers}
      >
        <div ref={stage} className="latent-space__stage">
          {holes !== null && (
            <HolesMap holes={holes} frame={frame} ratio={ratio} scale={scale} colour={colours.positive} />
          )}
          <Manifold
            tiles={tiles}
            frame={frame}
            ratio={ratio}
            scale={scale}
            ink={colours.ink}
            strength={look.layers.points && codes !== null ? faint : strong}
          />
          <Points scene={scene} />
        </div>
        <svg className="latent-space__marks" aria-hidden="true">
          <clipPath id={clipId}>
            <rect width={frame.width} height={frame.height} rx={6} />
          </clipPath>
          <g className="latent-space__frame">
            <AxisNumbers {...marks} />
            <g clipPath={`url(#${clipId})`}>
              {hasPrior && look.layers.prior && <Prior {...marks} />}
              {codes !== null && look.layers.posteriors && !picture.isStrip && (
                <Posteriors {...{ codes, classes, picture, scale, look }} classCount={classNames.length} />
              )}
              {codes !== null && places !== null && (
                <SelectedMark codes={codes} places={places.images} {...marks} />
              )}
              {hoveredAt !== null && (
                <circle className="latent-space__hovered" cx={hoveredAt[0]} cy={hoveredAt[1]} r={7} />
              )}
              {probe !== null && <ProbeMark probe={probe} {...marks} />}
              <PinMarks picture={picture} scale={scale} />
            </g>
          </g>
        </svg>
        {hoveredAt !== null && hovered !== null && (
          <HoverCard
            at={hoveredAt}
            frame={frame}
            pixels={heldOutImage(heldOut, hovered, plan.inputSize)}
            shape={shapeOf(plan.sample)}
            className={classNames[classes[hovered] ?? -1] ?? ''}
            index={hovered}
          />
        )}
        {codes === null && <p className="latent-space__empty">{t('latentSpace.empty')}</p>}
      </div>
      {holes !== null && <HolesFigures holes={holes} />}
      <ZoomButtons {...buttons} isFollowing={isFollowing} />
      <Spoken summaryId={summaryId} codes={codes} places={places} classes={classes} classNames={classNames} />
    </>
  );
}
