import { useEffect, useState } from 'react';
import type { Finding, OpenedRecord } from '@subrosa/deid';
import { answerFindings } from '../identifiers/answer-findings.js';
import type { Answers } from '../identifiers/answer-findings.js';
import { withChosenWords } from '../identifiers/replacing.js';
import { Screening } from '../identifiers/screening.js';
import { documentOf } from '../write-ups/draft-content.js';
import type { DraftContent } from '../write-ups/draft-content.js';

/** How the check of a text against the opened record stands on this device. */
export type DeviceCheck =
  { readonly state: 'CHECKING' } | { readonly state: 'FAILED' } | ({ readonly state: 'DONE' } & Answers);

/** Screens a write-up with its client record beside the page; nothing leaves this device by it. */
export function useDeviceCheck(content: DraftContent, record: OpenedRecord): DeviceCheck {
  const [check, setCheck] = useState<{ readonly of: DraftContent; readonly is: DeviceCheck } | null>(null);
  useEffect(() => {
    const document = documentOf(content);
    const tell = (is: DeviceCheck): void => {
      setCheck({ of: content, is });
    };
    const screening = new Screening({
      document: () => document,
      onScreened: ({ findings }: { readonly findings: readonly Finding[] }) => {
        const found = withChosenWords(document, findings, content.chosen);
        tell({ state: 'DONE', ...answerFindings(document, found, content) });
      },
      onFailed: () => {
        tell({ state: 'FAILED' });
      },
    });
    void screening.open(content, record);
    return () => {
      screening.end();
    };
  }, [content, record]);
  return check?.of === content ? check.is : { state: 'CHECKING' };
}
