export { CREDENTIALS, loadPack } from './pack.js';
export type { Credential, Pack, PackRule, SilentRule } from './pack.js';
export { findRule } from './find-rule.js';
export type { RuleQuestion } from './find-rule.js';
export { PACKS, currentPack, findPack } from './registry.js';
