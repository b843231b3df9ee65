/** What of a title names the paper, without what got there by mistake from the page around it. */
import type { TextRange } from '../text/textRange';
import { findDoubledTitle } from './doubledTitle';
import { rangeWithoutVenueHeaders } from './venueHeader';

/** The title without running heads and without its repetition in capitals, as offsets into it: the whole of most titles. */
export function titleCore(title: string): TextRange {
  return findDoubledTitle(title)?.mixed ?? rangeWithoutVenueHeaders(title);
}
