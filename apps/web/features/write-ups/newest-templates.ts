import type { WriteUpTemplate } from './use-opened-draft.js';

/** The last version of each form, in the order of the API. */
export function newestTemplates(templates: readonly WriteUpTemplate[]): readonly WriteUpTemplate[] {
  return templates.filter(
    ({ id, version }) => !templates.some((other) => other.id === id && other.version > version),
  );
}
