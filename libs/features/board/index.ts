export { boardGrants } from './board.policy.js';
