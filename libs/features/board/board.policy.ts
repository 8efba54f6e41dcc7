import { actorHas, eq, grant } from '@subrosa/access';
import type { Grant } from '@subrosa/access';
import { clinicResource } from '../clinics/index.js';

/** The director sees how supervision goes, in numbers, dates and names of staff; what cases say is not among them. */
export const boardGrants: readonly Grant[] = [
  grant({
    code: 'board.see.director',
    action: 'board.see',
    on: clinicResource,
    reason: 'You direct this clinic.',
    to: (actor) => (actorHas(actor, 'DIRECTOR') ? eq('id', actor.clinicId) : null),
  }),
];
