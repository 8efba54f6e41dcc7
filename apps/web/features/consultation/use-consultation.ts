import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseConsultationQuery, ConsultationPartsFragment } from '../../graphql/generated/operations.js';
import { CaseConsultationDocument } from '../../graphql/generated/consultation.js';
import { query } from '../../graphql/use-operation.js';
import { stageName } from './consultation-state.js';

/** A case that a consultation group treats, as far as its stages need it. */
export interface ConsultedCase {
  readonly seen: CaseConsultationQuery['case'];
  readonly consultation: ConsultationPartsFragment;
}

/** The consultation of a case; undefined while it loads, null where no group treats the case. */
export function useConsultation(caseId: string): ConsultedCase | null | undefined {
  const { data } = useQuery(query(CaseConsultationDocument, { caseId }));
  if (data === undefined) return undefined;
  const { consultation } = data.case;
  return consultation === null ? null : { seen: data.case, consultation };
}

/** A sentence to read out when the group has moved on since the page was opened; empty before that. */
export function useStageNews({ stage, explanation }: ConsultationPartsFragment): string {
  const seen = useRef(stage);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (seen.current === stage) return;
    seen.current = stage;
    setNews(`The consultation has moved on to ${stageName(stage)}. ${explanation}`);
  }, [stage, explanation]);
  return news;
}
