import { words } from './words.ts';

export const reconstructions = words({
  en: {
    title: 'Reconstructions',
    sentence: 'held-out images, their reconstructions, loss in nats',
    sentenceNoisy: 'held-out images, reconstructions, nats when the input is corrupted',
    more: 'Ten others',
    image: 'Held-out image {{index}}, {{className}}',
    imageWithDetails: '{{image}}: {{details}}',
    pointed: '{{className}}: {{reconstruction}} nats · squared error {{squaredError}}',
    pointedWithKl: '{{className}}: {{reconstruction}} + KL {{kl}} nats · squared error {{squaredError}}',
    details: 'reconstruction {{reconstruction}} nats · squared error {{squaredError}}',
    detailsWithKl: 'reconstruction {{reconstruction}} + KL {{kl}} nats · squared error {{squaredError}}',
    strip: 'Originals and reconstructions',
  },
  zh: {
    title: '重建',
    sentence: '测试图像、重建（重构）、损失（nats）',
    sentenceNoisy: '测试图像、重建（重构）、输入加噪时的损失（nats）',
    more: '换十张',
    image: '测试图像 {{index}}，{{className}}',
    imageWithDetails: '{{image}}：{{details}}',
    pointed: '{{className}}：{{reconstruction}} nats · 平方误差 {{squaredError}}',
    pointedWithKl: '{{className}}：{{reconstruction}} + KL {{kl}} nats · 平方误差 {{squaredError}}',
    details: '重建 {{reconstruction}} nats · 平方误差 {{squaredError}}',
    detailsWithKl: '重建 {{reconstruction}} + KL {{kl}} nats · 平方误差 {{squaredError}}',
    strip: '原图与重建',
  },
});
