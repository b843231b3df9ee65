/** University systems whose name alone does not tell which university is meant. */

/** Campuses of each system, as they stand behind its name or behind a comma. */
const systems: Readonly<Record<string, readonly string[]>> = {
  'University of California': [
    ...['Berkeley', 'Davis', 'Irvine', 'Los Angeles', 'Merced', 'Riverside', 'San Diego', 'San Francisco'],
    ...['Santa Barbara', 'Santa Cruz'],
  ],
  'University of Texas': [
    'Austin',
    'Dallas',
    'Arlington',
    'El Paso',
    'San Antonio',
    'Houston',
    'Tyler',
    'Rio Grande Valley',
  ],
  'University of Illinois': ['Urbana-Champaign', 'Urbana Champaign', 'Urbana', 'Champaign', 'Chicago', 'Springfield'],
  'University of North Carolina': ['Chapel Hill', 'Charlotte', 'Greensboro', 'Wilmington', 'Asheville'],
  'University of Wisconsin': ['Madison', 'Milwaukee', 'Green Bay', 'La Crosse', 'Eau Claire'],
  'University of Massachusetts': ['Amherst', 'Boston', 'Lowell', 'Dartmouth'],
  'University of Colorado': ['Boulder', 'Denver', 'Colorado Springs'],
  'University of Nebraska': ['Lincoln', 'Omaha', 'Kearney'],
  'California State University': [
    ...['Fullerton', 'Long Beach', 'Northridge', 'Los Angeles', 'Sacramento', 'Fresno', 'East Bay', 'San Bernardino'],
  ],
  'State University of New York': ['Buffalo', 'Stony Brook', 'Binghamton', 'Albany', 'Korea'],
  'Indian Institute of Technology': [
    ...['Bombay', 'Delhi', 'Madras', 'Kanpur', 'Kharagpur', 'Roorkee', 'Guwahati', 'Hyderabad', 'Indore', 'Jodhpur'],
    ...['Gandhinagar', 'Ropar', 'Mandi', 'Patna', 'Bhubaneswar', 'Varanasi', 'Tirupati', 'Palakkad', 'Jammu', 'Bhilai'],
    ...['Goa', 'Dharwad', 'Dhanbad'],
  ],
  'Indian Institute of Information Technology': ['Allahabad', 'Delhi', 'Hyderabad', 'Bangalore', 'Lucknow', 'Guwahati'],
  'Indian Institute of Science Education and Research': ['Pune', 'Bhopal', 'Kolkata', 'Mohali', 'Tirupati'],
  'National Institute of Technology': ['Tiruchirappalli', 'Karnataka', 'Warangal', 'Rourkela', 'Calicut', 'Durgapur'],
};

const endsWithSystem = new RegExp(`(?:${Object.keys(systems).join('|')})$`, 'i');

/** The system with which a name ends, so that its campus is missing; `undefined` for any other name. */
export function findLostCampus(name: string): string | undefined {
  return endsWithSystem.exec(name)?.[0];
}

/** Tells whether a text behind the name of a system is the name of one of its campuses. */
export function isCampus(system: string, text: string): boolean {
  const campuses = Object.entries(systems).find(([name]) => name.toLowerCase() === system.toLowerCase())?.[1] ?? [];
  return campuses.some((campus) => campus.toLowerCase() === text.toLowerCase());
}
