/** One invented paper per topic, with the quirks of real ones: capitals, line-end hyphens, Chinese summaries, no abstract. */
import type { PaperText } from '../../server/src/topics/passages';

export interface InventedPaper extends PaperText {
  readonly topic: string;
  readonly title: string;
}

export const inventedPapers: readonly InventedPaper[] = [
  {
    topic: 'quantization',
    title: 'HARBOR: POST-TRAINING QUANTIZA-TION OF LARGE LANGUAGE MODELS WITH ROTATED CODE TABLES',
    summary:
      '某大学发布了HARBOR论文，使用旋转码表的后训练量化技术，解决了低比特下精度下降问题，达成了4比特几乎无损的效果。',
    abstract:
      'Large models are costly. We propose HARBOR, a 3-bit weight quantization method that needs no training data.',
  },
  {
    topic: 'pruning-sparsity',
    title: 'Gardener: Removing Idle Experts from Mixture-of-Experts Models through Layer-Wise Expert Pruning',
    abstract:
      'Mixture-of-Experts models are large. In this paper, we prune experts by their idle time and keep 97% accuracy.',
  },
  {
    topic: 'distillation',
    title: 'Two Tutors: Cross-Modal Knowledge Distillation for Sonar Segmentation',
    abstract:
      'Labels are rare under water. We propose a teacher-student scheme in which two teachers guide one student model.',
  },
  {
    topic: 'kv-cache-attention',
    title: 'Attic: Forgetting Old Key-Value Caches Gracefully in Long-Context Language Models',
    abstract: 'The KV cache grows with the context. We introduce an eviction policy that keeps 10% of all entries.',
  },
  {
    topic: 'decoding',
    title: 'Relay Runners: Tree-Shaped Speculative Decoding without a Draft Model',
    summary: '针对自回归生成慢的问题,提出无草稿模型的推测解码方法,提升生成速度',
  },
  {
    topic: 'diffusion-generation',
    title: 'Four Strokes: Few-Step Text-to-Image Diffusion with Rectified Flow',
    abstract: 'Diffusion models need many denoising steps. We present a sampler that paints an image in four.',
  },
  {
    topic: 'moe',
    title: 'Orchestra Pit: Expert Prefetching for Mixture-of-Experts Language Models on One GPU',
    abstract: 'MoE models do not fit into memory. We design an expert cache that predicts which experts come next.',
  },
  {
    topic: 'serving-scheduling',
    title: 'Ferryman: Fair Request Scheduling for Multi-Tenant LLM Serving',
    abstract:
      'Serving systems batch requests of many users. We present a scheduler that meets every SLO in a GPU cluster.',
  },
  {
    topic: 'hardware',
    title: 'Copperfield: An FPGA Accelerator with Systolic Arrays for Point Cloud Networks',
    abstract: 'We present an accelerator whose processing elements skip empty voxels, built in high-level synthesis.',
  },
  {
    topic: 'edge-lightweight',
    title: 'BeeNet-Lite: A Lightweight Hive Monitor on Microcontrollers',
    abstract:
      'Bee keepers have no servers. We deploy a compact network with 40k parameters on a Raspberry Pi and an MCU.',
  },
  {
    topic: 'efficient-architecture',
    title: 'RIVERMAMBA: BIDIRECTIONAL STATE SPACE MODELS FOR FLOOD MAPS',
    abstract:
      'Transformers have quadratic complexity. We propose a hybrid architecture of linear attention and convolution.',
  },
  {
    topic: 'token-compression',
    title: 'Skim: Training-Free Visual Token Pruning for Video Language Models',
    abstract: 'Videos give thousands of tokens. We prune redundant visual tokens before the first layer.',
  },
  {
    topic: 'federated-distributed',
    title: 'Postcards: Quantized Updates for Communication-Efficient Federated Learning',
    abstract: 'Clients have slow uplinks. We propose a federated scheme in which clients send quantized gradients.',
  },
  {
    topic: 'spiking-neuromorphic',
    title: 'Quiet Neurons: Pruning Spiking Neural Networks for Neuromorphic Hearing Aids',
    abstract: 'We present an SNN of leaky integrate-and-fire neurons that prunes synapses which never spike.',
  },
  {
    topic: 'reasoning-efficiency',
    title: 'Think Once: Shorter Chains of Thought by Stopping an Overthinking Model',
    summary:
      '某研究院发布了Think Once论文，使用提前停止思维链的技术，解决了推理模型过度思考的问题，达成了推理长度减半的效果。',
  },
  {
    topic: 'finetuning-adaptation',
    title: 'Patchwork: Parameter-Efficient Fine-Tuning with Shared LoRA Adapters',
    abstract:
      'Fine-tuning a model per customer is costly. We propose low-rank adaptation with adapters that share a basis.',
  },
  {
    topic: 'benchmark-survey',
    title: 'A Survey of Efficient Inference on Wristwatches',
    abstract: 'This survey reviews two hundred systems. We review methods, give a taxonomy and name open problems.',
  },
  {
    topic: 'other',
    title: 'What Do Lighthouse Keepers Write About? Topic Shifts in Two Centuries of Logbooks',
    abstract:
      'Logbooks are rarely read. We transcribe four thousand pages and study how weather and loneliness are described.',
  },
];
