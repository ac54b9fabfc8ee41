import { words } from '../words.ts';

export const partition = words({
  en: { sentence: '.' },
  zh: { sentence: '。' },
});
