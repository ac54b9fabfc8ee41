import { useTranslation } from 'react-i18next';
import { corrections, type CorrectionId } from '../../text/corrections.ts';
import { FormulaText } from '../../ui/formula.tsx';
import { cards, type Card } from './cards.ts';
import './card-list.css';

const ids = Object.keys(cards) as readonly CorrectionId[];
const topics = [...new Set(ids.map((id) => cards[id].topic))];

/** All corrections by topic, each with what is said over what is right. */
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

function CorrectionCard(props: {
  readonly card: Card;
  readonly words: typeof corrections.en | typeof corrections.zh;
  readonly said: { readonly claim: string; readonly truth: string };
}) {
  const { card, words, said } = props;
  return (
    <article className="corrections__card">
      <p className="corrections__claim">
        <span className={`corrections__verdict corrections__verdict--${card.verdict}`}>
          {words.verdicts[card.verdict]}
        </span>
        {said.claim}
      </p>
      <p className="corrections__truth">
        <FormulaText text={said.truth} />
        {card.source !== undefined && <cite className="corrections__source">{card.source}</cite>}
      </p>
    </article>
  );
}
