import { describe, expect, it } from 'vitest';
import { about } from './about.ts';
import { areas } from './areas.ts';
import { compose } from './compose.ts';
import { corrections } from './corrections/index.ts';
import { explanations } from './explanations.ts';
import { help } from './help/index.ts';
import { presetNotes } from './preset-notes.ts';
import { viewAreas } from './views/index.ts';
import type { WordTree } from './words.ts';

const everything = {
  ...Object.fromEntries(Object.entries({ ...areas, ...viewAreas }).map(([name, { zh }]) => [name, zh])),
  about: about.zh,
  corrections: corrections.zh,
  explanations: explanations.zh,
  help: help.zh,
  presetNotes: presetNotes.zh,
} as unknown as WordTree;

function* leaves(tree: WordTree, path = ''): Generator<readonly [string, string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${path}${key}`, value];
    else yield* leaves(value, `${path}${key}.`);
  }
}

/** Formulas are no Chinese, and what is filled in is mostly a number; a whole sentence where it is `help` or another word. */
const plain = (text: string) =>
  text
    .replace(/\$t\([^)]*\)|\{\{help\}\}/g, '')
    .replace(/\{\{[^}]*\}\}/g, '1')
    .replace(/\$[^$]*\$/g, 'x');

const all = [...leaves(everything)].map(([path, text]) => [path, plain(text)] as const);
const han = '\\p{Script=Han}';
const matching = (pattern: RegExp) => all.filter(([, text]) => pattern.test(text));

/** Words carried over from another language, or not those of Chinese textbooks, and what stands for them. */
const unwanted: Readonly<Record<string, string>> = {
  发声: '激活',
  沉默: '不激活、坍缩',
  抽取: '采样',
  孪生: '对照模型',
  编码团: '后验',
  一小团: '后验',
  弯曲的函数: '非线性函数',
  破坏方式: '加噪方式',
  散布: '离散程度',
  密集层: '全连接层',
  死单元: '失活单元',
  标准误差: '标准误',
  隐维度: '潜变量维度',
  幅图像: '张图像',
};

describe('the Chinese words', () => {
  it('are all there', () => {
    expect(all.length).toBeGreaterThan(700);
  });

  it('have Chinese punctuation: no half-width sign beside a character', () => {
    expect(matching(new RegExp(`${han}[,.;:?!()]|[,;:?!()]${han}`, 'u'))).toEqual([]);
  });

  it('stand apart from Latin words and numbers by one space, and from their own punctuation by none', () => {
    const joined = new RegExp(`${han}[A-Za-z0-9]|[A-Za-z0-9]${han}`, 'u');
    expect(matching(joined).filter(([, text]) => text !== 'T恤')).toEqual([]);
    expect(matching(/ {2}|[，。；：？！、（）] | [，。；：？！、）]/u)).toEqual([]);
  });

  it.each(Object.entries(unwanted))('say %s nowhere, but %s', (word) => {
    expect(matching(new RegExp(word, 'u'))).toEqual([]);
  });

  it('call the unit nats, and explain the Chinese word for it once', () => {
    expect(matching(/纳特/u).map(([path]) => path)).toEqual(['explanations.points.nat']);
  });

  it('are joined as Chinese joins them', () => {
    expect(compose('zh', 'sentences', ['一句。', '又一句。'])).toBe('一句。又一句。');
    expect(compose('zh', 'list', ['甲', '乙'])).toBe('甲、乙');
    expect(compose('zh', 'clauses', ['甲', '乙'])).toBe('甲；乙');
  });
});
