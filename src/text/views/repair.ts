import { words } from '../words.ts';

export const repair = words({
  en: { sentence: '.' },
  zh: { sentence: '。' },
});
