import { words } from './words.ts';

export const problems = words({
  en: {
    label: 'Messages about this run',
    problem: {
      'data-missing': {
        title: 'The images could not be loaded',
        text: 'The file {{file}} did not arrive. Check the connection and try again; what you have set stays as it is.',
      },
      'data-corrupt': {
        title: 'The images are damaged',
        text: 'The file {{file}} arrived, but not whole or not as it should be. Try again; if that doesn’t help, the file on the server is damaged.',
      },
      'no-engine': {
        title: 'Nothing here can compute',
        text: 'This browser offers no way to run the network. Try another engine (at the top right) or a recent browser.',
      },
      diverged: {
        title: 'Training has diverged',
        text: 'At step {{step}} the loss grew beyond all bounds: the steps were too large. Most likely the learning rate is too high.',
      },
      'engine-lost': {
        title: 'The engine has stopped',
        text: 'The graphics card or the browser took it away, more than once. Try again, or choose another engine at the top right.',
      },
      'worker-crashed': {
        title: 'Training has stopped unexpectedly',
        text: 'The part of the page that computes has failed, perhaps for lack of memory. Try again, or use a smaller network.',
      },
    },
    details: 'Details: {{detail}}',
    collapsed: {
      title: 'The model has collapsed',
      text: 'It answers nearly every image with the mean image: reconstruction {{reconstruction}} nats, the mean image {{meanImage}}.',
      beta: 'Most likely β is too large: the KL term outweighs everything that the code could say.',
      'learning-rate':
        'Most likely the learning rate is too high: units were pushed to where they no longer react.',
      unknown:
        'Give it more time; else restart with a new seed, another learning rate or another activation.',
    },
    unused: {
      title_one: '{{count}} of {{size}} latent dimensions is unused',
      title_other: '{{count}} of {{size}} latent dimensions are unused',
      text: 'What it could tell about an image is worth less than its KL would cost. That is no fault: a larger code would not help here.',
    },
    overfitting: {
      title: 'The model is starting to memorise',
      text: 'The training loss still falls, but on held-out images it is {{rise}} nats above its best (at step {{lowestStep}}). More training images or a smaller network would help.',
    },
    rising: {
      title: 'The loss is rising',
      text: 'On held-out images it is {{rise}} nats above its best, and training does no better. Smaller steps may help.',
    },
    remedies: {
      'lower-learning-rate': 'Go on with a tenth of the learning rate',
      'lower-beta': 'Set β to 1',
      retry: 'Try again',
      restart: 'Start again',
    },
    notices: {
      resumed: 'The engine was lost; training went on from step {{step}}.',
      'link-copied': 'The link to this experiment has been copied.',
      collapsed: 'The model has collapsed: it answers every image with the mean image.',
    },
    hide: 'Hide this message',
  },
  zh: {
    label: '本次运行的消息',
    problem: {
      'data-missing': {
        title: '图像未能载入',
        text: '文件 {{file}} 没有收到。请检查网络后重试；您的设置都还在。',
      },
      'data-corrupt': {
        title: '图像数据已损坏',
        text: '文件 {{file}} 收到了，但不完整或内容有误。请重试；若仍不行，就是服务器上的文件坏了。',
      },
      'no-engine': {
        title: '这里没有可用的计算方式',
        text: '此浏览器无法运行网络。请在右上角换一种引擎，或使用较新的浏览器。',
      },
      diverged: {
        title: '训练已发散',
        text: '在第 {{step}} 步，损失失去控制地增大：每一步迈得太大。最可能的原因是学习率过高。',
      },
      'engine-lost': {
        title: '计算引擎已停止',
        text: '显卡或浏览器多次收回了它。请重试，或在右上角换一种引擎。',
      },
      'worker-crashed': {
        title: '训练意外中止',
        text: '页面中负责计算的部分出错了，可能是内存不足。请重试，或改用较小的网络。',
      },
    },
    details: '详情：{{detail}}',
    collapsed: {
      title: '模型已坍缩',
      text: '它几乎对每幅图像都给出平均图像：重建 {{reconstruction}} nats，平均图像 {{meanImage}} nats。',
      beta: '最可能的原因是 β 太大：KL 项压倒了编码能表达的一切。',
      'learning-rate': '最可能的原因是学习率过高：许多单元被推到了不再有反应的区域。',
      unknown: '可以再等一等；若仍无改善，请换一个种子、学习率或激活函数重新开始。',
    },
    unused: {
      title_one: '{{size}} 个隐维度中有 {{count}} 个没有用上',
      title_other: '{{size}} 个隐维度中有 {{count}} 个没有用上',
      text: '这些维度能提供的信息抵不上所付的 KL 代价。这不是故障：编码再长也无济于事。',
    },
    overfitting: {
      title: '模型开始死记硬背',
      text: '训练损失还在下降，测试图像上的损失却比最低点（第 {{lowestStep}} 步）高出 {{rise}} nats。增加训练图像或缩小网络会有帮助。',
    },
    rising: {
      title: '损失在上升',
      text: '测试图像上的损失比最低点高出 {{rise}} nats，训练集上也没有改善。步子小一些也许有用。',
    },
    remedies: {
      'lower-learning-rate': '学习率降到十分之一，继续训练',
      'lower-beta': '把 β 设为 1',
      retry: '重试',
      restart: '重新开始',
    },
    notices: {
      resumed: '计算引擎曾中断，已从第 {{step}} 步继续训练。',
      'link-copied': '本实验的链接已复制。',
      collapsed: '模型已坍缩：对每幅图像都给出平均图像。',
    },
    hide: '隐藏此消息',
  },
});
