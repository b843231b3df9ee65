/** What numbers of running text are read as. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenText } from '../../server/src/prose/flatText';
import { readQuantities } from '../../server/src/prose/quantities';

/** The quantities of a text as `words = value kind dimension bound`, what is plain or absent left out. */
function read(text: string): readonly string[] {
  return readQuantities(text).map(({ range, value, kind, name, dimension, factor, bound, implied }) => {
    const unit = dimension === undefined ? undefined : factor === 1 ? dimension : `${factor} ${dimension}`;
    const facts = [kind === 'plain' ? undefined : kind, name, unit, bound, implied ? 'implied' : undefined];
    const known = facts.filter((fact) => fact !== undefined);
    return `${text.slice(range.start, range.end)} = ${[String(value), ...known].join(' ')}`;
  });
}

describe('a quantity', () => {
  it.each([
    [
      'shares',
      '精度92.87%，提升5.1个百分点，约百分之三十，八成以上',
      [
        '92.87% = 92.87 percent',
        '5.1个百分点 = 5.1 percent',
        '百分之三十 = 30 percent about',
        '八成 = 80 percent above',
      ],
    ],
    [
      'shares in English',
      'ten percent, 1.5 points and 20 .7 %',
      ['ten percent = 10 percent', '1.5 points = 1.5 percent', '20 .7 % = 20.7 percent'],
    ],
    [
      'multiples',
      '提升2.2倍、11×和35x，内存翻倍',
      ['2.2倍 = 2.2 times', '11× = 11 times', '35x = 35 times', '翻倍 = 2 times'],
    ],
    [
      'multiples in English',
      'threefold, 3-fold, twice, five times, by a factor of 4',
      ['threefold = 3 times', '3-fold = 3 times', 'twice = 2 times', 'five times = 5 times', '4 = 4 times'],
    ],
    [
      'orders of magnitude',
      '超四个数量级，an order of magnitude',
      ['四个数量级 = 4 magnitude above', 'an order of magnitude = 1 magnitude'],
    ],
    [
      'parts',
      '一半、三分之一，one third, 1/3, halves it',
      [
        '一半 = 0.5 fraction',
        '三分之一 = 0.3333333333333333 fraction',
        'one third = 0.3333333333333333 fraction',
        '1/3 = 0.3333333333333333 fraction',
        'halves = 0.5 fraction',
      ],
    ],
    [
      'large numbers',
      '12亿参数，20万亿tokens，3.5百万，两千万个',
      ['12亿 = 1200000000', '20万亿 = 20000000000000', '3.5百万 = 3500000', '两千万个 = 20000000'],
    ],
    [
      'large numbers in English',
      '1.2 billion, 7B, 401K, two hundred thousand, 1,100',
      ['1.2 billion = 1200000000', '7B = 7000000000', '401K = 401000', 'two hundred thousand = 200000', '1,100 = 1100'],
    ],
    [
      'powers of ten',
      '10^6, 3.7 × 10^-3, 10⁶, 3e5',
      ['10^6 = 1000000', '3.7 × 10^-3 = 0.0037', '10⁶ = 1000000', '3e5 = 300000'],
    ],
    [
      'units',
      '24GB、335ms、1.5小时、51.1M FLOPs、4比特',
      [
        '24GB = 24 1000000000 bytes',
        '335ms = 335 0.001 time',
        '1.5小时 = 1.5 3600 time',
        '51.1M FLOPs = 51100000 operations',
        '4比特 = 4 bits',
      ],
    ],
    [
      'units in English',
      'half an hour, a day, 30 frames, 45 FPS',
      ['half an hour = 0.5 3600 time', 'a day = 1 86400 time', '30 = 30', '45 FPS = 45'],
    ],
    [
      'things that are counted',
      '三个模块、两阶段、12台服务器、twenty-one layers',
      ['三个 = 3', '两阶段 = 2', '12台 = 12', 'twenty-one = 21'],
    ],
    [
      'ranges, with the unit of their end',
      '8-15步，2-4x, 0.4–0.5%',
      ['8 = 8', '15步 = 15', '2 = 2 times', '4x = 4 times', '0.4 = 0.4 percent', '0.5% = 0.5 percent'],
    ],
    [
      'names',
      'GPT-4, Qwen2.5, W4A8, 3D, CIFAR-10, 480p',
      [
        '4 = 4 name gpt',
        '2.5 = 2.5 name qwen',
        '4 = 4 name w',
        '8 = 8 name a',
        '3D = 3 name d',
        '10 = 10 name cifar',
        '480p = 480 name p',
      ],
    ],
    ['places', '第3名, the second stage, 4th', ['3名 = 3 ordinal', 'second = 2 ordinal', '4th = 4 ordinal']],
    [
      'bounds',
      '近2倍，超过50%，至少7个，不足1秒，1100+',
      ['2倍 = 2 times about', '50% = 50 percent above', '7个 = 7 above', '1秒 = 1 time below', '1100 = 1100 above'],
    ],
    [
      'what is only implied',
      'both, dual, trillion-token corpora',
      ['both = 2 implied', 'dual = 2 implied', 'trillion = 1000000000000 implied'],
    ],
    [
      'LaTeX',
      String.raw`1.78$\times$ at $10\%$ of 2{,}000, $\frac{1}{3}$`,
      [
        String.raw`1.78$\times = 1.78 times`,
        String.raw`10\% = 10 percent`,
        '2{,}000 = 2000',
        String.raw`\frac{1}{3} = 0.3333333333333333 fraction`,
      ],
    ],
  ])('%s', (_, text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  it('is no numeral within a word or an address', () => {
    expect(read('统一的二次复杂度，一种双向方法，进一步，十分高效，数十种，上百倍，二维码')).toEqual([]);
    expect(read('见 https://quiet.example/v2/4.5，arXiv:2601.01301 与 doi:10.1000/182')).toEqual([]);
    expect(read('attention is often someone’s tenet')).toEqual([]);
  });

  it('is no multiple in a product', () => {
    expect(read('8x7B, 1280×1280')).toEqual(['8 = 8', '7B = 7000000000', '1280 = 1280', '1280 = 1280']);
  });

  it('may be in pieces', () => {
    const torn = readQuantities('by 20. 7 and 3 ×10 -6');
    expect(torn.map(({ value, pieces }) => [value, ...pieces])).toEqual([
      [20.7, 20, 7],
      [3e-6, 3, 10, 6],
    ]);
  });
});

describe('flat text', () => {
  it('is as long as the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '\\times',
            '$',
            '{',
            '}',
            '\\%',
            '％',
            '\\frac{1}{3}',
            '—',
            '3',
            '\u00a0',
            '𝒪',
            '\\',
            '\\alpha',
            'x',
          ),
        ),
        (parts) => {
          expect(flattenText(parts.join('')).length).toBe(parts.join('').length);
        },
      ),
    );
  });
});

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const [englishOnes, englishTens] = [
  ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];

