/** Terms whose capitals are part of their spelling. */

/** Of 5,104 titles at arXiv those whose words are seldom spelt otherwise, and the names of models and data sets that titles mention. */
const terms = [
  ...['AI', 'AIGC', 'AGI', 'AR', 'ASIC', 'ASR', 'AUC', 'BERT', 'BEV', 'BiLSTM', 'BNN', 'CLIP', 'CNN', 'CoT', 'COVID'],
  ...['CPU', 'CT', 'CUDA', 'CXL', 'DDPM', 'DeepSeek', 'DiT', 'dLLM', 'DNN', 'DoF', 'DPO', 'DQN', 'DRAM', 'DSP', 'ECG'],
  ...['EEG', 'ELM', 'FFT', 'fMRI', 'FPGA', 'GAN', 'GCN', 'GEMM', 'GenAI', 'GNN', 'GNSS', 'GPT', 'GPU', 'GRPO', 'GRU'],
  ...[
    'GUI',
    'HBM',
    'HPC',
    'IDS',
    'II',
    'III',
    'IMU',
    'InfiniBand',
    'INT',
    'IoT',
    'ImageNet',
    'IV',
    'JPEG',
    'JSON',
    'KAN',
  ],
  ...['KV', 'LiDAR', 'LLaMA', 'LLaVA', 'LLM', 'LMM', 'LoRA', 'LSTM', 'LUT', 'LVLM', 'MCP', 'MCTS', 'MCU', 'ML', 'MLLM'],
  ...['MLP', 'MNIST', 'MoE', 'MRI', 'MPI', 'NAND', 'NAS', 'NeRF', 'NER', 'NLP', 'NPU', 'NVFP', 'NVIDIA', 'OCR', 'OCT'],
  ...['OOD', 'OpenAI', 'PEFT', 'PET', 'PIM', 'PPO', 'PPG', 'PTQ', 'PyTorch', 'QA', 'QAT', 'QR', 'RAG', 'RDMA', 'ReLU'],
  ...['ResNet', 'RF', 'RGB', 'RISC', 'RL', 'RLHF', 'RLVR', 'RNN', 'RoPE', 'SAM', 'SAR', 'SFT', 'SHAP', 'SIMD', 'SLAM'],
  ...['SLM', 'SNN', 'SoC', 'SQL', 'SRAM', 'SSD', 'SSM', 'SVD', 'SVM', 'TinyML', 'TPU', 'TTS', 'UAV', 'UI', 'UMAP'],
  ...[
    'VAE',
    'ViT',
    'VLA',
    'VLM',
    'vLLM',
    'VQ',
    'VQA',
    'VR',
    'WebAssembly',
    'XAI',
    'YOLO',
    'U-Net',
    'K-means',
    'FP',
    'RISC-V',
  ],
];

const termByWord: ReadonlyMap<string, string> = new Map(terms.map((term) => [term.toLowerCase(), term]));

/** The usual spelling of a term, whatever its case; `undefined` for a word that is none. */
export function spelledTerm(word: string): string | undefined {
  return termByWord.get(word.toLowerCase());
}
