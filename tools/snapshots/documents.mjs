/** The web client's operations as the browser sends them, and the manifest of what the API answers. */
export const snapshot = {
  name: 'documents',
  command: [process.execPath, 'tools/documents/write-documents.mjs'],
  files: ['apps/api/trusted-documents.json', 'apps/web/graphql/generated'],
};