/** 21 to 99 without whole tens. */
const twoDigits = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }));

function valuesOf(text: string): readonly number[] {
  return readQuantities(text).map(({ value, factor }) => Number((value * factor).toPrecision(12)));
}

describe('a value', () => {
  it('is the same in every spelling of a whole number', () => {
    fc.assert(
      fc.property(twoDigits, ([ten, one]) => {
        const value = 10 * ten + one;
        const chinese = `${chineseDigits[ten] ?? ''}十${chineseDigits[one] ?? ''}`;
        const english = `${englishTens[ten] ?? ''}-${englishOnes[one] ?? ''}`;
        for (const spelling of [
          `${value}个`,
          `${chinese}个`,
          `${english} layers`,
          `${english.replace('-', ' ')} layers`,
        ])
          expect(valuesOf(spelling)).toEqual([value]);
      }),
    );
  });

  it('is the same in every scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), (tenths) => {
        const spellings = [
          `${tenths}亿`,
          `${tenths / 10}十亿`,
          `${tenths}00M`,
          `${tenths / 10}B`,
          `${tenths / 10} billion`,
        ];
        for (const spelling of spellings) expect(valuesOf(`${spelling}参数`)).toEqual([tenths * 1e8]);
      }),
    );
  });

  it('is the same with and without thousands separators, torn apart or in LaTeX', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (thousands, rest) => {
        const tail = String(rest).padStart(3, '0');
        for (const separator of ['', ',', ' , ', ', ', '{,}'])
          expect(valuesOf(`on ${thousands}${separator}${tail} samples`)).toEqual([thousands * 1000 + rest]);
      }),
    );
  });

  it('is the same share in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        const value = whole + tenth / 10;
        for (const spelling of ['%', '％', ' %', '\\%', ' percent', '个百分点', ' points'].map(
          (unit) => `${value}${unit}`,
        ))
          expect(readQuantities(spelling)).toMatchObject([{ kind: 'percent', value }]);
        expect(readQuantities(`百分之${value}`)).toMatchObject([{ kind: 'percent', value }]);
        expect(readQuantities(`${whole} .${tenth} %`)).toMatchObject([{ kind: 'percent', value }]);
      }),
    );
  });

  it('is the same multiple in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), fc.integer({ min: 0, max: 9 }), (whole, tenth) => {
        const value = whole + tenth / 10;
        for (const unit of ['倍', '×', 'x', ' ×', '$\\times$', '-fold', ' times'])
          expect(readQuantities(`${value}${unit} faster`)).toMatchObject([{ kind: 'times', value }]);
      }),
    );
  });

  it('is the same time in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (milliseconds) => {
        for (const spelling of [
          `${milliseconds}毫秒`,
          `${milliseconds} ms`,
          `${milliseconds / 1000}秒`,
          `${milliseconds / 1000} seconds`,
        ])
          expect(valuesOf(spelling)).toEqual([milliseconds / 1000]);
      }),
    );
  });

  it('is found where it stands, in any surroundings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('达成', '𝒪 ', 'up to ', '（', '$'),
        fc.integer({ min: 2, max: 999 }),
        (before, value) => {
          const [quantity] = readQuantities(`${before}${value}倍的效果`);
          expect(quantity?.range).toEqual({ start: before.length, end: before.length + String(value).length + 1 });
        },
      ),
    );
  });
});
