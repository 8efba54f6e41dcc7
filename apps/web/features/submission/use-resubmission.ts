import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ResubmitCaseDocument } from '../../graphql/generated/resubmission.js';
import type { GateRefusalFragment, ResubmissionQuery } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import type { OpenedDraft } from '../write-ups/use-opened-draft.js';
import { screenOnce } from './screen-once.js';
import { noteServerFindings } from './server-findings.js';
import { textToSend } from './text-to-send.js';

interface NextVersionParts {
  readonly found: ResubmissionQuery['caseByNumber'];
  readonly opened: OpenedDraft;
  readonly content: DraftContent;
  readonly attested: readonly string[];
}

const openHere = (count: number): GateRefusalFragment => ({
  code: 'OPEN_ON_DEVICE',
  field: 'sections',
  text: `${count === 1 ? '1 possible identifier is' : `${count} possible identifiers are`} still open. Replace or keep each with a reason; nothing leaves this device before.`,
  params: [],
});

/** Sends the next version through the gate once this device finds nothing open in it; a refusal is kept as data. */
export function useResubmission(onSent: (version: number) => void) {
  const [refused, setRefused] = useState<readonly GateRefusalFragment[]>([]);
  const [attempt, setAttempt] = useState(0);
  const send = useMutation({
    gcTime: 0,
    mutationFn: async ({ found, opened, content, attested }: NextVersionParts) => {
      const { open, resolutions } = await screenOnce(content, opened.record);
      if (open.length > 0) return { case: null, refusals: [openHere(open.length)], findings: [] };
      const { question, sections } = content;
      const text = await textToSend({ question, sections, resolutions, unresolved: 0 }, opened.recordVersion);
      const input = { caseId: found.id, attestations: attested, ...text };
      return (await request(ResubmitCaseDocument, { input })).resubmitCase;
    },
    onMutate: () => {
      setRefused([]);
    },
    onSuccess: ({ case: sent, refusals, findings }, { found, opened: { draft } }) => {
      noteServerFindings(draft.id, {
        draftVersion: draft.version,
        findings: findings.filter(({ isResolved }) => !isResolved),
      });
      setRefused(refusals);
      setAttempt((count) => count + 1);
      if (sent !== null) onSent((found.versionCount ?? 1) + 1);
    },
  });
  return { send, refused, attempt };
}
