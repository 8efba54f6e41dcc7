import { PersonRow } from './identity/person.row.js';
import { SessionRow } from './identity/session.row.js';

/** Every row class of the product; the data source and the entity diff take this list. */
export const allRows = [PersonRow, SessionRow];
