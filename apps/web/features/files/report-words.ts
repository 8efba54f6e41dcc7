import type { ImportResultFragment } from '../../graphql/generated/operations.js';

type Report = Pick<ImportResultFragment, 'isWritten' | 'lines' | 'problems'>;

const counted = (count: number, unit: string): string => `${String(count)} ${unit}${count === 1 ? '' : 's'}`;

/** What became of a file in a sentence; `unit` is what one of its lines is, in the singular. */
export function reportWords({ isWritten, lines, problems }: Report, unit: string): string {
  if (isWritten) return `Done: ${counted(lines, unit)}.`;
  if (lines === 0) return `There is no ${unit} to look at.`;
  if (problems.length === 0) return `All is well with ${counted(lines, unit)}. Nothing is written yet.`;
  const bad = new Set(problems.map(({ line }) => line)).size;
  return `${String(bad)} of ${counted(lines, unit)} cannot be taken, so none is. Nothing was written.`;
}

/** True if a dry run found something to do and nothing against it. */
export const isReady = ({ isWritten, lines, problems }: Report): boolean =>
  !isWritten && lines > 0 && problems.length === 0;
