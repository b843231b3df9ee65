/** Arbitrary digests of invented papers in both layouts, most of them with a few of the defects that real ones have. */
import fc from 'fast-check';

/** The first value four times out of five. */
function mostly<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

/** Line ends and byte order mark, applied to a text with `\n`. */
function textShape(): fc.Arbitrary<(text: string) => string> {
  return fc.record({ lineBreak: mostly('\n', '\r\n'), mark: mostly('', '\uFEFF') }).map(
    ({ lineBreak, mark }) =>
      (text: string): string =>
        mark + text.replace(/\n/g, lineBreak),
  );
}

const topics = [
  'Sparse Routing',
  'Four-Bit Caches',
  'Quiet Kernels',
  'Tiny Drafts',
  'Frozen Experts',
  'Lazy Attention',
];
const settings = ['for Mixture-of-Experts Serving', 'at the Edge', 'with Half the Memory', 'on One GPU', 'under Load'];
const names = ['Lantern', 'QuietBits', 'dLoom', 'Harbor-2', 'FERN'];

/** A title; running heads letter by letter come from PDFs, which only reports are made from. */
function title(...more: readonly 'both'[]): fc.Arbitrary<string> {
  return fc
    .record({
      name: fc.constantFrom(...names),
      topic: fc.constantFrom(...topics),
      setting: fc.constantFrom(...settings),
      defect: mostly('none', 'header', 'preprint', 'doubled', 'capitals', 'empty', ...more),
    })
    .map(({ name, topic, setting, defect }) => {
      const plain = `${name} ${topic} ${setting}`;
      if (defect === 'header') return `Under review as a conference paper at ICLR 2026 ${plain}`;
      if (defect === 'preprint') return `${plain.toUpperCase()} A PREPRINT`;
      if (defect === 'doubled') return `${plain} ${plain.toUpperCase()}`;
      if (defect === 'both') return `P r e p r i n t . ${plain} ${plain.toUpperCase()}`;
      if (defect === 'capitals') return plain.toUpperCase();
      return defect === 'empty' ? '' : plain;
    });
}

function brief(): fc.Arbitrary<string> {
  return mostly(
    '北岸大学发布了新论文,使用稀疏路由表技术,解决了路由开销过高的问题,推理延迟降低1.8倍',
    '请提供论文的标题、主要机构和摘要信息，以便生成技术简报。',
    '[主要机构]发布了[论文标题]论文，使用[核心技术]技术',
    '简报生成失败',
    '',
  );
}

function abstract(): fc.Arbitrary<string> {
  return mostly(
    'Models spend much of their time on routing. We keep a sparse table per tenant and refresh it only when the gate drifts, which cuts the median latency by 1.8$\\times$.',
    'The cache dominates the memory of inference. We store it in four bits. Code is available at https://github.com/quiet-bits/cache',
    'Pruning removes the same share of every layer. We find a budget per layer and lose 0.5 points',
    'Figure 1. Memory of four models over the length of the context.',
    'We cache 3×10 12 entries [1, 2] . Latency falls on four datasets 1 . The code is at https: //github.com/quiet-bits/cache . 1',
    'Routing takes 16.7\\% of the time ; \\emph{Lantern} * needs less , see this https URL. * Equal contribution. CCS Concepts • Networks.',
    'fuse both tables , so that the gate drifts less. 2 The rest is at https://github.com/quiet-bits/ cache ,',
    '',
  );
}

const authors = mostly('Ada Lindqvist, Chen Yuhan, Marta Oliveira', 'Jonas Weber', 'Nadia Haddad and Tom Okafor', '');
const paperDate = mostly('2026-01-13', '2026/1/12', '2026-01-20', 'yesterday', '');

function link(): fc.Arbitrary<string> {
  const number = fc.integer({ min: 1001, max: 1009 });
  const form = mostly(
    (id: string) => `https://arxiv.org/abs/${id}`,
    (id: string) => `http://arxiv.org/abs/${id}v1`,
    (id: string) => `https://export.arxiv.org/pdf/${id}v2.pdf`,
    (id: string) => `arXiv:${id}`,
    (id: string) => `https://arxiv.org/abs/${id.slice(0, -1)}`,
    (id: string) => `https://arxiv.org/abs/${id}),`,
    () => 'https://github.com/quiet-bits/cache',
    () => '',
  );
  return fc.record({ number, form }).map((value) => value.form(`2601.0${value.number}`));
}

