import { words } from './words.ts';

/** What the page says of itself; it comes with the dialog that shows it. */
export const about = words({
  en: {
    version: 'Version',
    privacy:
      'Everything happens in this browser: data come from the host of this page, models are trained on your machine, and nothing is sent anywhere. The browser remembers the language, the colours and how fast the engines were.',
    data: 'Data sets',
    drawn: 'drawn by formula in this browser',
    changes:
      'Used as published, except: the first 20,000 of the 60,000 training images of Fashion-MNIST; of the 8 × 8 digits the 1,797 of the test set, with values 0…16 scaled to bytes.',
    licence: 'The playground is free software under the Apache License 2.0.',
    notices: 'Licences of all it is built of',
  },
  zh: {
    version: '版本',
    privacy:
      '一切都在本浏览器中进行：数据来自本页面所在的服务器，模型在您的计算机上训练，不向任何地方发送数据。浏览器会记住语言、配色和各引擎的速度。',
    data: '数据集',
    drawn: '由本页面按规则生成',
    changes:
      '按原样使用，但有两处例外：Fashion-MNIST 只取 60,000 张训练图像中的前 20,000 张；8 × 8 数字取自其测试集的 1,797 张，像素值由 0…16 换算为字节。',
    licence: '本页面是自由软件，采用 Apache License 2.0 许可证。',
    notices: '所用软件的许可证',
  },
});
