import { ClientRecordRow } from './clients/client-record.row.js';
import { ConsentRow } from './consents/consent.row.js';
import { PersonRow } from './identity/person.row.js';
import { SessionRow } from './identity/session.row.js';

/** Every row class of the product; the data source and the entity diff take this list. */
export const allRows = [ClientRecordRow, ConsentRow, PersonRow, SessionRow];
