import type { DatasetId } from './index.ts';

interface Credit {
  readonly text: string;
  /** Null where rows are drawn by formula, and so nobody's. */
  readonly licence: string | null;
}

/** Who made a data set, and under which licence, null where nobody is to be named; beside the sets, because only the page says it. */
export const credits: Readonly<Record<DatasetId, Credit | null>> = {
  mnist: { text: 'MNIST: Yann LeCun, Corinna Cortes, Christopher J.C. Burges', licence: 'CC BY-SA 3.0' },
  'fashion-mnist': { text: 'Fashion-MNIST: Zalando SE', licence: 'MIT' },
  digits: {
    text: 'Optical Recognition of Handwritten Digits: E. Alpaydin, C. Kaynak, UCI Machine Learning Repository',
    licence: 'CC BY 4.0',
  },
  bars: {
    text: 'Bars and stripes: after D.J.C. MacKay, Information Theory, Inference, and Learning Algorithms, 2003',
    licence: null,
  },
};
