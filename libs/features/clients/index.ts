export { ClientRecordRow } from './client-record.row.js';
