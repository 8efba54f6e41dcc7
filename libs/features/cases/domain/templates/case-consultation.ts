import { sectionsOf } from './template.js';
import type { CaseTemplate } from './template.js';

/** A case for consultation: short, in a fixed order, ending in what the presenter is unsure about. */
export const CASE_CONSULTATION: CaseTemplate = {
  id: 'case-consultation',
  version: 1,
  title: 'Case consultation',
  source:
    'After the manner of Project ECHO case presentations: the case, what was tried, then the question for the group.',
  sections: sectionsOf('RECORD_DERIVED', [
    {
      key: 'presenting_concern',
      heading: 'Presenting concern',
      hint: 'What brought the client now, in their own terms and in yours.',
      required: true,
    },
    {
      key: 'background',
      heading: 'Background',
      hint: 'Only the history that bears on the question: family, work, health, culture, earlier treatment.',
      required: true,
    },
    {
      key: 'course',
      heading: 'Course so far',
      hint: 'What has happened in the work, in order, with turning points.',
      required: true,
    },
    {
      key: 'assessment',
      heading: 'Assessment',
      hint: 'Diagnosis or working hypothesis, measures, strengths, and risk as you see it today.',
      required: true,
    },
    {
      key: 'treatment',
      heading: 'Treatment',
      hint: 'What you have tried, how it went, and what is planned.',
      required: true,
    },
    {
      key: 'dilemma',
      heading: 'Dilemma',
      hint: 'Where you are stuck, and what you feel pulled to do.',
      required: true,
    },
  ]),
};
