import { words } from '../words.ts';

export const machine = words({
  en: { sentence: '.' },
  zh: { sentence: '。' },
});
