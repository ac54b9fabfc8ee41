import { useTranslation } from 'react-i18next';
import { version } from '../../package.json';
import { credits } from '../datasets/credits.ts';
import { datasetIds } from '../datasets/index.ts';
import { about } from '../text/about.ts';
import './about.css';

/** What the page is, whose data it uses, and under which licences; `notices.txt` is written by the build. */
export function About() {
  const { t, i18n } = useTranslation();
  const words = about[i18n.language === 'zh' ? 'zh' : 'en'];
  return (
    <div className="about">
      <h2 className="about__title">{t('app.title')}</h2>
      <p>
        {words.version} {version}
      </p>
      <p>{words.privacy}</p>
      <h3>{words.data}</h3>
      <ul>
        {datasetIds.flatMap((id) => {
          const credit = credits[id];
          return credit === null
            ? []
            : [
                <li key={id} lang="en">
                  {credit.text} {credit.licence === null ? `(${words.drawn})` : `(${credit.licence})`}
                </li>,
              ];
        })}
      </ul>
      <p>{words.changes}</p>
      <p>{words.licence}</p>
      <p>
        <a href="./notices.txt" target="_blank" rel="noreferrer">
          {words.notices}
        </a>
      </p>
    </div>
  );
}
