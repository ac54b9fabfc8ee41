import { words } from './words.ts';

export const decoded = words({
  en: {
    title: 'Decoded image',
    sentence: 'The image that the decoder gives for the point z.',
    sentencePlain:
      'The image that the decoder gives for z. This model has no prior: away from codes of images, the result may resemble no image.',
    waiting: 'Waiting for the model',
    image: 'Decoded image at z = {{place}}',
    nearestTitle: 'Nearest held-out image',
    nearestClass: 'class {{className}} · image {{index}}',
    distance: 'distance between the codes: {{distance}}',
    select: 'Select this image',
    path: 'Path between the two pins',
    pathHint: 'Pin two places, A and B, to see what lies between them.',
    pathHintOne: 'Set the other pin, too, to see what lies between them.',
    pathImage: 'Ten images decoded along the straight path from pin A to pin B',
  },
  zh: {
    title: '解码图像',
    sentence: '解码器由点 z 给出的图像。',
    sentencePlain: '解码器由点 z 给出的图像。模型没有先验：远离图像编码之处，结果可能不像任何图像。',
    waiting: '等待模型就绪',
    image: 'z = {{place}} 处的解码图像',
    nearestTitle: '最近的测试图像',
    nearestClass: '类别 {{className}} · 第 {{index}} 张',
    distance: '编码之间的距离：{{distance}}',
    select: '选择这张图像',
    path: '两个标记之间的路径',
    pathHint: '放置 A、B 两个标记，看看它们之间是什么。',
    pathHintOne: '再放置另一个标记，看看它们之间是什么。',
    pathImage: '从标记 A 到标记 B 的连线上解码出的十张图像',
  },
});
