/** Places that stand beside institutions in affiliations. */

const countries = [
  ...[
    'China',
    'P.R. China',
    'PR China',
    'USA',
    'U.S.A.',
    'United States',
    'United States of America',
    'UK',
    'United Kingdom',
  ],
  ...[
    'Germany',
    'France',
    'Italy',
    'Spain',
    'India',
    'Japan',
    'Korea',
    'South Korea',
    'Canada',
    'Australia',
    'Switzerland',
  ],
  ...[
    'Netherlands',
    'The Netherlands',
    'Brazil',
    'Israel',
    'Vietnam',
    'Iran',
    'Turkey',
    'Russia',
    'Poland',
    'Sweden',
    'Taiwan',
  ],
];

const cities = [
  ...[
    'Beijing',
    'Shanghai',
    'Shenzhen',
    'Guangzhou',
    'Hangzhou',
    'Nanjing',
    'Wuhan',
    "Xi'an",
    'Harbin',
    'Tianjin',
    'Chengdu',
  ],
  ...[
    'Dalian',
    'Hefei',
    'Suzhou',
    'Qingdao',
    'Xiamen',
    'Hong Kong',
    'Macau',
    'Taipei',
    'Singapore',
    'Tokyo',
    'Kyoto',
    'Seoul',
  ],
  ...[
    'Bangalore',
    'Delhi',
    'New Delhi',
    'Mumbai',
    'Sydney',
    'Melbourne',
    'London',
    'Paris',
    'Berlin',
    'Munich',
    'Zurich',
  ],
  ...['New York', 'Boston', 'Chicago', 'Seattle', 'San Francisco', 'San Diego', 'Los Angeles', 'Toronto', 'Montreal'],
];

const places: ReadonlySet<string> = new Set([...countries, ...cities].map((place) => place.toLowerCase()));
const placeWords: ReadonlySet<string> = new Set([...places].flatMap((place) => place.split(' ')));

/** Tells whether a text is the name of a country or of a city where many papers come from, and nothing else. */
export function isPlace(text: string): boolean {
  return places.has(text.toLowerCase());
}

/** Tells whether one of the words of a text is part of such a name. */
export function hasPlaceWord(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s+/)
    .some((word) => placeWords.has(word));
}
