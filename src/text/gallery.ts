import { words } from './words.ts';

/** The gallery of experiments; what is said of each one is in preset-notes. */
export const gallery = words({
  en: {
    title: 'Experiments',
    sentence: 'Each card opens an experiment that can be repeated: same settings, same seed.',
    jump: 'Groups of experiments',
    groups: {
      start: 'Start here',
      autoencoders: 'Autoencoders',
      variational: 'Variational',
      energy: 'Energy',
      data: 'Data and pixels',
      article: 'The article’s listings',
    },
    facts: '{{model}} · {{data}} · {{size}}-D code',
    openNow: 'open now',
    look: 'Look at: {{what}}',
    keys: 'Arrow keys move, Enter opens, Esc closes.',
    pictures: 'Every picture comes from a short run of the experiment that it opens.',
  },
  zh: {
    title: '实验',
    sentence: '每张卡片打开一个可以重现的实验：设置相同，种子相同。',
    jump: '实验分组',
    groups: {
      start: '从这里开始',
      autoencoders: '自编码器',
      variational: '变分模型',
      energy: '能量模型',
      data: '数据与像素',
      article: '文章中的代码',
    },
    facts: '{{model}} · {{data}} · {{size}} 维编码',
    openNow: '当前实验',
    look: '看点：{{what}}',
    keys: '方向键移动，回车打开，Esc 关闭。',
    pictures: '每张图片都取自相应实验的一次简短训练。',
  },
});
