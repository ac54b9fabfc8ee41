import { words } from '../words.ts';

/** What several views say. */
export const common = words({
  en: {
    pages: {
      label: 'Dimensions shown',
      previous: 'Previous dimensions',
      next: 'Next dimensions',
      range: '{{from}}–{{to}} of {{size}}',
    },
    study: {
      measure: 'Measure',
      again: 'Measure again',
      cancel: 'Cancel',
      working: 'Measuring',
      failed:
        'This could not be measured: something it needs did not start or did not arrive. Training is not affected.',
    },
  },
  zh: {
    pages: {
      label: '显示的维度',
      previous: '前面的维度',
      next: '后面的维度',
      range: '第 {{from}}–{{to}} 维，共 {{size}} 维',
    },
    study: {
      measure: '测量',
      again: '重新测量',
      cancel: '取消',
      working: '正在测量',
      failed: '未能完成测量：所需的部分没有启动或没有加载成功。训练不受影响。',
    },
  },
});
