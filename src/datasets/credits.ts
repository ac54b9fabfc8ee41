import type { DatasetId } from './index.ts';

interface Credit {
  readonly text: string;
  readonly licence: string;
}

/** Who made a data set, and under which licence, null where it is drawn by formula; beside the sets, because only the page says it. */
export const credits: Readonly<Record<DatasetId, Credit | null>> = {
  mnist: { text: 'MNIST: Yann LeCun, Corinna Cortes, Christopher J.C. Burges', licence: 'CC BY-SA 3.0' },
  'fashion-mnist': { text: 'Fashion-MNIST: Zalando SE', licence: 'MIT' },
  digits: {
    text: 'Optical Recognition of Handwritten Digits: E. Alpaydin, C. Kaynak, UCI Machine Learning Repository',
    licence: 'CC BY 4.0',
  },
};
