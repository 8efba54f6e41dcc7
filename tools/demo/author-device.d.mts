import type { Finding, OpenedRecord, Resolution } from '@subrosa/deid';
import type { OpenedKeys } from '@subrosa/vault';
import type { ApiPerson } from './case-maker.mjs';

interface Section {
  readonly key: string;
  readonly text: string;
}
/** The findings of a write-up against the opened record. */
export function screenWriteUp(of: { sections: readonly Section[]; record: OpenedRecord }): {
  findings: Finding[];
};
/** The text with every finding resolved, and how many mentions of the record are left. */
export function pseudonymize(of: {
  sections: readonly Section[];
  record: OpenedRecord;
  findings: readonly Finding[];
}): { sections: Section[]; resolutions: Resolution[]; unresolved: number };
/** The person's own keys, opened; made first where there are none. */
export function openVault(client: ApiPerson, passphrase: string): Promise<OpenedKeys>;
