import { words } from '../words.ts';

export const learning = words({
  en: { sentence: '.' },
  zh: { sentence: '。' },
});
