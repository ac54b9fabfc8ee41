import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components';
import type { PresetId } from '../../experiment/presets.ts';
import { corrections, type CorrectionId } from '../../text/corrections/index.ts';
import { FormulaText } from '../../ui/formula.tsx';
import { Source } from '../source.tsx';
import { useOpenPreset } from '../use-open-preset.ts';
import { cards, type Card } from './cards.ts';
import './card-list.css';

const ids = Object.keys(cards) as readonly CorrectionId[];
const topics = [...new Set(ids.map((id) => cards[id].topic))];

/** All statements by topic, each with what is said over what is right. */
export function CardList() {
  const { i18n } = useTranslation();
  const words = corrections[i18n.language === 'zh' ? 'zh' : 'en'];
  return (
    <div className="corrections">
      <p className="corrections__intro">{words.intro}</p>
      {topics.map((topic) => (
        <section key={topic} aria-label={words.topics[topic]}>
          <h3 className="corrections__topic">{words.topics[topic]}</h3>
          {ids
            .filter((id) => cards[id].topic === topic)
            .map((id) => (
              <CorrectionCard key={id} card={cards[id]} words={words} said={words.cards[id]} />
            ))}
        </section>
      ))}
    </div>
  );
}

type Words = typeof corrections.en | typeof corrections.zh;

function CorrectionCard(props: {
  readonly card: Card;
  readonly words: Words;
  readonly said: { readonly claim: string; readonly truth: string };
}) {
  const { card, words, said } = props;
  return (
    <article className="corrections__card">
      <p className="corrections__claim">
        <span className={`corrections__verdict corrections__verdict--${card.verdict}`}>
          {words.verdicts[card.verdict]}
        </span>
        <span className="corrections__section">{words.section.replace('{{section}}', card.section)}</span>
        <FormulaText text={said.claim} />
      </p>
      <p className="corrections__truth">
        <FormulaText text={said.truth} />
        {card.source !== undefined && (
          <>
            {' '}
            <Source id={card.source} />
          </>
        )}
      </p>
      {card.preset !== undefined && <SeeIt preset={card.preset} words={words} />}
    </article>
  );
}

/** Opens a preset as the menu does, and closes the corrections. */
function SeeIt({ preset, words }: { readonly preset: PresetId; readonly words: Words }) {
  const { t } = useTranslation();
  const open = useOpenPreset();
  return (
    <Button slot="close" className="corrections__see" onPress={() => open(preset)}>
      {words.see.replace('{{preset}}', t(`experiment.presets.${preset}`))}
    </Button>
  );
}
