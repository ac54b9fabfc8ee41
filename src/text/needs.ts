import { words } from './words.ts';

/** What a large experiment will take, said below its knobs. */
export const needs = words({
  en: {
    large:
      'This is a large experiment: an update takes about {{times}} times as long as the default’s, and training needs about {{memory}} of memory.',
    tooLarge: 'That may be more than WebAssembly can hold (4 GB at most).',
  },
  zh: {
    large: '这个实验规模很大：每次更新的耗时约为默认设置的 {{times}} 倍，训练约需 {{memory}} 内存。',
    tooLarge: '这可能超出 WebAssembly 的上限（最多 4 GB 内存）。',
  },
});
