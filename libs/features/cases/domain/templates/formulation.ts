import { sectionsOf } from './template.js';
import type { CaseTemplate } from './template.js';

/** A formulation: from what is seen to an explanation that a treatment can follow from. */
export const FORMULATION: CaseTemplate = {
  id: 'formulation',
  version: 1,
  title: 'Formulation',
  source:
    'Generic headings of training-clinic formulation outlines, with the factors of the five Ps (Macneil et al., BMC Medicine 2012, 10:111).',
  sections: sectionsOf('RECORD_DERIVED', [
    {
      key: 'identifying_summary',
      heading: 'Who the client is',
      hint: 'Age band, living situation and role, without anything that names them.',
      required: true,
      maxLength: 2_000,
    },
    {
      key: 'presenting_problems',
      heading: 'Presenting problems',
      hint: 'Symptoms and difficulties, their onset, severity and cost.',
      required: true,
    },
    {
      key: 'history',
      heading: 'Relevant history',
      hint: 'Developmental, family, social, medical and treatment history that the formulation uses.',
      required: true,
    },
    {
      key: 'culture_and_context',
      heading: 'Culture and context',
      hint: 'Identity, community, language, and the conditions the client lives under.',
      required: true,
    },
    {
      key: 'predisposing',
      heading: 'Predisposing factors',
      hint: 'What made the client vulnerable.',
      required: false,
    },
    {
      key: 'precipitating',
      heading: 'Precipitating factors',
      hint: 'What set it off now.',
      required: false,
    },
    {
      key: 'perpetuating',
      heading: 'Perpetuating factors',
      hint: 'What keeps it going, the treatment included.',
      required: false,
    },
    {
      key: 'protective',
      heading: 'Strengths and protective factors',
      hint: 'What helps, and what the client brings.',
      required: true,
    },
    {
      key: 'formulation',
      heading: 'Formulation',
      hint: 'One account that ties the above together, and what it cannot explain.',
      required: true,
    },
    {
      key: 'diagnosis',
      heading: 'Diagnostic impression',
      hint: 'Diagnoses considered, and why the others were set aside.',
      required: false,
      maxLength: 4_000,
    },
    {
      key: 'plan',
      heading: 'Plan',
      hint: 'Goals and interventions that follow from the formulation, and how you would know it is wrong.',
      required: true,
    },
  ]),
};
