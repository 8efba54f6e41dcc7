import { sectionsOf } from './template.js';
import type { CaseTemplate } from './template.js';

/** A consultation about risk; it never replaces a call, an emergency service or a mandated report. */
export const RISK_CONSULTATION: CaseTemplate = {
  id: 'risk-consultation',
  version: 1,
  title: 'Risk consultation',
  source:
    'The steps of SAMHSA SAFE-T (risk factors, protective factors, inquiry, level and intervention, documentation), widened to harm to others.',
  sections: sectionsOf('RECORD_DERIVED', [
    {
      key: 'concern',
      heading: 'What worries you',
      hint: 'What was said or done, when, and how you learned of it.',
      required: true,
      maxLength: 4_000,
    },
    {
      key: 'risk_factors',
      heading: 'Risk factors',
      hint: 'Lasting and recent: history, losses, substances, access to means.',
      required: true,
    },
    {
      key: 'protective_factors',
      heading: 'Protective factors',
      hint: 'Reasons for living, people, treatment, plans for the future.',
      required: true,
    },
    {
      key: 'inquiry',
      heading: 'What you asked',
      hint: 'Thoughts, plan, intent, behaviour, means, and the answers; instruments used.',
      required: true,
    },
    {
      key: 'level_and_steps',
      heading: 'Level of risk and steps taken',
      hint: 'Your judgement with its reasons, the safety plan, who was told, what was reported.',
      required: true,
    },
    {
      key: 'follow_up',
      heading: 'Follow-up',
      hint: 'Next contact, who does what by when, and what would change the plan.',
      required: true,
      maxLength: 4_000,
    },
  ]),
};
