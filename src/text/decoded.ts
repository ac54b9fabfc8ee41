import { words } from './words.ts';

export const decoded = words({
  en: {
    title: 'Decoded image',
    sentence: 'What the decoder makes of the point z.',
    sentencePlain: 'No prior: nothing says where to look.',
    waiting: 'Waiting for the model',
    image: 'Decoded image at z = {{place}}',
    nearestTitle: 'Nearest held-out image',
    nearestClass: 'class {{className}} · image {{index}}',
    distance: 'distance {{distance}} between the codes',
    select: 'Select this image',
    path: 'Path between the two pins',
    pathHint: 'Pin two places, A and B, to see what lies between them.',
    pathHintOne: 'Set the other pin, too, to see what lies between them.',
    pathImage: 'Ten images decoded along the straight path from pin A to pin B',
  },
  zh: {
    title: '解码图像',
    sentence: '解码器由点 z 生成的图像。',
    sentencePlain: '没有先验：无从得知该在哪里取点。',
    waiting: '等待模型就绪',
    image: 'z = {{place}} 处的解码图像',
    nearestTitle: '最近的测试图像',
    nearestClass: '类别 {{className}} · 第 {{index}} 张',
    distance: '编码间距离 {{distance}}',
    select: '选择这张图像',
    path: '两个标记之间的路径',
    pathHint: '放置 A、B 两个标记，看看它们之间是什么。',
    pathHintOne: '再放置另一个标记，看看它们之间是什么。',
    pathImage: '从标记 A 到标记 B 的连线上解码出的十张图像',
  },
});
