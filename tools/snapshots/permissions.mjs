/** Who may do what: what a reviewer of a policy must see change. */
export const snapshot = {
  name: 'permissions',
  command: [process.execPath, 'tools/print-permissions.mjs'],
  files: ['docs/permissions.md'],
};
