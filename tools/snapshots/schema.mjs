/** The schema as the API serves it. */
export const snapshot = {
  name: 'schema',
  command: [process.execPath, 'apps/api/dist/print-schema.js'],
  files: ['apps/api/schema.graphql'],
  needsPostgres: true,
};
