import { words } from '../words.ts';

export const denoising = words({
  en: {
    sentence: 'Noisy held-out images, their reconstructions, and the clean images for comparison.',
    empty: 'The noisy images appear once the network is ready.',
    rows: { input: 'noisy', model: 'this model', twin: 'control', clean: 'clean' },
    images:
      'The selected image, then those of the reconstruction strip: noisy, rebuilt by this model, rebuilt by the control, clean',
    image:
      'Image {{index}}, {{className}}: squared error {{input}} for the noisy image, {{model}} for this model’s reconstruction',
    imageWithTwin:
      'Image {{index}}, {{className}}: squared error {{input}} for the noisy image, {{model}} for this model’s reconstruction, {{twin}} for the control’s',
    figures: {
      label: 'Squared error against the clean image, mean over {{images}} held-out images',
      nothing: 'noisy image',
      model: 'this model',
      twin: 'control',
      removed: '−{{percent}}%',
      added: '+{{percent}}%',
    },
    twin: {
      train: 'Train a control',
      on: 'Catch up',
      again: 'Try again',
      cancel: 'Cancel',
      remove: 'Remove',
      untrained:
        'For comparison, a control can be trained: the same network on clean images. Train this model first.',
      about:
        'The control: the same network, initial weights and batches, but trained on clean images, for as many updates as this model (at most {{most}}).',
      working: 'Training the control on clean images: {{step}} of {{target}} updates',
      done: 'Updates: this model {{step}}, control {{twin}}.',
      failed: 'The control could not be trained here.',
    },
    explain: {
      label: 'Explain the denoising',
      title: 'What training with noise adds',
      points: {
        objective:
          'In training the encoder receives a corrupted image $\\tilde{\\vx}$, but the target is the clean image $\\vx$. Copying the input does not lower this loss: to restore what is missing, the network must learn what the images have in common.',
        errors:
          'Left, the error of the noisy image itself; right, that of the reconstruction. Both are summed over pixels and averaged over images. Each held-out image always gets the same noise, so figures stay comparable as training goes on.',
        twin: 'The control has the same layers, initial weights, batches and learning rate, but never saw noise. Its bottleneck alone removes some noise; what this model removes beyond that, it has learned from training with noise. How much the control removes depends on the noise: in a reference run with 64 code units it removed 78% of the squared error of Gaussian noise ($s = 0.3$), but only 23% where 30% of the pixels were black.',
      },
    },
  },
  zh: {
    sentence: '带噪声的测试图像及其重建，并与干净图像对照。',
    empty: '网络就绪后，这里会显示带噪声的图像。',
    rows: { input: '带噪声', model: '本模型', twin: '对照', clean: '干净' },
    images: '先是选中的图像，然后是重建条中的图像：带噪声、本模型重建、对照模型重建、干净',
    image: '图像 {{index}}，{{className}}：平方误差：带噪声图像 {{input}}，本模型的重建 {{model}}',
    imageWithTwin:
      '图像 {{index}}，{{className}}：平方误差：带噪声图像 {{input}}，本模型的重建 {{model}}，对照模型的重建 {{twin}}',
    figures: {
      label: '与干净图像之间的平方误差，{{images}} 张测试图像的平均',
      nothing: '带噪声图像',
      model: '本模型',
      twin: '对照模型',
      removed: '−{{percent}}%',
      added: '+{{percent}}%',
    },
    twin: {
      train: '训练对照模型',
      on: '追上进度',
      again: '重试',
      cancel: '取消',
      remove: '移除',
      untrained: '可以再训练一个对照模型作比较：同一网络，但用干净图像训练。请先训练本模型。',
      about:
        '对照模型：网络、初始权重和批次都相同，但用干净图像训练；更新次数与本模型相同，最多 {{most}} 次。',
      working: '正在用干净图像训练对照模型：{{step}} / {{target}} 次更新',
      done: '更新次数：本模型 {{step}}，对照模型 {{twin}}。',
      failed: '对照模型在这里无法训练。',
    },
    explain: {
      label: '讲解去噪',
      title: '加噪训练带来了什么',
      points: {
        objective:
          '训练时，编码器的输入是加噪后的图像 $\\tilde{\\vx}$，目标却是干净图像 $\\vx$。照抄输入并不能降低损失：要补全缺失的部分，网络必须学到图像的共同规律。',
        errors:
          '左边是带噪声图像本身的误差，右边是重建的误差，都对像素求和、对图像取平均。每张测试图像的噪声始终不变，因此训练过程中的数值可以相互比较。',
        twin: '对照模型的层、初始权重、批次和学习率都相同，只是训练时没有加噪。仅靠瓶颈，它也能去掉一部分噪声；本模型比它多去掉的部分，才是加噪训练学到的。对照模型能去掉多少取决于噪声：在一次参考训练中（64 维编码），它使高斯噪声（$s = 0.3$）的平方误差减少 78%，而遮挡 30% 的像素时只减少 23%。',
      },
    },
  },
});
