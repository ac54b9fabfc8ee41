import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../../plan/abilities.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { usePlayground, useSession } from '../context.ts';
import { PanelExplanation } from '../explanations/index.tsx';
import { heldOutImage, reconstructed } from '../fitting.ts';
import { useReconstructions } from '../use-answers.ts';
import { useClassName } from '../use-class-name.ts';
import { usePlan } from '../use-plan.ts';
import { Pair } from './pair.tsx';
import { nextStrip } from './strip.ts';
import { useDetails } from './use-details.ts';
import './reconstructions.css';

const places = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Ten held-out images over what the model makes of them. */
export function ReconstructionsPanel() {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const plan = usePlan();
  const heldOut = useSession((whole) => whole.heldOut);
  const selected = useSession((whole) => whole.selected);
  const hovered = useSession((whole) => whole.hovered);
  const strip = useSession((whole) => whole.strip);
  const answer = useReconstructions('strip', strip);
  const details = useDetails(plan);
  const classNameOf = useClassName();
  const pairs = places.map((place) => {
    const index = strip[place] ?? null;
    const label = t('network.noImage');
    if (index === null) return { place, index, original: null, found: null, label, sentence: null };
    const found = reconstructed(answer, index, plan);
    const className = classNameOf(index);
    const image = t('reconstructions.image', { index, className });
    return {
      place,
      index,
      original: heldOutImage(heldOut, index, plan.inputSize),
      found,
      label: found
        ? t('reconstructions.imageWithDetails', { image, details: details(className, found).full })
        : image,
      sentence: found && details(className, found).short,
    };
  });
  // Nats are measured as in training: of codes of corrupted images, where there is corruption.
  const { isCorrupted } = abilitiesOf(plan);
  const pointed = pairs.find((pair) => pair.index !== null && pair.index === hovered);
  return (
    <Panel
      id="reconstructions"
      title={t('reconstructions.title')}
      sentence={
        pointed?.sentence ?? t(isCorrupted ? 'reconstructions.sentenceNoisy' : 'reconstructions.sentence')
      }
      explanation={<PanelExplanation id="reconstructions" />}
      actions={
        <Button
          kind="quiet"
          isDisabled={heldOut === null}
          onPress={() => {
            if (heldOut !== null)
              session.setState({ strip: nextStrip(heldOut.labels, heldOut.count, strip), hovered: null });
          }}
        >
          {t('reconstructions.more')}
        </Button>
      }
    >
      <div className="reconstructions" role="group" aria-label={t('reconstructions.strip')}>
        {pairs.map(({ place, index, original, found, label }) => (
          <Pair
            key={place}
            original={original}
            answer={found}
            plan={plan}
            label={label}
            isSelected={index !== null && index === selected}
            isHovered={index !== null && index === hovered}
            onSelect={() => index !== null && session.setState({ selected: index })}
            onHover={(isOver) => session.setState({ hovered: isOver ? index : null })}
          />
        ))}
      </div>
    </Panel>
  );
}
