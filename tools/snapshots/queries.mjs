/** The SQL of every repository method: what a reviewer of a permission must see change. */
export const snapshot = {
  name: 'queries',
  command: [process.execPath, 'tools/print-queries.mjs'],
  files: ['db/queries'],
  needsPostgres: true,
};
