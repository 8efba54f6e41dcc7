import type { RowAct } from '../inbox/row-act.js';

/** Something that the palette leads to or does; never a word of a case. */
export interface PaletteEntry {
  readonly label: string;
  readonly group: 'Waiting for you' | 'Pages' | 'Actions';
  readonly target: { readonly to: string } | { readonly act: 'lock' | 'signOut' } | { readonly row: RowAct };
}

interface Known {
  readonly pages: readonly { readonly to: string; readonly label: string }[];
  /** Lines of the inbox that lead somewhere. */
  readonly waiting: readonly { readonly label: string; readonly to: string }[];
  /** What can be done with lines of the inbox; offered once something is typed, because there are many. */
  readonly rowActs: readonly { readonly label: string; readonly row: RowAct }[];
  readonly keepsRecoveryKey: boolean;
}

/** Pages that stand in no rail, each with the pages of the rail that lead to it. */
const BEHIND: readonly { readonly to: string; readonly label: string; readonly from: readonly string[] }[] = [
  { to: '/notes', label: 'Supervision notes', from: ['/write-ups'] },
  { to: '/retention', label: 'Retention policy', from: ['/clinic', '/people', '/settings'] },
  { to: '/programmes', label: 'Programmes', from: ['/clinic', '/people'] },
  { to: '/files', label: 'Files in and out', from: ['/clinic', '/people'] },
  { to: '/determinations', label: 'Determinations', from: ['/holds', '/clients'] },
  { to: '/consents', label: 'Consents', from: ['/holds'] },
];

/** Everything that this person can be led to or can do from anywhere, in the order in which it stands. */
export function paletteEntries({
  pages,
  waiting,
  rowActs,
  keepsRecoveryKey,
}: Known): readonly PaletteEntry[] {
  const has = (page: string): boolean => pages.some(({ to }) => to === page);
  const act = (label: string, target: PaletteEntry['target']): PaletteEntry => ({
    label,
    group: 'Actions',
    target,
  });
  return [
    ...waiting.map(({ label, to }) => ({ label, group: 'Waiting for you', target: { to } }) as const),
    ...pages.map(({ label, to }) => ({ label, group: 'Pages', target: { to } }) as const),
    ...BEHIND.filter(({ from }) => from.some(has)).map(
      ({ label, to }) => ({ label, group: 'Pages', target: { to } }) as const,
    ),
    { label: 'Cases you stepped out of', group: 'Pages', target: { to: '/stepped-out' } },
    ...(keepsRecoveryKey
      ? [{ label: 'Recovery key of the clinic', group: 'Pages', target: { to: '/recovery' } } as const]
      : []),
    ...(has('/write-ups') ? [act('New write-up', { to: '/write-ups/new' })] : []),
    ...(has('/clients') ? [act('New client record', { to: '/clients/new' })] : []),
    act('Lock', { act: 'lock' }),
    act('Sign out', { act: 'signOut' }),
    ...rowActs.map(({ label, row }) => act(label, { row })),
  ];
}

const A_CASE = /^(?:case\s*)?#?(\d{1,7})$/i;

/** The entries that hold every word typed; a number leads to the case of that number, whether or not it can be seen. */
export function matching(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const wanted = typed.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const offered = words.length === 0 ? entries.filter(({ target }) => !('row' in target)) : entries;
  const found = offered.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const number = A_CASE.exec(wanted)?.[1];
  if (number === undefined) return found;
  const to = `/cases/${String(Number(number))}`;
  return [{ label: `Go to case ${String(Number(number))}`, group: 'Pages', target: { to } }, ...found];
}
