import { sectionsOf } from './template.js';
import type { CaseTemplate } from './template.js';

/** A process recording: a stretch of a session and what went on inside the therapist; held apart like psychotherapy notes. */
export const PROCESS_RECORDING: CaseTemplate = {
  id: 'process-recording',
  version: 1,
  title: 'Process recording',
  source:
    'The usual headings of process recordings in social work field education: dialogue, feelings, analysis, plan.',
  sections: sectionsOf('PSYCHOTHERAPY_NOTE_DERIVED', [
    {
      key: 'purpose',
      heading: 'Purpose of the session',
      hint: 'What this session was for, and which stretch of it you chose.',
      required: true,
      maxLength: 2_000,
    },
    {
      key: 'dialogue',
      heading: 'Dialogue',
      hint: 'T: and C: at the start of each line; the words as you remember them.',
      required: true,
      maxLength: 20_000,
    },
    {
      key: 'reactions',
      heading: 'Your reactions',
      hint: 'What you felt and thought at the time, including what you did not say.',
      required: true,
    },
    {
      key: 'analysis',
      heading: 'Analysis',
      hint: 'What you make of it now: themes, interventions, what you would do again.',
      required: true,
    },
    {
      key: 'plan',
      heading: 'Plan',
      hint: 'What you want to take into the next session.',
      required: false,
      maxLength: 4_000,
    },
  ]),
};
