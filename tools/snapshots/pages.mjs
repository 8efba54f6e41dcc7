/** The reference pages: error codes and settings. */
export const snapshot = {
  name: 'pages',
  command: [process.execPath, 'apps/ops/dist/main.js', 'publish'],
  files: ['docs/errors.md', 'docs/config.md', '.env.example'],
};
