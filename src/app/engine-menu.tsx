import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { backends, type EngineChoice } from '../engine/engine.ts';
import { useSession } from '../panels/context.ts';
import { EngineReportView } from './engine-report.tsx';
import type { PlaygroundApp } from './playground.ts';
import './engine-menu.css';

const choices: readonly EngineChoice[] = ['auto', ...backends];

/** The badge says what computes; opened, it says why, and lets the reader choose. */
export function EngineMenu({ playground }: { readonly playground: PlaygroundApp }) {
  const { t } = useTranslation();
  const report = useSession((session) => session.engine);
  const [choice, setChoice] = useState(playground.engineChoice);
  const name = report === null ? t('app.engine.starting') : t(`app.engine.names.${report.backend}`);

  function choose(next: EngineChoice): void {
    setChoice(next);
    playground.actions.useEngine(next);
  }

  function compareAgain(): void {
    setChoice('auto');
    playground.actions.compareEngines();
  }

  return (
    <DialogTrigger>
      <Button className="engine-badge" aria-label={`${t('app.engine.label')}: ${name}`}>
        <span className={`engine-badge__dot${report === null ? '' : ' engine-badge__dot--ready'}`} />
        {name}
      </Button>
      <Popover className="engine-menu" placement="bottom end">
        <Dialog aria-label={t('app.engine.choose')}>
          <fieldset className="engine-menu__choices">
            <legend className="visually-hidden">{t('app.engine.choose')}</legend>
            {choices.map((id) => (
              <label key={id} className="engine-menu__choice">
                <input
                  className="visually-hidden"
                  type="radio"
                  name="engine"
                  checked={id === choice}
                  onChange={() => choose(id)}
                />
                <strong>{id === 'auto' ? t('app.engine.automatic') : t(`app.engine.names.${id}`)}</strong>
                <span>{id === 'auto' ? t('app.engine.automaticHelp') : t(`app.engine.about.${id}`)}</span>
              </label>
            ))}
          </fieldset>
          <p className="engine-menu__note">{t('app.engine.keeps')}</p>
          {report !== null && <EngineReportView report={report} choice={choice} onCompare={compareAgain} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
