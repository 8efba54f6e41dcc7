export { noticeGrants } from './notice.policy.js';
