import { useState } from 'react';
import { CloseConsultationDocument } from '../../graphql/generated/consultation.js';
import type { CloseConsultationMutation } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { keptIn, marked, typed } from './checked-text.js';
import type { CheckedText } from './checked-text.js';

type Closed = CloseConsultationMutation['closeConsultation'];

/** What the facilitator closes with, as the form holds it. */
export interface Closing {
  readonly summary: CheckedText;
  readonly recommendations: CheckedText;
  /** YYYY-MM-DD, or empty. */
  readonly liveOn: string;
  readonly followUpOn: string;
  readonly password: string;
}

const EMPTY: Closing = {
  summary: typed(''),
  recommendations: typed(''),
  liveOn: '',
  followUpOn: '',
  password: '',
};
const orNull = (day: string): string | null => (day === '' ? null : day);

/** The form that closes a consultation: its values, what the API said of them, and the way to send it. */
export function useClosing(caseId: string, version: number) {
  const [closing, setClosing] = useState(EMPTY);
  const [refusals, setRefusals] = useState<Closed['refusals']>([]);
  const [reminder, setReminder] = useState<string | null>(null);
  const change = useChange(CloseConsultationDocument);
  const answered = (answer: Closed): void => {
    setRefusals(answer.refusals);
    if (answer.review !== null) {
      setReminder(answer.reminder ?? 'The consultation is closed.');
      setClosing(EMPTY);
      return;
    }
    setClosing((now) => ({
      ...now,
      summary: marked(now.summary, 'summary', answer.findings),
      recommendations: marked(now.recommendations, 'recommendations', answer.findings),
    }));
  };
  const send = (): void => {
    const { summary, recommendations, liveOn, followUpOn, password } = closing;
    const input = {
      ...{ caseId, version, password },
      summary: summary.text,
      recommendations: recommendations.text,
      liveOn: orNull(liveOn),
      followUpOn: orNull(followUpOn),
      kept: [...keptIn('summary', summary), ...keptIn('recommendations', recommendations)],
    };
    change.mutate(
      { input },
      {
        onSuccess: ({ closeConsultation }) => {
          answered(closeConsultation);
        },
      },
    );
  };
  const refusalOf = (field: string): string | undefined =>
    refusals
      .filter((one) => one.field === field)
      .map(({ text }) => text)
      .join(' ') || undefined;
  const set = (changes: Partial<Closing>): void => {
    setClosing((now) => ({ ...now, ...changes }));
  };
  return { closing, set, send, refusalOf, reminder, error: change.error, isPending: change.isPending };
}
