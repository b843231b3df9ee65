/** The built-in topics: their permanent ids, their names in both languages and the terms that speak for them. */
import type { LocalizedText } from '../localization';
import { localized } from '../localization';
import * as architecture from './terms/architectureTerms';
import * as compression from './terms/compressionTerms';
import * as inference from './terms/inferenceTerms';
import * as system from './terms/systemTerms';
import type { TermWeights } from './termWeights';

/** A topic and its terms. */
export interface Topic {
  /** Kebab-case; what exports and settings name it by. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly terms: TermWeights;
}

/** Where a paper goes that no topic fits; always the last topic. */
export const otherTopic: Topic = { id: 'other', name: localized('Other', '其他'), terms: {} };

/** The built-in topics but `other`, in the order in which they are shown. */
export const builtInTopics: readonly Topic[] = [
  topic('quantization', 'Quantization', '量化', compression.quantizationTerms),
  topic('pruning-sparsity', 'Pruning and sparsity', '剪枝与稀疏', compression.pruningSparsityTerms),
  topic('distillation', 'Distillation', '蒸馏', compression.distillationTerms),
  topic('kv-cache-attention', 'KV cache and attention', 'KV 缓存与注意力', inference.kvCacheAttentionTerms),
  topic('decoding', 'Decoding', '解码', inference.decodingTerms),
  topic('diffusion-generation', 'Diffusion and generation', '扩散与生成', inference.diffusionGenerationTerms),
  topic('moe', 'Mixture of experts', '混合专家', architecture.moeTerms),
  topic('serving-scheduling', 'Serving and scheduling', '服务与调度', system.servingSchedulingTerms),
  topic('hardware', 'Hardware and kernels', '硬件与内核', system.hardwareTerms),
  topic('edge-lightweight', 'Edge and lightweight models', '边缘与轻量模型', system.edgeLightweightTerms),
  topic('efficient-architecture', 'Efficient architectures', '高效架构', architecture.efficientArchitectureTerms),
  topic('token-compression', 'Token compression', '令牌压缩', compression.tokenCompressionTerms),
  topic('federated-distributed', 'Federated and distributed', '联邦与分布式', system.federatedDistributedTerms),
  topic('spiking-neuromorphic', 'Spiking and neuromorphic', '脉冲与神经形态', architecture.spikingNeuromorphicTerms),
  topic('reasoning-efficiency', 'Efficient reasoning', '高效推理链', inference.reasoningEfficiencyTerms),
  topic('finetuning-adaptation', 'Fine-tuning and adaptation', '微调与适配', architecture.finetuningAdaptationTerms),
  topic('benchmark-survey', 'Benchmarks and surveys', '基准与综述', architecture.benchmarkSurveyTerms),
];

/** A convention of filing: what speaks for `from` speaks for `topic` too, in a paper on `topic`. */
export interface Absorption {
  readonly topic: string;
  readonly from: string;
  /** A paper counts as one on `topic` when that scores at least this share of `from`. */
  readonly share: number;
}

/** Pruning in a paper on visual tokens prunes tokens, sparse attention in one on video diffusion makes video faster. */
export const absorptions: readonly Absorption[] = [
  { topic: 'token-compression', from: 'pruning-sparsity', share: 0.3 },
  { topic: 'diffusion-generation', from: 'kv-cache-attention', share: 0.4 },
  { topic: 'diffusion-generation', from: 'token-compression', share: 0.35 },
  { topic: 'diffusion-generation', from: 'serving-scheduling', share: 0.5 },
  { topic: 'edge-lightweight', from: 'quantization', share: 0.6 },
  { topic: 'federated-distributed', from: 'distillation', share: 0.4 },
  { topic: 'federated-distributed', from: 'quantization', share: 0.4 },
  { topic: 'federated-distributed', from: 'finetuning-adaptation', share: 0.4 },
  { topic: 'spiking-neuromorphic', from: 'pruning-sparsity', share: 0.4 },
  { topic: 'spiking-neuromorphic', from: 'quantization', share: 0.4 },
  { topic: 'spiking-neuromorphic', from: 'hardware', share: 0.4 },
  { topic: 'spiking-neuromorphic', from: 'efficient-architecture', share: 0.4 },
];

function topic(id: string, en: string, zhCn: string, terms: TermWeights): Topic {
  return { id, name: localized(en, zhCn), terms };
}
