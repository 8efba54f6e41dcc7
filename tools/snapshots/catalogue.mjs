/** The database as the migrations make it: what a reviewer of access must see change. */
export const snapshot = {
  name: 'database catalogue',
  command: [process.execPath, 'tools/print-catalogue.mjs'],
  files: ['db/catalogue.txt'],
  needsPostgres: true,
};
