import { words } from '../words.ts';
import { coders } from './coders.ts';
import { idea } from './idea.ts';
import { pytorch } from './pytorch.ts';
import { related } from './related.ts';
import { tensorflow } from './tensorflow.ts';
import { vae } from './vae.ts';

/**
 * What a widely copied article says of autoencoders, and what is right: one card a statement. Formulas stand between dollar
 * signs. Loaded with its panel, not with the page; order, verdicts and sources are in panels/corrections/cards.ts.
 */
export const corrections = words({
  en: {
    intro:
      'Statements of one article on autoencoders and of its two code listings, each with its section and checked. Where the playground can show the effect, the card opens a preset that does.',
    verdicts: { wrong: 'wrong', imprecise: 'imprecise', acceptable: 'acceptable' },
    topics: {
      idea: 'The idea',
      coders: 'Encoder and decoder',
      vae: 'The VAE and its objective',
      related: 'Related models',
      tensorflow: 'The TensorFlow listing',
      pytorch: 'The PyTorch listing',
    },
    section: '§{{section}}',
    see: 'See it in “{{preset}}”',
    cards: { ...idea.en, ...coders.en, ...vae.en, ...related.en, ...tensorflow.en, ...pytorch.en },
  },
  zh: {
    intro:
      '一篇自编码器文章及其两段代码中的说法，逐条标出章节并加以核对。凡是能在这里看到效果的，卡片上都有按钮打开相应的预设。',
    verdicts: { wrong: '错误', imprecise: '不准确', acceptable: '可以接受' },
    topics: {
      idea: '基本思想',
      coders: '编码器与解码器',
      vae: 'VAE 及其目标函数',
      related: '相关模型',
      tensorflow: 'TensorFlow 代码',
      pytorch: 'PyTorch 代码',
    },
    section: '§{{section}}',
    see: '在“{{preset}}”中看效果',
    cards: { ...idea.zh, ...coders.zh, ...vae.zh, ...related.zh, ...tensorflow.zh, ...pytorch.zh },
  },
});

export type CorrectionId = keyof typeof corrections.en.cards;
