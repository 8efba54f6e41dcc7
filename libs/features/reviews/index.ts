export { reviewGrants } from './review.policy.js';
