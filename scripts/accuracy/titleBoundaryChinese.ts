/** Invents Chinese papers, of which the corpus has none, so that the title boundary is trained on Chinese text as well. */
import type { SamplePaper } from './titleBoundarySamples';

const subjects = [
  '大语言模型',
  '视觉语言模型',
  '扩散模型',
  '脉冲神经网络',
  '移动设备',
  '长文本',
  '联邦学习系统',
  '推荐系统',
  '语音识别',
  '图神经网络',
];
const methods = [
  '层次化剪枝',
  '混合精度量化',
  '自适应稀疏注意力',
  '知识蒸馏',
  '动态批处理',
  '低秩适配',
  '令牌合并',
  '缓存压缩',
  '推测解码',
  '梯度压缩',
];
const aims = ['高效推理', '低开销训练', '快速生成', '节能部署', '鲁棒性评测', '内存优化', '负载均衡', '低延迟调度'];
const names = ['FastLine', 'QKeep', 'LoRiver', 'SparTree', 'MixDot', 'TokenFold', 'EdgeNest', 'PruneWay'];

const openings = [
  (subject: string, aim: string) => `近年来，${subject}在多项任务上取得了显著进展，但${aim}仍面临挑战。`,
  (subject: string, aim: string) => `${subject}的计算开销限制了其实际应用。如何实现${aim}是一个重要问题。`,
  (subject: string, aim: string) => `随着${subject}规模的增长，${aim}变得越来越困难。`,
];
const middles = [
  (method: string, name: string) => `为此，本文提出${name}，一种基于${method}的框架。该框架无需重新训练，且易于部署。`,
  (method: string, name: string) => `针对上述问题，我们设计了${method}方法${name}，并给出了理论分析。`,
  (method: string, name: string) => `本文系统研究了${method}，发现其在不同规模下表现不一。基于此，我们提出${name}。`,
];
const endings = [
  () => '实验结果表明，该方法在多个基准上将延迟降低了37.5%，同时保持了精度。',
  () => '在三个公开数据集上的实验验证了方法的有效性。',
  (name: string) =>
    `大量实验表明，${name}优于现有方法，加速比达到2.1倍。代码已公开：https://github.com/example/${name}`,
  (name: string) => `代码见https://github.com/example/${name}。`,
  () => '与现有方法相比，吞吐量提升约1.8倍（平均）。',
  () => '我们希望这项工作能够为后续研究提供参考',
];
const titles = [
  (subject: string, method: string, aim: string) => `面向${subject}${aim}的${method}方法`,
  (subject: string, method: string, aim: string, name: string) => `${name}：基于${method}的${subject}${aim}`,
  (subject: string, method: string, _: string, name: string) => `${name} 用于${subject}的${method}`,
  (subject: string, method: string, aim: string) => `${subject}中的${method}与${aim}研究`,
  (subject: string, method: string) => `一种用于${subject}的${method}算法`,
];

/** As many invented papers as asked for. */
export function inventChinesePapers(count: number, random: () => number): SamplePaper[] {
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return Array.from({ length: count }, () => {
    const [subject, method, aim, name] = [pick(subjects), pick(methods), pick(aims), pick(names)];
    const abstract = pick(openings)(subject, aim) + pick(middles)(method, name) + pick(endings)(name);
    return { title: pick(titles)(subject, method, aim, name), abstract, category: 'cs.CL' };
  });
}
