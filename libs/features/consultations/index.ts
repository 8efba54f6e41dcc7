export { AdvanceConsultation } from './advance-consultation.js';
export { CloseConsultation } from './close-consultation.js';
export { PlanConsultation } from './plan-consultation.js';
