import { words } from '../words.ts';

export const denoising = words({
  en: {
    sentence: 'Noisy held-out images in, and what comes out, beside the clean ones.',
    empty: 'The noisy images appear once the network is ready.',
    rows: { input: 'noisy', model: 'this model', twin: 'plain twin', clean: 'clean' },
    images: 'The selected image, then those of the strip: noisy, rebuilt, rebuilt by the plain twin, clean',
    image:
      'Image {{index}}, {{className}}: squared error of the noisy image {{input}}, of what this model makes of it {{model}}',
    imageWithTwin:
      'Image {{index}}, {{className}}: squared error of the noisy image {{input}}, of what this model makes of it {{model}}, of what the plain twin does {{twin}}',
    figures: {
      label: 'Squared error to the clean image, mean over {{images}} held-out images',
      nothing: 'do nothing',
      model: 'this model',
      twin: 'plain twin',
      removed: '−{{percent}} %',
      added: '+{{percent}} %',
    },
    twin: {
      train: 'Train a plain twin',
      on: 'Catch up',
      again: 'Try again',
      cancel: 'Cancel',
      remove: 'Remove',
      untrained:
        'Once this model has been trained, its plain twin can be: the same network on clean images, for comparison.',
      about:
        'The same network, start and batches, but clean images: as many updates as this run has made, at most {{most}}.',
      working: 'Training the twin on clean images: {{step}} of {{target}} updates',
      done: 'Updates: this model {{step}}, plain twin {{twin}}.',
      failed: 'The plain twin could not be trained here.',
    },
    explain: {
      label: 'Explain the denoising',
      title: 'What noise teaches',
      points: {
        objective:
          'In training the encoder reads a spoilt image $\\tilde{\\vx}$, but the target is the clean $\\vx$. Copying the input no longer pays: the network must know what digits look like to fill in what is missing.',
        errors:
          'Both errors are squared differences to the clean image, summed over pixels and averaged over the images. The noise of a held-out image is always the same, so figures can be compared as training goes on.',
        twin: 'The plain twin has the same layers, the same first weights, the same batches and learning rate, but was never shown noise. Some noise it removes too, since its narrow code has no room for it: most of Gaussian noise, little of masking, which it takes for gaps in the strokes. What this model does better is what the noise has taught it.',
      },
    },
  },
  zh: {
    sentence: '输入带噪声的测试图像，看输出什么，并与干净图像对照。',
    empty: '网络就绪后，这里会显示带噪声的图像。',
    rows: { input: '带噪声', model: '本模型', twin: '普通孪生', clean: '干净' },
    images: '先是选中的图像，然后是重建条中的图像：带噪声、本模型重建、普通孪生重建、干净',
    image: '图像 {{index}}，{{className}}：带噪声图像的平方误差 {{input}}，本模型输出的平方误差 {{model}}',
    imageWithTwin:
      '图像 {{index}}，{{className}}：带噪声图像的平方误差 {{input}}，本模型输出的平方误差 {{model}}，普通孪生输出的平方误差 {{twin}}',
    figures: {
      label: '与干净图像的平方误差，{{images}} 张测试图像的平均',
      nothing: '什么都不做',
      model: '本模型',
      twin: '普通孪生',
      removed: '−{{percent}} %',
      added: '+{{percent}} %',
    },
    twin: {
      train: '训练普通孪生',
      on: '追上',
      again: '重试',
      cancel: '取消',
      remove: '移除',
      untrained: '本模型训练之后，可以再训练它的普通孪生：同样的网络，只看干净图像，用作对照。',
      about: '同样的网络、初值和批次，但只看干净图像；更新次数与本次运行已做的相同，最多 {{most}} 次。',
      working: '正在用干净图像训练孪生：{{step}} / {{target}} 次更新',
      done: '更新次数：本模型 {{step}}，普通孪生 {{twin}}。',
      failed: '普通孪生在这里未能训练。',
    },
    explain: {
      label: '讲解去噪',
      title: '噪声教会了什么',
      points: {
        objective:
          '训练时编码器读到的是被破坏的图像 $\\tilde{\\vx}$，目标却是干净的 $\\vx$。照抄输入不再划算：网络必须知道数字是什么样子，才能补上缺失的部分。',
        errors:
          '两个误差都是与干净图像之差的平方，对像素求和，对图像取平均。每张测试图像的噪声始终不变，因此训练过程中的数值可以相互比较。',
        twin: '普通孪生的层、初始权重、批次和学习率都相同，只是从未见过噪声。它也能去掉一些噪声，因为狭窄的编码容不下它们：高斯噪声去掉大半，遮挡则去掉很少，被它当作笔画的缺口。本模型胜出的部分，就是噪声教会它的。',
      },
    },
  },
});
