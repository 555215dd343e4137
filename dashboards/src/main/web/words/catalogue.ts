import { alertWords } from './alerts';
import { bookWords } from './book';
import { entryWords } from './entry';
import { formWords } from './forms';
import { pageWords } from './page';
import { kioskWords } from './kiosk';
import { peopleWords } from './people';
import { placeWords } from './places';
import { proofWords } from './proof';
import { registerWords } from './register';

/** The one catalogue. A key is in both languages or the page does not compile. */
export const catalogue = {
  ...pageWords,
  ...alertWords,
  ...placeWords,
  ...registerWords,
  ...formWords,
  ...entryWords,
  ...proofWords,
  ...bookWords,
  ...peopleWords,
  ...kioskWords,
};
