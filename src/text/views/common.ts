import { words } from '../words.ts';

/** What several views say. */
export const common = words({
  en: {
    pages: {
      label: 'Dimensions in view',
      previous: 'Previous dimensions',
      next: 'Next dimensions',
      range: '{{from}}–{{to}} of {{size}}',
    },
  },
  zh: {
    pages: {
      label: '显示的维度',
      previous: '前面的维度',
      next: '后面的维度',
      range: '第 {{from}}–{{to}} 维，共 {{size}} 维',
    },
  },
});
