import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SubmitCaseDocument } from '../../graphql/generated/submission.js';
import type {
  GateAnswerFragment,
  GateFindingFragment,
  GateRefusalFragment,
} from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import { choicesInput } from './choices.js';
import type { Choices } from './choices.js';
import { noteServerFindings } from './server-findings.js';
import { textToSend } from './text-to-send.js';
import type { AnsweredText } from './text-to-send.js';
import type { SealedDraft } from './use-opened-write-up.js';

/** Everything that is sent at once. */
export interface SubmissionParts {
  readonly draft: SealedDraft & { readonly templateId: string };
  readonly recordVersion: number;
  readonly text: AnsweredText;
  readonly choices: Choices;
}

/** What came of the last attempt; null before the first, and again once it is begun anew. */
export interface Refused {
  readonly refusals: readonly GateRefusalFragment[];
  readonly findings: readonly GateFindingFragment[];
}

/** Sends a write-up through the gate; a refusal is kept as data, and what the server found is told to the composer. */
export function useSubmission(onSent: (sent: NonNullable<GateAnswerFragment['case']>) => void) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = useMutation({
    // The parts hold the text: they are dropped as soon as this page is left.
    gcTime: 0,
    mutationFn: async ({ draft, recordVersion, text, choices }: SubmissionParts) => {
      const input = {
        draftId: draft.id,
        draftVersion: draft.version,
        clientRecordId: draft.clientRecordId,
        templateId: draft.templateId,
        ...choicesInput(choices),
        ...(await textToSend(text, recordVersion)),
        ...(choices.isUnscreened ? { deviceCheck: null } : {}),
      };
      return (await request(SubmitCaseDocument, { input })).submitCase;
    },
    onSuccess: ({ case: sent, refusals, findings }, { draft }) => {
      const open = findings.filter(({ isResolved }) => !isResolved);
      noteServerFindings(draft.id, { draftVersion: draft.version, findings: open });
      setRefused(sent === null ? { refusals, findings: open } : null);
      if (sent !== null) onSent(sent);
    },
  });
  return { send, refused, setRefused };
}
