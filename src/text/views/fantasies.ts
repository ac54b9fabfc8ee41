import { words } from '../words.ts';

export const fantasies = words({
  en: { sentence: '.' },
  zh: { sentence: '。' },
});
