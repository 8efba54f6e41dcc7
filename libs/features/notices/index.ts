export { noticeGrants } from './notice.policy.js';
export { reminderGrants } from './reminder.policy.js';
export { RemindingType } from './reminder.type.js';
export { Reminding } from './reminding.loader.js';
