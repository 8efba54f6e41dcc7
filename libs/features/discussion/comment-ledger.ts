import { FOREVER } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { CommentRow } from './comment.row.js';
import { keptDetails } from './free-text-screen.js';
import type { KeptText, TextFinding } from './free-text-screen.js';
import type { OpenCase } from './open-case.js';

/** A comment that was added; one that others see at once is an event as well. */
export async function recordAdded(
  work: Work,
  comment: CommentRow,
  how: { readonly grant: string; readonly opensThread: boolean; readonly kept: readonly KeptText[] },
): Promise<void> {
  const isPending = comment.visibleFrom >= FOREVER;
  await work.record({
    action: 'comment.add',
    outcome: 'DONE',
    resource: 'Comment',
    resourceId: comment.id,
    caseId: comment.caseId,
    grant: how.grant,
    details: {
      thread: comment.threadId,
      opensThread: how.opensThread,
      pending: isPending,
      ...keptDetails(how.kept),
    },
  });
  if (!isPending) await work.emit('comment.posted', comment.id);
}

/** A text that the screen marks is a refused request; the kinds are noted, nothing of the text. */
export async function recordMarked(
  work: Work,
  open: OpenCase,
  findings: readonly TextFinding[],
): Promise<void> {
  await work.record({
    action: 'comment.add',
    outcome: 'REFUSED',
    resource: 'Case',
    resourceId: open.row.id,
    caseId: open.row.id,
    grant: open.grant.code,
    details: { code: 'FINDINGS_UNRESOLVED', kinds: [...new Set(findings.map(({ kind }) => kind))].sort() },
  });
}
