/** Universities and academies whose names are often cut when they are read from a PDF. */

/** Full names, without a leading "The". What begins one of them and stops within it is a piece (see `truncatedInstitution`). */
export const universityNames: readonly string[] = [
  ...['University of Hong Kong', 'Chinese University of Hong Kong', 'City University of Hong Kong'],
  ...[
    'Hong Kong University of Science and Technology',
    'Hong Kong Polytechnic University',
    'Hong Kong Baptist University',
  ],
  ...['Shanghai Jiao Tong University', 'Shanghai University of Finance and Economics'],
  ...['University of Electronic Science and Technology of China', 'University of Science and Technology of China'],
  ...['University of Science and Technology Beijing', 'University of Chinese Academy of Sciences'],
  ...['Chinese Academy of Sciences', 'Southern University of Science and Technology'],
  ...['Huazhong University of Science and Technology', 'Nanjing University of Science and Technology'],
  ...['Nanjing University of Aeronautics and Astronautics', 'Nanjing University of Posts and Telecommunications'],
  ...[
    'Beijing University of Posts and Telecommunications',
    'Beijing Institute of Technology',
    'Harbin Institute of Technology',
  ],
  ...['Dalian University of Technology', 'South China University of Technology', 'Wuhan University of Technology'],
  ...[
    'National University of Defense Technology',
    'National University of Singapore',
    'Singapore University of Technology and Design',
  ],
  ...['Korea Advanced Institute of Science and Technology', 'Pohang University of Science and Technology'],
  ...['Gwangju Institute of Science and Technology', 'Ulsan National Institute of Science and Technology'],
  ...['King Abdullah University of Science and Technology', 'Mohamed bin Zayed University of Artificial Intelligence'],
  ...['Massachusetts Institute of Technology', 'California Institute of Technology', 'Georgia Institute of Technology'],
  ...['Illinois Institute of Technology', 'Stevens Institute of Technology', 'Rochester Institute of Technology'],
  ...['University of Southern California', 'University of Southern Denmark', 'University of Southern Queensland'],
  ...[
    'University of Notre Dame',
    'University of New South Wales',
    'University of New Mexico',
    'University of New Hampshire',
  ],
  ...[
    'University of British Columbia',
    'University of South Florida',
    'University of South Carolina',
    'University of South Australia',
  ],
  ...['University of North Texas', 'University of Western Australia', 'University of Western Ontario'],
  ...[
    'University of Central Florida',
    'University of East Anglia',
    'University of Rhode Island',
    'University of Cape Town',
  ],
  ...['University of Buenos Aires', 'University of São Paulo', 'University of the Chinese Academy of Sciences'],
  ...['Indian Institute of Technology', 'Indian Institute of Science', 'Eindhoven University of Technology'],
  ...['Delft University of Technology', 'Technical University of Munich', 'Technical University of Denmark'],
  ...[
    'Technical University of Berlin',
    'Swiss Federal Institute of Technology',
    'Norwegian University of Science and Technology',
  ],
  ...[
    'Toyota Technological Institute at Chicago',
    'Queensland University of Technology',
    'Vienna University of Technology',
  ],
  ...['Weizmann Institute of Science', 'Tokyo Institute of Technology', 'Nara Institute of Science and Technology'],
];

/** Pieces that the list above does not give, in lower case, with the names that they come from; none where there are too many. */
export const knownPieces: Readonly<Record<string, readonly string[]>> = {
  notre: ['University of Notre Dame'],
  george: ['George Washington University', 'George Mason University'],
  'academy of sciences': ['Chinese Academy of Sciences'],
  'university of science and technology': ['University of Science and Technology of China'],
  'normal university': [],
  'polytechnic university': [],
  'technological university': [],
  'international university': [],
  'state university': [],
  'university of technology': [],
  'institute of technology': [],
  'institute of science and technology': [],
};

/** Pieces that begin with the second word of a name, so that they are pieces whatever place stands behind them. */
export const piecesWithoutFront: Readonly<Record<string, readonly string[]>> = {
  'kong polytechnic university': ['Hong Kong Polytechnic University'],
  'kong university of science and technology': ['Hong Kong University of Science and Technology'],
  'tong university': ['Shanghai Jiao Tong University'],
  'jiao tong university': ['Shanghai Jiao Tong University'],
  'abdullah university of science and technology': ['King Abdullah University of Science and Technology'],
  'yat-sen university': ['Sun Yat-sen University'],
  'mellon university': ['Carnegie Mellon University'],
  'university of china': [],
};
