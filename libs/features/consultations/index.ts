export { ConsultationStageEnum } from './consultation.enums.js';