function textPaperLines(): fc.Arbitrary<string> {
  return fc
    .record({
      title: title(),
      summary: brief(),
      authors,
      date: paperDate,
      link: link(),
      abstract: abstract(),
      labels: mostly(
        ['Authors:', 'Date:', 'Link:', 'Abstract', ' | '],
        ['作者：', '日期：', '链接：', '摘要', ' | '],
        ['Authors：', 'Date：', 'Link：', 'Abstract：', '\n'],
      ),
      order: mostly('usual', 'link first', 'note inside'),
    })
    .map((paper) => {
      const [authorsLabel = '', dateLabel = '', linkLabel = '', abstractLabel = '', divider = ''] = paper.labels;
      const people = [
        paper.authors === '' ? '' : `${authorsLabel} ${paper.authors}`,
        paper.date === '' ? '' : `${dateLabel} ${paper.date}`,
      ].filter((field) => field !== '');
      const linkLine = paper.link === '' ? '' : `${linkLabel} ${paper.link}`;
      const fields = paper.order === 'link first' ? [linkLine, people.join(divider)] : [people.join(divider), linkLine];
      if (paper.order === 'note inside') fields.splice(1, 0, 'see also the poster session');
      const lines = [paper.title, paper.summary, ...fields].filter((line) => line !== '');
      return `${[...lines, abstractLabel].join('\n')}\n${paper.abstract}`;
    });
}

/** How a paper's two entries are written, given its number; `undefined` for an entry that is missing. */
interface ReportPaperText {
  readonly brief: ((number: number) => string) | undefined;
  readonly detail: ((number: number) => string) | undefined;
}

function reportPaper(): fc.Arbitrary<ReportPaperText> {
  return fc
    .record({
      title: title('both'),
      otherTitle: title('both'),
      brief: brief(),
      institutions: mostly('**主要机构**: Northshore University, Lumen Research', '**主要机构**: ', ''),
      count: mostly('**作者数量**: 3人', '**作者数量**: 0人', ''),
      fields: fc.record({ link: link(), authors, date: paperDate, shown: mostly(false, true) }),
      abstract: abstract(),
      defect: mostly('none', 'brief missing', 'detail missing', 'title', 'number', 'order', 'note'),
      comment: mostly('', '<!-- digest-disable-next-line missing-title title-doubled -->\n'),
    })
    .map((paper) => {
      const heading = (number: number, text: string): string => `${paper.comment}### ${number}. ${text}\n\n`;
      const optional = paper.fields.shown
        ? [`**链接**: ${paper.fields.link}`, `**作者**: ${paper.fields.authors}`, `**日期**: ${paper.fields.date}`]
        : [];
      const given = [paper.institutions, paper.count, ...optional].filter((line) => line !== '');
      const lines = paper.defect === 'order' ? given.reverse() : given;
      const note = paper.defect === 'note' ? '\n另见海报\n' : '\n';
      const shift = paper.defect === 'number' ? 1 : 0;
      const briefTitle = paper.defect === 'title' ? paper.otherTitle : paper.title;
      return {
        brief:
          paper.defect === 'brief missing'
            ? undefined
            : (number): string => `${heading(number, briefTitle)}${paper.brief}\n\n`,
        detail:
          paper.defect === 'detail missing'
            ? undefined
            : (number): string =>
                `${heading(number + shift, paper.title)}${lines.join('\n')}${note}\n**摘要**:\n${paper.abstract}\n\n`,
      };
    });
}

/** A digest of layout A. */
export const textDigestArbitrary: fc.Arbitrary<string> = fc
  .record({
    date: mostly('2026-01-14', '2026/1/14', '14 January 2026', '2026-13-40', ''),
    suppression: mostly('', '# digest-disable missing-link non-canonical-link', '# digest-disable'),
    papers: fc.array(fc.record({ lines: textPaperLines(), separator: fc.constantFrom('', '\n', '\n\n', '\n\n\n') }), {
      maxLength: 5,
    }),
    end: mostly('\n', '', '\n\n', ' '),
    shape: textShape(),
  })
  .map(({ date, suppression, papers, end, shape }) => {
    const header = [date, suppression].filter((line) => line !== '').map((line) => `${line}\n`);
    const body = papers.map(({ lines, separator }, index) => (index === 0 ? '' : separator) + lines);
    return shape(header.join('') + body.join('') + end);
  });

/** A digest of layout B. */
export const reportArbitrary: fc.Arbitrary<string> = fc
  .record({
    generatedAt: mostly('2026-01-15 08:30:00', '2026-01-15', 'gestern'),
    countError: mostly(0, 1, -1),
    papers: fc.array(reportPaper(), { maxLength: 5 }),
    end: mostly('\n', '', '\n\n\n'),
    shape: textShape(),
  })
  .map(({ generatedAt, countError, papers, end, shape }) => {
    const briefs = papers.map(({ brief }, index) => brief?.(index + 1) ?? '');
    const details = papers.map(({ detail }, index) => detail?.(index + 1) ?? '');
    const header = `# AI推理加速技术论文分析报告\n生成时间: ${generatedAt}\n分析论文数量: ${papers.length + countError}篇\n`;
    const text = `${header}\n## 论文技术简报\n\n${briefs.join('')}## 论文详细信息\n\n${details.join('')}`;
    return shape(text.trimEnd() + end);
  });

/** A digest of either layout. */
export const digestArbitrary: fc.Arbitrary<string> = fc.oneof(textDigestArbitrary, reportArbitrary);
