import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@subrosa/platform/graphql/index.js';
import { CONSULTATION_STAGES, SPEAKERS } from '../groups/index.js';

export const ConsultationStageEnum = enumOf(CONSULTATION_STAGES);
registerEnumType(ConsultationStageEnum, {
  name: 'ConsultationStage',
  description: 'Where a group is with a case, in their order; CLOSED ends it.',
});

export const WhoSpeaksEnum = enumOf(SPEAKERS);
registerEnumType(WhoSpeaksEnum, { name: 'WhoSpeaks', description: 'Whose word it is in a consultation.' });
