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
          'Original minus reconstruction, pixel by pixel. The scale always runs from −1 to 1, so that maps of different images and moments can be compared. Pixels without error have the colour of the background.',
        squaredError:
          'The squares of these differences, summed over the pixels, are the squared error of this image.',
        edges:
          'Usually most of the error lies along the edges of strokes or outlines: a short code can hold which shape it is and how it leans, but not every irregularity of its edge.',
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
          '逐像素用原图减去重建。刻度始终是 −1 到 1，不同图像、不同时刻的误差图因此可以比较。没有误差的像素与背景同色。',
        squaredError: '这些差的平方对像素求和，就是这张图像的平方误差。',
        edges:
          '误差通常大多集中在笔画或轮廓的边缘：短编码能记录是什么形状、怎样倾斜，却容不下边缘的每一处不规则。',
      },
    },
  },
});
