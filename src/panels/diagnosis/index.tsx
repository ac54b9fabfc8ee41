import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../state/diagnosis/finding.ts';
import type { Remedy } from '../../state/diagnosis/remedy.ts';
import { compose } from '../../text/compose.ts';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format.ts';
import { useExperiment, usePlayground, useSession } from '../context.ts';
import { labelOf, messageOf, type Message } from './message.ts';
import { useFindings } from './use-findings.ts';
import './diagnosis.css';

/** How long a passing remark stands, in ms. */
const noticeTime = 8000;
/** So many corrections of a link are named, with so many letters of what was asked for. */
const mostCorrections = 4;
const mostLetters = 24;

/** What is wrong with the run, or worth knowing, with its likely cause and what can be done about it. Empty when all is well. */
export function DiagnosisBanner(props: { readonly onRemedy: (remedy: Remedy) => void }) {
  const { t } = useTranslation();
  const [findings, hide] = useVisibleFindings();
  const notice = useNotice();
  const { session } = usePlayground();
  const messages = findings.map((finding) => ({ finding, message: messageOf(finding, t) }));
  const show = (isGrave: boolean) =>
    messages
      .filter(({ message }) => message.isGrave === isGrave)
      .map(({ finding, message }) => (
        <Card
          key={finding.type}
          message={message}
          onRemedy={props.onRemedy}
          onHide={isGrave ? null : () => hide(finding.type)}
        />
      ));
  return (
    <section className="diagnosis" aria-label={t('problems.label')}>
      <div role="alert" className="diagnosis__list">
        {show(true)}
      </div>
      <div role="status" className="diagnosis__list">
        {show(false)}
        {notice !== null && (
          <div className="diagnosis__card diagnosis__notice">
            <p className="diagnosis__words">{notice}</p>
            <Button
              kind="quiet"
              label={t('problems.hide')}
              onPress={() => session.setState({ notice: null })}
            >
              ×
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Card(props: {
  readonly message: Message;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onHide: (() => void) | null;
}) {
  const { t, i18n } = useTranslation();
  const { title, sentences, detail, remedies, isGrave } = props.message;
  return (
    <div className={`diagnosis__card${isGrave ? ' diagnosis__card--grave' : ''}`}>
      <p className="diagnosis__words">
        <strong>{title}</strong>
        {i18n.language === 'zh' ? '。' : '. '}
        {compose(i18n.language, 'sentences', sentences)}
        {detail !== '' && <span className="diagnosis__detail"> {t('problems.details', { detail })}</span>}
      </p>
      <div className="diagnosis__remedies">
        {remedies.map((remedy, index) => (
          <Button
            key={labelOf(remedy, t)}
            kind={index === 0 && isGrave ? 'primary' : 'plain'}
            onPress={() => props.onRemedy(remedy)}
          >
            {labelOf(remedy, t)}
          </Button>
        ))}
        {props.onHide !== null && (
          <Button kind="quiet" label={t('problems.hide')} onPress={props.onHide}>
            ×
          </Button>
        )}
      </div>
    </div>
  );
}

/** Findings but for those that were hidden; another experiment brings them back. */
function useVisibleFindings(): readonly [readonly Finding[], (type: Finding['type']) => void] {
  const findings = useFindings();
  const spec = useExperiment((whole) => whole);
  const [hidden, setHidden] = useState<{ readonly spec: typeof spec; readonly types: readonly string[] }>({
    spec,
    types: [],
  });
  const types = hidden.spec === spec ? hidden.types : [];
  const hide = (type: Finding['type']) => setHidden({ spec, types: [...types, type] });
  return [findings.filter(({ type }) => !types.includes(type)), hide];
}

/** The passing remark in words; takes it back after a while, but for one that names what was not taken from a link. */
function useNotice(): string | null {
  const { t, i18n } = useTranslation();
  const { session } = usePlayground();
  const notice = useSession((state) => state.notice);
  useEffect(() => {
    if (notice === null || notice.code === 'link-corrected') return;
    const timer = window.setTimeout(() => {
      if (session.getState().notice === notice) session.setState({ notice: null });
    }, noticeTime);
    return () => window.clearTimeout(timer);
  }, [session, notice]);
  switch (notice?.code) {
    case undefined:
      return null;
    case 'resumed':
      return t('problems.notices.resumed', { step: formatCount(notice.step) });
    case 'link-copied':
      return t('problems.notices.link-copied');
    case 'link-corrected': {
      const { corrections } = notice;
      const named = corrections.slice(0, mostCorrections).map(({ key, asked, taken }) =>
        // What a stranger wrote into a link is cut to a glance.
        t('problems.notices.correction', { key, taken, asked: asked.slice(0, mostLetters) }),
      );
      const more = corrections.length > mostCorrections ? ['…'] : [];
      return t('problems.notices.link-corrected', {
        corrections: compose(i18n.language, 'clauses', [...named, ...more]),
      });
    }
  }
}
