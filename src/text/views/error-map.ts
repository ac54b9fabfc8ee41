import { words } from '../words.ts';

export const errorMap = words({
  en: {
    sentence: 'Where the reconstruction of the selected image is wrong.',
    empty: 'Waiting for the model',
    original: 'Held-out image {{index}}, {{className}}',
    reconstruction: 'Its reconstruction',
    difference:
      'Original minus reconstruction: the reconstruction is too dark in orange places, too bright in blue ones. Squared error {{squaredError}}.',
    squaredError: 'squared error',
    worst: 'largest |x − x̂|',
    scale: { missing: 'too dark', invented: 'too bright' },
    explain: {
      label: 'Explain the error map',
      title: 'Where the error lies',
      points: {
        difference:
          'Pixel by pixel, original minus reconstruction, always on the scale from −1 to 1, so that maps of different images and moments can be compared. Where nothing is wrong the map has the colour of the card.',
        squaredError:
          'The squares of these differences, summed over the pixels, are the squared error of this image.',
        edges:
          'Most of the error lies along the edges of the strokes: the code says which digit it is and how it leans, not how the pen trembled.',
      },
    },
  },
  zh: {
    sentence: '所选图像的重建错在哪里。',
    empty: '等待模型就绪',
    original: '测试图像 {{index}}，{{className}}',
    reconstruction: '它的重建',
    difference: '原图减去重建：橙色处重建太暗，蓝色处太亮。平方误差 {{squaredError}}。',
    squaredError: '平方误差',
    worst: '最大 |x − x̂|',
    scale: { missing: '太暗', invented: '太亮' },
    explain: {
      label: '讲解误差图',
      title: '误差在哪里',
      points: {
        difference:
          '逐像素用原图减去重建，刻度始终是 −1 到 1，这样不同图像、不同时刻的误差图可以比较。没有误差处与卡片同色。',
        squaredError: '这些差的平方对像素求和，就是这张图像的平方误差。',
        edges: '误差大多沿着笔画边缘：编码说明了是哪个数字、怎样倾斜，却没有说笔是怎样抖动的。',
      },
    },
  },
});
